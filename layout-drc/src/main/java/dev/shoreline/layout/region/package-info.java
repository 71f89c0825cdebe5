/**
 * Sets of points bounded by polygons: merge, boolean operations, sizing, selection.
 *
 * <p>{@link dev.shoreline.layout.region.Region} is the face. A boolean operation takes these steps:
 *
 * <ol>
 *   <li>{@code Neighbourhoods}: polygons whose outlines touch, or that lie in one another, are
 *       taken together ({@code Contacts}, {@code BoxPairs}, {@code Nearness}); the further steps
 *       run once for each group that differs, in parallel;
 *   <li>{@code Segments}: the edges of all operands as flat arrays, each running to the right, with
 *       what it adds to its operand's winding sum;
 *   <li>{@code PairSearch}: which segments may meet, by halving the plane;
 *   <li>{@code Noder}: segments are cut where they meet, at crossings rounded to the grid, so that
 *       they meet at ends only; where that does not end soon, {@code SnapRounding} does it anew;
 *   <li>{@code Sweep}: from left to right over the noded segments; the winding sums below each tell
 *       which segments bound the result;
 *   <li>{@code ContourTracer}: the boundary as contours, holes with their hulls.
 * </ol>
 *
 * <p>What crosses nothing comes out as it went in, however thin it is. Crossings are rounded by
 * half a unit in each coordinate at most; a segment bent by that may cross another one, whose
 * crossing is rounded in turn. The result is the same whatever the order of the operands. Sizing
 * grows or shrinks polygon by polygon and joins the results. Selections take the same steps with
 * each polygon's number as its weight ({@code Relations}). Cost: n log n for n segments and
 * crossings.
 *
 * <p>Uses {@code layout.geometry}, {@code netlist}.
 */
@NullMarked
package dev.shoreline.layout.region;

import org.jspecify.annotations.NullMarked;
