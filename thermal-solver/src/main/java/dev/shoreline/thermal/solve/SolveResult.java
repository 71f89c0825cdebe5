package dev.shoreline.thermal.solve;

/**
 * What an iteration reached.
 *
 * @param rise temperature rise of each cell above the reference, K, in the layout of the system
 * @param iterations multigrid cycles done
 * @param residual residual norm ‖q − A θ‖ / ‖q‖, evaluated anew at the end where less than 1e-6 was
 *     asked for
 * @param imbalance |Σ (q − A θ)| / Σ |q|: heat lost or gained by inexactness
 * @param converged whether both tolerances were met, the residual's as far as rounding allows
 * @param levels grids of the multigrid
 * @param complexity values on all grids over values on the finest
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier of a field, never compared
public record SolveResult(
    double[] rise,
    int iterations,
    double residual,
    double imbalance,
    boolean converged,
    int levels,
    double complexity) {}
