/**
 * From a thermal model to its steady temperatures.
 *
 * <p>Steps of {@link dev.shoreline.thermal.steady.SteadyAnalysis}: check the model; plan the grid
 * from the edges of everything in it; refuse a grid beyond the memory limit before anything is
 * allocated; assemble, solve; repeat while temperature-dependent conductivities change; read the
 * probes. What went wrong is in the outcome's issues, never in an exception.
 *
 * <p>Uses {@code thermal.grid}, {@code thermal.model}, {@code thermal.operator}, {@code
 * thermal.parallel}, {@code thermal.solve}.
 */
@NullMarked
package dev.shoreline.thermal.steady;

import org.jspecify.annotations.NullMarked;
