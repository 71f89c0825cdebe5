package dev.shoreline.thermal.steady;

import dev.shoreline.thermal.grid.Axis;
import dev.shoreline.thermal.grid.TensorGrid;
import dev.shoreline.thermal.model.Box;
import dev.shoreline.thermal.operator.ColumnLayout;

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
    Axis.Weights x = grid.x().spread(box.x0(), box.x1());
    Axis.Weights y = grid.y().spread(box.y0(), box.y1());
    Axis.Weights z = grid.z().spread(box.z0(), box.z1());
    double mean = 0;
    double max = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < z.share().length; k++) {
      for (int j = 0; j < y.share().length; j++) {
        double row = z.share()[k] * y.share()[j];
        for (int i = 0; i < x.share().length; i++) {
          double t = at(x.first() + i, y.first() + j, z.first() + k);
          mean += row * x.share()[i] * t;
          max = row * x.share()[i] > 0 ? Math.max(max, t) : max;
        }
      }
    }
    return new ThermalSolution.Reading(name, mean, max);
  }

  /** The temperature at a point, linear between cell centres. */
  public double sample(double x, double y, double z) {
    return over("point", new Box(x, x, y, y, z, z)).mean();
  }
}
