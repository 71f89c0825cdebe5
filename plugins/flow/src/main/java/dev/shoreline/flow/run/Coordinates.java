package dev.shoreline.flow.run;

import dev.shoreline.flow.result.Point;

/** From database units to micrometres. */
final class Coordinates {
  /** Finer than any grid: keeps a micrometre value from showing the rounding of its product. */
  private static final double PICOMETRES_PER_MICROMETRE = 1e6;

  private static final double MICROMETRES_PER_METRE = 1e6;

  private Coordinates() {}

  /**
   * A point in micrometres.
   *
   * @param databaseUnit metres
   */
  static Point point(long x, long y, double databaseUnit) {
    return new Point(micrometres(x, databaseUnit), micrometres(y, databaseUnit));
  }

  private static double micrometres(long coordinate, double databaseUnit) {
    double value = coordinate * (databaseUnit * MICROMETRES_PER_METRE);
    return Math.rint(value * PICOMETRES_PER_MICROMETRE) / PICOMETRES_PER_MICROMETRE;
  }
}
