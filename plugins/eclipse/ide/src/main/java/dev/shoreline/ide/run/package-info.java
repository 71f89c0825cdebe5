/**
 * Runs of the design flow in the background, and what they found.
 *
 * <p>{@link dev.shoreline.ide.run.CheckJob} takes a saved design through the flow, can be cancelled
 * at any moment and hands its {@link dev.shoreline.ide.run.Checked} to {@link
 * dev.shoreline.ide.run.Runs}, which tells the views; {@link dev.shoreline.ide.run.FindingMarkers}
 * marks the texts. May use the workspace package and the flow; no widgets.
 */
@NullMarked
package dev.shoreline.ide.run;

import org.jspecify.annotations.NullMarked;
