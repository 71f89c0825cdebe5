package dev.shoreline.thermal.unsteady;

/**
 * Power that is on for the first part of each period, from time 0 on.
 *
 * @param share of a period in which it is on, above 0, at most 1
 * @param period s, above 0
 */
public record Pulses(double share, double period) {
  /** Always on. */
  public static final Pulses NONE = new Pulses(1, 1);

  /** Rounding of times that were summed up, in periods. */
  private static final double ROUNDING = 1e-9;

  /** Whether it is on from a time on. */
  boolean isOn(double time) {
    return share == 1 || position(time) < share - ROUNDING;
  }

  /** When it is switched next after a time; infinite if never. */
  double next(double time) {
    if (share == 1) {
      return Double.POSITIVE_INFINITY;
    }
    return (number(time) + (isOn(time) ? share : 1)) * period;
  }

  private double number(double time) {
    return Math.floor(time / period + ROUNDING);
  }

  private double position(double time) {
    return time / period - number(time);
  }
}
