/**
 * Measures on merged regions: what lies too near, is too small or does not fit the grid.
 *
 * <p>{@link dev.shoreline.drc.check.EdgePairCheck} holds the checks that compare edges: width,
 * space, notch, separation, enclosure, overlap. Steps: polygons near each other are taken together,
 * groups that are alike once ({@code layout.region.Neighbourhoods}); the edges of the merged
 * regions as flat arrays ({@code EdgeSet}); candidate pairs from a grid with squares of the limit's
 * size ({@code EdgeGrid}), so that the cost goes with the edges that are near each other and not
 * with the square of a polygon's vertices; for each pair the part of either edge that is nearer to
 * the other than the limit ({@code NearPart}); whether rounding to the grid explains it ({@code
 * Snapping}). {@link dev.shoreline.drc.check.PolygonCheck} holds those that look at one polygon,
 * {@link dev.shoreline.drc.check.BendCheck} the bend radius of outlines, {@link
 * dev.shoreline.drc.check.DensityCheck} those that look at windows.
 *
 * <p>Uses {@code layout}, {@code netlist}.
 */
@NullMarked
package dev.shoreline.drc.check;

import org.jspecify.annotations.NullMarked;
