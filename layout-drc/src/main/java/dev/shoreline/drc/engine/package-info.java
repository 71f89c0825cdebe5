/**
 * Runs decks on layouts. {@link dev.shoreline.drc.engine.RuleRun} takes a cell and a deck: derived
 * layers are computed once each ({@code LayerCache}), then every rule in the deck's order, one
 * after the other; what a rule does region by region may use more threads; the result is sorted.
 * Rules that did not run are part of the result.
 *
 * <p>May use all of {@code drc} and {@code layout.database}, {@code layout.region}.
 */
@NullMarked
package dev.shoreline.drc.engine;

import org.jspecify.annotations.NullMarked;
