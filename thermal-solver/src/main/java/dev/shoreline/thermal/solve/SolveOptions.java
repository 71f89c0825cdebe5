package dev.shoreline.thermal.solve;

/**
 * When to stop.
 *
 * @param tolerance largest residual norm over the norm of the heat, about 1e-13 … 1e-2; a residual
 *     that only rounding of the temperatures keeps above it is accepted too
 * @param balance largest net heat over the total heat put in; reached beside the tolerance
 * @param maxIterations gives up after as many
 */
public record SolveOptions(double tolerance, double balance, int maxIterations) {
  /** Residual 1e-10, balance 1e-10, 200 iterations. */
  public static final SolveOptions DEFAULT = new SolveOptions(1e-10, 1e-10, 200);

  /** The looser of two tolerances and balances. */
  public SolveOptions looserThan(SolveOptions other) {
    return new SolveOptions(
        Math.max(tolerance, other.tolerance),
        Math.max(balance, other.balance),
        Math.max(maxIterations, other.maxIterations));
  }

  /** The tighter of two tolerances and balances. */
  public SolveOptions tighterThan(SolveOptions other) {
    return new SolveOptions(
        Math.min(tolerance, other.tolerance),
        Math.min(balance, other.balance),
        Math.max(maxIterations, other.maxIterations));
  }
}
