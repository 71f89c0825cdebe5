package dev.shoreline.thermal.operator;

import java.util.Arrays;
import java.util.List;

/** Collects the faces of a {@link Ground} row by row. */
final class GroundBuilder {
  private final int[] rowStart;
  private int rows;
  private int size;
  private int[] cell = new int[64];
  private double[] conductance = new double[64];
  private double[] ambient = new double[64];

  GroundBuilder(int rows) {
    rowStart = new int[rows + 1];
  }

  /** Adds a face; returns its number. */
  int add(int at, double wattPerKelvin, double temperature) {
    if (size == cell.length) {
      cell = Arrays.copyOf(cell, 2 * size);
      conductance = Arrays.copyOf(conductance, 2 * size);
      ambient = Arrays.copyOf(ambient, 2 * size);
    }
    cell[size] = at;
    conductance[size] = wattPerKelvin;
    ambient[size] = temperature;
    return size++;
  }

  void endRow() {
    rows++;
    rowStart[rows] = size;
  }

  Ground build(List<CoolantLane> lanes) {
    return new Ground(
        rowStart,
        Arrays.copyOf(cell, size),
        Arrays.copyOf(conductance, size),
        Arrays.copyOf(ambient, size),
        lanes);
  }
}
