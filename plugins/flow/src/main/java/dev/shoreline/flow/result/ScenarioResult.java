package dev.shoreline.flow.result;

import java.util.List;

/**
 * Temperatures of one scenario.
 *
 * @param name as written
 * @param ambient kelvin
 * @param power heat put in, watts
 * @param balanceError heat put in less heat taken out, over heat put in
 * @param unknowns cells of the grid
 * @param iterations of the solver
 * @param rings in design order
 * @param maps planes, the one of the rings first
 */
public record ScenarioResult(
    String name,
    double ambient,
    double power,
    double balanceError,
    long unknowns,
    int iterations,
    List<RingTemperature> rings,
    List<HeatMap> maps) {
  /** Freezes the lists. */
  public ScenarioResult {
    rings = List.copyOf(rings);
    maps = List.copyOf(maps);
  }
}
