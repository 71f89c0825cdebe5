/**
 * Wizards that bring netlists and layouts of other tools into a project and write designs and
 * results for them.
 *
 * <p>{@link dev.shoreline.ide.exchange.ImportWizard} copies what can be read, {@link
 * dev.shoreline.ide.exchange.ExportWizard} runs a design in the background and writes what came of
 * it. What formats there are is the flow's business. {@link
 * dev.shoreline.ide.exchange.ResultsWizard} writes what the last run found. May use the workspace,
 * editor, run and results packages, the flow and widgets.
 */
@NullMarked
package dev.shoreline.ide.exchange;

import org.jspecify.annotations.NullMarked;
