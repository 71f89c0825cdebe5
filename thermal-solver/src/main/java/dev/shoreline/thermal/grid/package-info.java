/**
 * Tensor grids of cells, graded from the edges of the features that they must resolve.
 *
 * <p>Steps: features of one axis (intervals with a wanted number of cells) → {@link
 * dev.shoreline.thermal.grid.Grading} → an {@link dev.shoreline.thermal.grid.Axis} of cell edges →
 * three axes make a {@link dev.shoreline.thermal.grid.TensorGrid}. Lengths are metres.
 *
 * <p>Uses the JDK only.
 */
@NullMarked
package dev.shoreline.thermal.grid;

import org.jspecify.annotations.NullMarked;
