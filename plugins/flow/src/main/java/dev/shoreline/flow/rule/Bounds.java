package dev.shoreline.flow.rule;

/**
 * Where a value has to lie.
 *
 * @param least smallest value, SI
 * @param most largest value, SI
 */
record Bounds(double least, double most) {
  /** Smaller differences of places are noise, metres. */
  static final double DATABASE_UNIT = 1e-9;

  /** Sums of decimal numbers in doubles are off by less than this. */
  private static final double NOISE = 1e-12;

  static Bounds atLeast(double limit) {
    return new Bounds(limit, Double.POSITIVE_INFINITY);
  }

  static Bounds atMost(double limit) {
    return new Bounds(Double.NEGATIVE_INFINITY, limit);
  }

  boolean isTooSmall(double value) {
    return value < least - NOISE * Math.max(1, Math.abs(least));
  }

  boolean isTooLarge(double value) {
    return value > most + NOISE * Math.max(1, Math.abs(most));
  }
}
