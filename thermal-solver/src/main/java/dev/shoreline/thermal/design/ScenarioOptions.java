package dev.shoreline.thermal.design;

import dev.shoreline.thermal.nested.NestingOptions;
import dev.shoreline.thermal.solve.SolveObserver;
import dev.shoreline.thermal.solve.SolveOptions;
import dev.shoreline.thermal.steady.AnalysisOptions;
import dev.shoreline.thermal.steady.GridOptions;

/**
 * How a scenario is solved.
 *
 * @param threads number of threads; results do not depend on it
 * @param memoryLimit bytes for the largest grid
 * @param tuning whether heater powers for a common shift are wanted; takes a solve for each window
 *     and for each heater of a window
 * @param observer hears how far it is
 */
public record ScenarioOptions(
    int threads, long memoryLimit, boolean tuning, SolveObserver observer) {
  /** One thread, 2 GiB, with tuning. */
  public static final ScenarioOptions DEFAULT = new ScenarioOptions(1, 2L << 30, true);

  /** Nobody watches. */
  public ScenarioOptions(int threads, long memoryLimit, boolean tuning) {
    this(threads, memoryLimit, tuning, SolveObserver.NONE);
  }

  /** Far below what the grid leaves; the heat balance is held tighter. */
  private static final SolveOptions STEADY = new SolveOptions(1e-8, 1e-10, 200);

  /** A ring's own response is then within 1e-4; the grid leaves a hundred times as much. */
  static final SolveOptions RESPONSE = new SolveOptions(1e-4, 1e-4, 200);

  /** Cells across a ring where the scenario does not say: cells of 0.75 µm for a radius of 5 µm. */
  private static final int CELLS_PER_RING = NestingOptions.DEFAULT.cellsPerFeature();

  private static final int MOST_CELLS_PER_RING = 64;
  private static final int CELLS_PER_BODY = 8;
  private static final int CELLS_PER_LAYER = 3;

  /** Heater and waveguide films are thinner: the temperature hardly changes across them. */
  private static final double THIN_FILM = 0.5e-6;

  /** The resolution of the package. */
  AnalysisOptions analysis() {
    GridOptions grid =
        new GridOptions(CELLS_PER_BODY, CELLS_PER_LAYER, THIN_FILM, 1.5, 2, 64, 0, memoryLimit);
    return new AnalysisOptions(grid, STEADY, threads, 1e-3, 30, observer);
  }

  /**
   * The resolution around devices.
   *
   * @param cell largest lateral cell at a device, m; 0 where the scenario does not say
   * @param side of the smallest device, m
   */
  NestingOptions nesting(double cell, double side) {
    int across = cell > 0 && side < 1 ? (int) Math.ceil(side / cell) : CELLS_PER_RING;
    return NestingOptions.DEFAULT.withCellsPerFeature(
        Math.clamp(across, CELLS_PER_RING, MOST_CELLS_PER_RING));
  }
}
