package dev.shoreline.thermal.model;

import java.util.List;

/**
 * A factor on conductivities over temperature: linear between points, constant beyond the ends.
 *
 * @param points by rising temperature; empty for the constant 1
 */
public record TemperatureFactor(List<Point> points) {
  /** The factor 1 at every temperature. */
  public static final TemperatureFactor CONSTANT = new TemperatureFactor(List.of());

  /**
   * One row of the table.
   *
   * @param temperature °C
   * @param factor dimensionless, above 0
   */
  public record Point(double temperature, double factor) {}

  /** Copies the points. */
  public TemperatureFactor {
    points = List.copyOf(points);
  }

  /** Whether it is 1 everywhere. */
  public boolean isConstant() {
    return points.isEmpty();
  }

  /** The factor at a temperature in °C. */
  public double at(double temperature) {
    if (points.isEmpty()) {
      return 1;
    }
    Point below = points.getFirst();
    for (Point above : points) {
      if (temperature <= above.temperature) {
        double span = above.temperature - below.temperature;
        double t = span > 0 ? (temperature - below.temperature) / span : 1;
        return below.factor + Math.clamp(t, 0, 1) * (above.factor - below.factor);
      }
      below = above;
    }
    return below.factor;
  }
}
