/**
 * Temperatures that change with time: steps of power and traces.
 *
 * <p>{@link dev.shoreline.thermal.unsteady.TimeStep} is TR-BDF2, second order and L-stable: half a
 * step by the trapezoidal rule, then one by the backward differences over both, with the same
 * operator A + C/(d h). {@link dev.shoreline.thermal.unsteady.UnsteadyAnalysis} chooses h so that
 * the embedded third-order estimate stays within a tolerance in kelvin, and ends a step wherever a
 * power changes or a temperature is wanted.
 *
 * <p>Uses {@code thermal.grid}, {@code thermal.model}, {@code thermal.operator}, {@code
 * thermal.parallel}, {@code thermal.solve}, {@code thermal.steady}.
 */
@NullMarked
package dev.shoreline.thermal.unsteady;

import org.jspecify.annotations.NullMarked;
