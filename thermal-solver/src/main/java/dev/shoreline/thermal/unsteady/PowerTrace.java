package dev.shoreline.thermal.unsteady;

import java.util.List;

/**
 * What a source's power is multiplied by over time: steps.
 *
 * @param times s at which a factor begins to hold, rising
 * @param factors as many; before the first time the factor is 0
 */
public record PowerTrace(List<Double> times, List<Double> factors) {
  /** Copies the lists. */
  public PowerTrace {
    times = List.copyOf(times);
    factors = List.copyOf(factors);
    if (times.size() != factors.size()) {
      throw new IllegalArgumentException(times.size() + " times, " + factors.size() + " factors");
    }
  }

  /** On and off in turn, beginning with on at 0: a duty cycle over a number of periods. */
  public static PowerTrace pulses(double period, double duty, int periods) {
    Double[] times = new Double[2 * periods];
    Double[] factors = new Double[2 * periods];
    for (int i = 0; i < periods; i++) {
      times[2 * i] = i * period;
      times[2 * i + 1] = (i + duty) * period;
      factors[2 * i] = 1.0;
      factors[2 * i + 1] = 0.0;
    }
    return new PowerTrace(List.of(times), List.of(factors));
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
