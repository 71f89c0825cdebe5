package dev.shoreline.layout.curve;

import dev.shoreline.layout.geometry.Coordinates;

/**
 * How finely curves are drawn.
 *
 * @param databaseUnit grid of the layout, metres, above 0
 * @param tolerance largest distance between a curve and its chord before snapping, metres, above 0
 */
public record Resolution(double databaseUnit, double tolerance) {

  // Numbers that differ from a half by less than this are taken as one: rounding noise of metres
  // in doubles must not decide to which side an exact half goes.
  private static final double NOISE = 1e-6;

  public Resolution {
    Curve.require(Curve.flawOfLength("database unit", databaseUnit));
    Curve.require(Curve.flawOfLength("tolerance", tolerance));
  }

  /** The grid with a tolerance of half a database unit. */
  public static Resolution ofGrid(double databaseUnit) {
    return new Resolution(databaseUnit, databaseUnit / 2);
  }

  /**
   * The nearest grid line; a half goes up, so that a shape keeps its size wherever on the grid it
   * is put.
   *
   * @param metres a coordinate
   * @throws ArithmeticException if it is not a number or leaves the range of coordinates
   */
  public long snap(double metres) {
    return Coordinates.round(Math.floor(metres / databaseUnit + 0.5 + NOISE));
  }
}
