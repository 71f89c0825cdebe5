package dev.shoreline.thermal.steady;

import java.util.List;

/**
 * Steady temperatures of a model.
 *
 * @param field temperature of every cell
 * @param probes by the order of the model's probes
 * @param layers by the order of the model's layers
 * @param balance where the heat goes
 * @param coolants of cold plates and channels whose coolant warms
 * @param effort what the solve took
 */
public record ThermalSolution(
    TemperatureField field,
    List<Reading> probes,
    List<Reading> layers,
    HeatBalance balance,
    List<Coolant> coolants,
    Effort effort) {
  /** Copies the readings. */
  public ThermalSolution {
    probes = List.copyOf(probes);
    layers = List.copyOf(layers);
    coolants = List.copyOf(coolants);
  }

  /**
   * Temperature of a region, °C.
   *
   * @param name of the probe or layer
   * @param mean volume mean
   * @param max hottest cell
   */
  public record Reading(String name, double mean, double max) {}

  /**
   * Heat in and out, W.
   *
   * @param power of all sources
   * @param outflow through all faces
   */
  public record HeatBalance(double power, double outflow) {
    /** |in − out| over the larger of the two; 0 where nothing flows. */
    public double relativeError() {
      double scale = Math.max(Math.abs(power), Math.abs(outflow));
      return scale > 0 ? Math.abs(power - outflow) / scale : 0;
    }
  }

  /**
   * A coolant that warmed.
   *
   * @param name of the face that it flows over, or of its channels
   * @param inlet °C
   * @param outlet mixed, °C
   * @param heat that it carries away, W
   */
  public record Coolant(String name, double inlet, double outlet, double heat) {}

  /**
   * What the solve took.
   *
   * @param cells number of unknowns
   * @param iterations multigrid cycles in all
   * @param residual true relative residual at the end
   * @param updates of temperature-dependent conductivities
   */
  public record Effort(long cells, int iterations, double residual, int updates) {}
}
