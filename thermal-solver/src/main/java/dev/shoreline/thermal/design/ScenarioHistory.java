package dev.shoreline.thermal.design;

import java.util.List;
import java.util.Optional;

/**
 * Temperatures of a design over time.
 *
 * @param devices paths of the heated and measured devices, in design order
 * @param bodies paths of the bodies, in design order
 * @param moments the beginning and the end of every step
 * @param rejected steps done again with a smaller one
 * @param iterations multigrid cycles in all
 * @param reduction where one was asked for
 */
public record ScenarioHistory(
    List<String> devices,
    List<String> bodies,
    List<Moment> moments,
    int rejected,
    int iterations,
    Optional<ScenarioReduction> reduction) {
  /** Copies the lists. */
  public ScenarioHistory {
    devices = List.copyOf(devices);
    bodies = List.copyOf(bodies);
    moments = List.copyOf(moments);
  }

  /**
   * One time.
   *
   * @param time s
   * @param devices mean temperature of each, K
   * @param bodies mean temperature of each, K
   */
  public record Moment(double time, List<Double> devices, List<Double> bodies) {
    /** Copies the lists. */
    public Moment {
      devices = List.copyOf(devices);
      bodies = List.copyOf(bodies);
    }
  }
}
