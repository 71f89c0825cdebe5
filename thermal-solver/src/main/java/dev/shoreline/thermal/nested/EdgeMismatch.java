package dev.shoreline.thermal.nested;

import dev.shoreline.thermal.grid.Axis;
import dev.shoreline.thermal.steady.TemperatureField;

/** How well the fine and the coarse solution of a window agree on its rim. */
final class EdgeMismatch {
  private EdgeMismatch() {}

  /** Largest difference at the coarse rim cells over the largest fine rise. */
  static double of(TemperatureField fine, TemperatureField coarse) {
    Axis x = coarse.grid().x();
    Axis y = coarse.grid().y();
    double largest = 0;
    for (int k = 0; k < coarse.grid().z().cells(); k++) {
      for (int j = 0; j < y.cells(); j++) {
        boolean edgeRow = j == 0 || j == y.cells() - 1;
        for (int i = 0; i < x.cells(); i += edgeRow ? 1 : Math.max(1, x.cells() - 1)) {
          double z = coarse.grid().z().center(k);
          double difference = fine.sample(x.center(i), y.center(j), z) - coarse.at(i, j, k);
          largest = Math.max(largest, Math.abs(difference));
        }
      }
    }
    double peak = peak(fine);
    return peak > 0 ? largest / peak : 0;
  }

  private static double peak(TemperatureField field) {
    double peak = 0;
    for (int k = 0; k < field.grid().z().cells(); k++) {
      for (double t : field.slice(k)) {
        peak = Math.max(peak, Math.abs(t));
      }
    }
    return peak;
  }
}
