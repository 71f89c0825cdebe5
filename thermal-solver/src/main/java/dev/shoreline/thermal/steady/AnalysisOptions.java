package dev.shoreline.thermal.steady;

import dev.shoreline.thermal.solve.SolveObserver;
import dev.shoreline.thermal.solve.SolveOptions;

/**
 * How a model is solved.
 *
 * @param grid resolution
 * @param solve when an iteration stops
 * @param threads number of threads; results do not depend on it
 * @param settled temperature-dependent conductivities are iterated until no cell changes by more, K
 * @param maxUpdates gives up on that after as many updates
 * @param observer hears how far it is
 */
public record AnalysisOptions(
    GridOptions grid,
    SolveOptions solve,
    int threads,
    double settled,
    int maxUpdates,
    SolveObserver observer) {
  /** One thread; conductivities settled to 1 mK within 30 updates. */
  public static final AnalysisOptions DEFAULT =
      new AnalysisOptions(
          GridOptions.DEFAULT, SolveOptions.DEFAULT, 1, 1e-3, 30, SolveObserver.NONE);

  /** The same with another resolution. */
  public AnalysisOptions withGrid(GridOptions other) {
    return new AnalysisOptions(other, solve, threads, settled, maxUpdates, observer);
  }

  /** The same with another end of the iteration. */
  public AnalysisOptions withSolve(SolveOptions other) {
    return new AnalysisOptions(grid, other, threads, settled, maxUpdates, observer);
  }

  /** The same with another number of threads. */
  public AnalysisOptions withThreads(int number) {
    return new AnalysisOptions(grid, solve, number, settled, maxUpdates, observer);
  }

  /** The same with another observer. */
  public AnalysisOptions withObserver(SolveObserver other) {
    return new AnalysisOptions(grid, solve, threads, settled, maxUpdates, other);
  }
}
