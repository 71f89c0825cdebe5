package dev.shoreline.flow.heat;

import dev.shoreline.thermal.grid.Axis;

/**
 * Temperatures over a rectangle of cells.
 *
 * @param name for the file
 * @param title what is shown
 * @param across name of the horizontal axis
 * @param upwards name of the vertical axis
 * @param x cell edges across, m
 * @param y cell edges upwards, m
 * @param celsius row by row from the lowest, °C
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier of a field, never compared
record Plane(
    String name, String title, String across, String upwards, Axis x, Axis y, double[] celsius) {
  double at(double horizontal, double vertical) {
    return celsius[y.cellAt(vertical) * x.cells() + x.cellAt(horizontal)];
  }

  double lowest() {
    double lowest = Double.POSITIVE_INFINITY;
    for (double t : celsius) {
      lowest = Math.min(lowest, t);
    }
    return lowest;
  }

  double highest() {
    double highest = Double.NEGATIVE_INFINITY;
    for (double t : celsius) {
      highest = Math.max(highest, t);
    }
    return highest;
  }
}
