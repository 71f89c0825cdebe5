/**
 * Cases of other thermal simulators: stacks of 3D-ICE ({@code .stk} with {@code .flp}).
 *
 * <p>{@link dev.shoreline.thermal.threedice.StackDescriptionReader} reads a description, asks for
 * the floor plans that it names, and makes a {@link dev.shoreline.thermal.model.ThermalModel}; what
 * it does not know is a {@link dev.shoreline.thermal.threedice.Problem}, never left out in silence.
 *
 * <p>Uses {@code thermal.model}.
 */
@NullMarked
package dev.shoreline.thermal.threedice;

import org.jspecify.annotations.NullMarked;
