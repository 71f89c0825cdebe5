package dev.shoreline.thermal.unsteady;

import dev.shoreline.thermal.steady.TemperatureField;
import java.util.List;

/**
 * Temperatures over time.
 *
 * @param moments the beginning and the end of every step
 * @param last the field at the end
 * @param rejected steps done again with a smaller one
 * @param iterations multigrid cycles in all
 */
public record UnsteadySolution(
    List<Moment> moments, TemperatureField last, int rejected, int iterations) {
  /** Copies the moments. */
  public UnsteadySolution {
    moments = List.copyOf(moments);
  }

  /**
   * Probes at one time.
   *
   * @param time s
   * @param probes volume means in °C by the order of the model's probes
   */
  public record Moment(double time, List<Double> probes) {
    /** Copies the readings. */
    public Moment {
      probes = List.copyOf(probes);
    }
  }
}
