package dev.shoreline.thermal.solve;

/**
 * Hears how far a long computation is; has no influence on it. Called by any of its threads, also
 * at the same time: it must be quick and safe for that.
 */
public interface SolveObserver {
  /** Does not care. */
  SolveObserver NONE =
      new SolveObserver() {
        @Override
        public void part(String name) {}

        @Override
        public void iterated(int iteration, double residual, double tolerance) {}
      };

  /** A part begins, such as {@code package} or {@code window 3 of 12}. */
  void part(String name);

  /**
   * An iteration of the part is done.
   *
   * @param iteration number from 1
   * @param residual norm over the norm of the heat; where several right-hand sides are solved in
   *     step, the largest
   * @param tolerance at which the iteration ends
   */
  void iterated(int iteration, double residual, double tolerance);
}
