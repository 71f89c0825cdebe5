package dev.shoreline.thermal.unsteady;

import java.util.List;

/**
 * What part of time is wanted, and how exactly.
 *
 * @param end s, above 0
 * @param tolerance largest estimated error of a step in any cell, K; infinite for equal steps
 * @param firstStep s; every step where the tolerance is infinite
 * @param outputs times at which probes are read beside each step's end, rising, s
 * @param mostSteps gives up after as many
 */
public record UnsteadyOptions(
    double end, double tolerance, double firstStep, List<Double> outputs, int mostSteps) {
  /** Copies the times. */
  public UnsteadyOptions {
    outputs = List.copyOf(outputs);
  }

  /** Steps by a tolerance, the first one a thousandth of the whole. */
  public static UnsteadyOptions until(double end, double tolerance) {
    return new UnsteadyOptions(end, tolerance, end / 1000, List.of(), 10_000);
  }
}
