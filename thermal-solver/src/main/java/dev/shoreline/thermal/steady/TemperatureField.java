package dev.shoreline.thermal.steady;

import dev.shoreline.thermal.grid.TensorGrid;
import dev.shoreline.thermal.model.Box;
import dev.shoreline.thermal.operator.ColumnLayout;
import dev.shoreline.thermal.operator.Overlap;

/** Temperature of every cell of a grid, °C. */
public final class TemperatureField {
  private final TensorGrid grid;
  private final ColumnLayout layout;
  private final double[] rise;
  private final double reference;

  /** Wraps rises above a reference (°C), which it does not copy. */
  TemperatureField(TensorGrid grid, ColumnLayout layout, double[] rise, double reference) {
    this.grid = grid;
    this.layout = layout;
    this.rise = rise;
    this.reference = reference;
  }

  /** The cells. */
  public TensorGrid grid() {
    return grid;
  }

  /** Temperature at a cell's centre. */
  public double at(int i, int j, int k) {
    return reference + rise[layout.index(i, j, k)];
  }

  /** The temperatures of the horizontal layer of cells {@code k}: row by row from the lowest y. */
  public double[] slice(int k) {
    int nx = grid.x().cells();
    double[] slice = new double[nx * grid.y().cells()];
    for (int j = 0; j < grid.y().cells(); j++) {
      for (int i = 0; i < nx; i++) {
        slice[j * nx + i] = at(i, j, k);
      }
    }
    return slice;
  }

  /** The temperatures of the vertical cut along x through row {@code j}: by rising z. */
  public double[] crossSection(int j) {
    int nx = grid.x().cells();
    double[] section = new double[nx * grid.z().cells()];
    for (int k = 0; k < grid.z().cells(); k++) {
      for (int i = 0; i < nx; i++) {
        section[k * nx + i] = at(i, j, k);
      }
    }
    return section;
  }

  /** Volume mean over a box, and the hottest cell that it meets. */
  public ThermalSolution.Reading over(String name, Box box) {
    double[] meanAndMax = {0, Double.NEGATIVE_INFINITY};
    Overlap.forEach(
        grid,
        box,
        (i, j, k, share) -> {
          double t = at(i, j, k);
          meanAndMax[0] += share * t;
          meanAndMax[1] = Math.max(meanAndMax[1], t);
        });
    return new ThermalSolution.Reading(name, meanAndMax[0], meanAndMax[1]);
  }

  /** The temperature at a point, linear between cell centres. */
  public double sample(double x, double y, double z) {
    return over("point", new Box(x, x, y, y, z, z)).mean();
  }
}
