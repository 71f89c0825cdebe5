package dev.shoreline.thermal.unsteady;

import java.util.List;

/**
 * What a source's power is multiplied by over time: steps, and pulses of that height.
 *
 * @param times s at which a factor begins to hold, rising
 * @param factors as many; before the first time the factor is 0
 * @param pulses that switch it
 */
public record PowerSchedule(List<Double> times, List<Double> factors, Pulses pulses) {
  /** Copies the lists. */
  public PowerSchedule {
    times = List.copyOf(times);
    factors = List.copyOf(factors);
    if (times.size() != factors.size()) {
      throw new IllegalArgumentException(times.size() + " times, " + factors.size() + " factors");
    }
  }

  /** Steps without pulses. */
  public PowerSchedule(List<Double> times, List<Double> factors) {
    this(times, factors, Pulses.NONE);
  }

  /** The factor from a time on. */
  public double at(double time) {
    return pulses.isOn(time) ? height(time) : 0;
  }

  /** The factor from a time on, in the mean of a period. */
  public double mean(double time) {
    return pulses.share() * height(time);
  }

  /** The next time after one at which the factor may change; infinite if there is none. */
  double next(double time) {
    double next = pulses.next(time);
    for (double step : times) {
      if (step > time) {
        return Math.min(step, next);
      }
    }
    return next;
  }

  private double height(double time) {
    double factor = 0;
    for (int i = 0; i < times.size() && times.get(i) <= time; i++) {
      factor = factors.get(i);
    }
    return factor;
  }
}
