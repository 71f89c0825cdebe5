/**
 * Golden files: pairs {@code x.shore} and {@code x.expected} under {@code src/test/resources}. Run
 * with {@code -Dshoreline.update=true} to write the expected files anew, then read the difference
 * before committing it.
 */
@NullMarked
package dev.shoreline.dsl.golden;

import org.jspecify.annotations.NullMarked;
