package dev.shoreline.flow.result;

import java.util.List;

/**
 * Temperatures of one plane of a thermal grid.
 *
 * @param name which plane
 * @param z its height, micrometres
 * @param xEdges cell boundaries, micrometres, ascending; one more than there are columns
 * @param yEdges cell boundaries, micrometres, ascending; one more than there are rows
 * @param temperatures kelvin, row by row from the lowest y, x fastest
 */
public record HeatMap(
    String name, double z, List<Double> xEdges, List<Double> yEdges, List<Float> temperatures) {
  /** Freezes the values. */
  public HeatMap {
    xEdges = List.copyOf(xEdges);
    yEdges = List.copyOf(yEdges);
    temperatures = List.copyOf(temperatures);
    if (temperatures.size() != (xEdges.size() - 1) * (yEdges.size() - 1)) {
      throw new IllegalArgumentException("not a full plane");
    }
  }
}
