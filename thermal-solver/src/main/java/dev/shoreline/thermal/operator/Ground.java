package dev.shoreline.thermal.operator;

/**
 * Conductances from cells to the surroundings, in the order of rows.
 *
 * <p>A cell at an edge of the domain appears once for each face that it has.
 */
public final class Ground {
  private final int[] rowStart;
  private final int[] cell;
  private final double[] conductance;
  private final double[] ambient;

  Ground(int[] rowStart, int[] cell, double[] conductance, double[] ambient) {
    this.rowStart = rowStart;
    this.cell = cell;
    this.conductance = conductance;
    this.ambient = ambient;
  }

  /** The number of faces that let heat out. */
  public int size() {
    return cell.length;
  }

  /** Where the cell of a face lies in the layout. */
  public int cell(int face) {
    return cell[face];
  }

  /** W/K from the cell's centre to the surroundings. */
  public double conductance(int face) {
    return conductance[face];
  }

  /** Temperature of the surroundings at a face, °C. */
  public double ambient(int face) {
    return ambient[face];
  }

  /** The lowest temperature of the surroundings, °C. */
  public double lowestAmbient() {
    double lowest = Double.POSITIVE_INFINITY;
    for (double t : ambient) {
      lowest = Math.min(lowest, t);
    }
    return lowest;
  }

  void addRow(int j, double[] theta, double[] q) {
    for (int f = rowStart[j]; f < rowStart[j + 1]; f++) {
      q[cell[f]] += conductance[f] * theta[cell[f]];
    }
  }

  /** Heat leaving through all faces, W, for rises above a reference in °C. */
  public double outflow(double[] theta, double reference) {
    double sum = 0;
    for (int f = 0; f < cell.length; f++) {
      sum += conductance[f] * (theta[cell[f]] + reference - ambient[f]);
    }
    return sum;
  }
}
