/** What the tests of the batch share. */
@NullMarked
package dev.shoreline.batch;

import org.jspecify.annotations.NullMarked;
