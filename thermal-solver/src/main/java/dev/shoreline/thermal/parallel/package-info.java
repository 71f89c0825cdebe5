/**
 * Loops over rows of a grid, shared among threads so that results do not depend on their number.
 *
 * <p>Uses the JDK only.
 */
@NullMarked
package dev.shoreline.thermal.parallel;

import org.jspecify.annotations.NullMarked;
