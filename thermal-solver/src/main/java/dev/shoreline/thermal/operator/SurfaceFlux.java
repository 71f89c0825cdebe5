package dev.shoreline.thermal.operator;

import dev.shoreline.thermal.model.Boundary;

/**
 * What leaves through half a cell and then from its face by convection and radiation, and how that
 * grows with the temperature of the cell: the tangent of Newton's method.
 *
 * @param flux W/m²
 * @param slope W/(m² K)
 */
record SurfaceFlux(double flux, double slope) {
  private static final double CLOSE = 1e-13;
  private static final int MOST_STEPS = 50;

  /**
   * At a temperature of the cell. The face's own follows by Newton's method, which approaches it
   * from one side, since the flux grows ever faster.
   *
   * @param half resistance of half a cell times its area, m² K/W
   * @param celsius of the cell's centre
   */
  static SurfaceFlux of(Boundary.Radiation face, double half, double celsius) {
    double surface = celsius;
    double step = Double.POSITIVE_INFINITY;
    for (int i = 0; i < MOST_STEPS && Math.abs(step) > CLOSE * face.kelvin(surface); i++) {
      step = ((celsius - surface) - half * face.flux(surface)) / (1 + half * face.slope(surface));
      surface += step;
    }
    return new SurfaceFlux(face.flux(surface), 1 / (half + 1 / face.slope(surface)));
  }

  /** The temperature of surroundings to which the tangent leads, °C. */
  double ambient(double celsius) {
    return celsius - flux / slope;
  }
}
