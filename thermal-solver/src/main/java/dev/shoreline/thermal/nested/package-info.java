/**
 * Sub-models: micrometre features in a package of centimetres without one grid that resolves both.
 *
 * <p>Conduction is linear, so the temperature is that of the package with the fine heat sources
 * smeared over coarse cells, corrected around each group of them: T = T_package,coarse +
 * T_window,fine − T_window,coarse. Both window solutions carry the same heat through the same
 * stack, hence agree away from the features, and what the coarse grid gets wrong near them cancels.
 *
 * <p>Steps of {@link dev.shoreline.thermal.nested.NestedAnalysis}: group the features narrower than
 * a given size into {@link dev.shoreline.thermal.nested.Windows}; solve the package without them,
 * their heat shared by overlap; solve each different window once on a fine grid and each window on
 * the package's grid lines; add.
 *
 * <p>Uses {@code thermal.grid}, {@code thermal.model}, {@code thermal.parallel}, {@code
 * thermal.response}, {@code thermal.solve}, {@code thermal.steady}.
 */
@NullMarked
package dev.shoreline.thermal.nested;

import org.jspecify.annotations.NullMarked;
