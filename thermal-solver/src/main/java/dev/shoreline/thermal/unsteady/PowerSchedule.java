package dev.shoreline.thermal.unsteady;

import java.util.List;

/**
 * What a source's power is multiplied by over time: steps.
 *
 * @param times s at which a factor begins to hold, rising
 * @param factors as many; before the first time the factor is 0
 */
public record PowerSchedule(List<Double> times, List<Double> factors) {
  /** Copies the lists. */
  public PowerSchedule {
    times = List.copyOf(times);
    factors = List.copyOf(factors);
    if (times.size() != factors.size()) {
      throw new IllegalArgumentException(times.size() + " times, " + factors.size() + " factors");
    }
  }

  /** The factor from a time on. */
  public double at(double time) {
    double factor = 0;
    for (int i = 0; i < times.size() && times.get(i) <= time; i++) {
      factor = factors.get(i);
    }
    return factor;
  }
}
