package dev.shoreline.thermal.design;

import java.util.List;

/**
 * How a scenario is followed through time.
 *
 * @param fromAmbient whether everything is at the ambient temperature at time 0; else the steady
 *     state of the powers that hold before the first step
 * @param tolerance largest estimated error of a time step in any cell, K
 * @param stored times at which the field is wanted, s
 * @param reduced whether a model of few states is wanted as well
 */
public record HistoryOptions(
    boolean fromAmbient, double tolerance, List<Double> stored, boolean reduced) {
  /** From the steady state, to 0.05 K a step. */
  public static final HistoryOptions DEFAULT = new HistoryOptions(false, 0.05, List.of(), false);

  /** Copies the times. */
  public HistoryOptions {
    stored = List.copyOf(stored);
  }
}
