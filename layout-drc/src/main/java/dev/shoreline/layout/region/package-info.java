/**
 * Sets of points bounded by polygons: merge, boolean operations, sizing, selection.
 *
 * <p>{@link dev.shoreline.layout.region.Region} is the face. A boolean operation takes these steps:
 *
 * <ol>
 *   <li>{@code Segments}: the edges of all operands as flat arrays, each running to the right, with
 *       what it adds to its operand's winding number;
 *   <li>{@code Noder}: snap rounding: every end and every crossing, rounded to the grid, is a hot
 *       pixel, and each segment is bent through the hot pixels that it passes, so that segments
 *       meet at ends only (Hobby, "Practical segment intersection with finite precision output",
 *       Computational Geometry 13, 1999);
 *   <li>{@code Sweep}: from left to right over the noded segments; the winding numbers below each
 *       tell which segments bound the result;
 *   <li>{@code ContourTracer}: the boundary as contours, holes with their hulls.
 * </ol>
 *
 * <p>The result is on the grid, within half a unit in each coordinate of the exact one, and the
 * same whatever the order of the operands. Cost: n log n for n segments and crossings.
 *
 * <p>May use {@code layout.geometry}.
 */
@NullMarked
package dev.shoreline.layout.region;

import org.jspecify.annotations.NullMarked;
