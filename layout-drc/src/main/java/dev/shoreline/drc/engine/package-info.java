/**
 * Runs decks on layouts; {@link dev.shoreline.drc.engine.RuleRun} is the face. A rule takes these
 * steps:
 *
 * <ol>
 *   <li>{@code Reach}: how far apart shapes still matter to each other in it; a rule without such a
 *       bound (density, hulls, extents) runs on the whole layout, flat;
 *   <li>{@code Parts}: the cell is taken apart, as far as needed, into islands that nothing else
 *       comes near, and the loose shapes of all the rest;
 *   <li>{@code HierarchicalRun}: islands are checked once for each cell and orientation, the same
 *       way; their markers are told at all their places, those of large arrays once with a number
 *       of copies;
 *   <li>{@code LayerCache}: derived layers of the loose shapes, each computed once, and the check
 *       itself, which may use more threads;
 *   <li>{@code CellPaths}: which cell holds what a marker shows.
 * </ol>
 *
 * <p>{@link dev.shoreline.drc.engine.IncrementalRun} follows a layout through its versions: {@code
 * Difference} tells what differs, {@code Disturbance} what that reaches; only this takes the steps
 * again. {@link dev.shoreline.drc.engine.SharedRun} parts a run among machines: each takes the
 * whole layout apart, and judges its {@code Tile} of what is loose.
 *
 * <p>The result is sorted. Rules that did not run are part of it.
 *
 * <p>Uses {@code drc.check}, {@code drc.marker}, {@code drc.rule}, {@code layout}, {@code netlist}.
 */
@NullMarked
package dev.shoreline.drc.engine;

import org.jspecify.annotations.NullMarked;
