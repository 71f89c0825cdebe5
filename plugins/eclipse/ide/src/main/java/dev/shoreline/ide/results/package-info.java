/**
 * Tables and trees of what the last run of the active design found: violations, contracts,
 * temperatures, link budgets, the model.
 *
 * <p>Steps: a {@code RunView} hears of runs and filters; {@code ResultsView} shows one kind of
 * results as a table, {@code PicturedView} with a picture beside it. A row leads to its place in
 * the text and in the layout. May use the workspace, run, editor and layout packages, the model,
 * the flow's results and budgets, and widgets.
 */
@NullMarked
package dev.shoreline.ide.results;

import org.jspecify.annotations.NullMarked;
