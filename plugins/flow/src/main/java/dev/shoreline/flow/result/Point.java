package dev.shoreline.flow.result;

/**
 * A point of the layout.
 *
 * @param x micrometres
 * @param y micrometres
 */
public record Point(double x, double y) {
  private static final double PICOMETRES_PER_METRE = 1e12;
  private static final double PICOMETRES_PER_MICROMETRE = 1e6;

  /** A point in metres, rounded to picometres: no value shows the rounding of its product. */
  public static Point ofMetres(double x, double y) {
    return new Point(micrometres(x), micrometres(y));
  }

  private static double micrometres(double metres) {
    return Math.rint(metres * PICOMETRES_PER_METRE) / PICOMETRES_PER_MICROMETRE;
  }
}
