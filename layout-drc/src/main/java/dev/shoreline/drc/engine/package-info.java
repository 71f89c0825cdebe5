/**
 * Runs decks on layouts. {@link dev.shoreline.drc.engine.RuleRun} takes a cell and a deck: derived
 * layers are computed once each ({@code LayerCache}), then every rule, in parallel where asked; the
 * result is sorted and the same for any number of threads. Rules that did not run are part of the
 * result.
 *
 * <p>May use all of {@code drc} and {@code layout.database}, {@code layout.region}.
 */
@NullMarked
package dev.shoreline.drc.engine;

import org.jspecify.annotations.NullMarked;
