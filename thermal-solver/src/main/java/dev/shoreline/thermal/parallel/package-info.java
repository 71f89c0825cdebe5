/**
 * Loops over rows of a grid, shared among threads so that results do not depend on their number.
 * Uses nothing but the JDK.
 */
@NullMarked
package dev.shoreline.thermal.parallel;

import org.jspecify.annotations.NullMarked;
