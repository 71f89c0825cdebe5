package dev.shoreline.thermal.operator;

import dev.shoreline.thermal.grid.TensorGrid;
import dev.shoreline.thermal.kernel.Kernels;
import dev.shoreline.thermal.kernel.Sums;

/**
 * The symmetric positive definite system A θ = q of a conduction problem, held as conductances.
 *
 * <p>θ is the temperature rise of each cell above the reference, K; q the heat put into it, W. A is
 * applied in flux form, Σ G (θ − θ'), which keeps differences accurate where conductances are huge
 * against what leaves the package.
 *
 * <p>Formula of the finite-volume scheme: S. V. Patankar, Numerical Heat Transfer and Fluid Flow,
 * 1980, §4.2 (series resistance of half cells at each face).
 */
public final class HeatSystem {
  private static final Kernels KERNELS = Kernels.best();

  private final TensorGrid grid;
  private final ColumnLayout layout;
  private final double[] east;
  private final double[] north;
  private final double[] up;
  private final Ground ground;
  private final double[] storage;

  HeatSystem(
      TensorGrid grid,
      ColumnLayout layout,
      double[] east,
      double[] north,
      double[] up,
      Ground ground,
      double[] storage) {
    this.grid = grid;
    this.layout = layout;
    this.east = east;
    this.north = north;
    this.up = up;
    this.ground = ground;
    this.storage = storage;
  }

  /** The cells. */
  public TensorGrid grid() {
    return grid;
  }

  /** Where values lie. */
  public ColumnLayout layout() {
    return layout;
  }

  /** Conductance from the cell at a place to its neighbour in the east, W/K. */
  public double east(int at) {
    return east[at];
  }

  /** Conductance from the cell at a place to its neighbour in the north, W/K. */
  public double north(int at) {
    return north[at];
  }

  /** Conductance from the cell at a place to the one above, W/K. */
  public double up(int at) {
    return up[at];
  }

  /**
   * The system with a further conductance from each cell to the reference: what storing heat over a
   * time step amounts to.
   *
   * @param wattPerKelvin by the layout's order; replaces an earlier one
   */
  public HeatSystem withStorage(double[] wattPerKelvin) {
    return new HeatSystem(grid, layout, east, north, up, ground, wattPerKelvin);
  }

  /** Adds the storage of each cell, W/K, to an array. */
  public void addStorageTo(float[] conductances) {
    for (int at = 0; at < storage.length; at++) {
      conductances[at] += (float) storage[at];
    }
  }

  /** Conductances to the surroundings. */
  public Ground ground() {
    return ground;
  }

  /**
   * For row {@code j}, sets q = A θ and returns θ · q over that row, K W.
   *
   * @param theta rises, laid out as {@link #layout} says
   * @param q receives the heat flows of that row
   */
  public double applyRow(int j, double[] theta, double[] q) {
    for (int k = 0; k < layout.nz(); k++) {
      fluxes(j, k, 0, theta, q);
      fluxes(j, k, 1, theta, q);
    }
    ground.addRow(j, theta, q);
    for (int at = layout.rowStart(j); at < layout.rowStart(j + 1) && at < storage.length; at++) {
      q[at] += storage[at] * theta[at];
    }
    return Sums.dot(theta, q, layout.rowStart(j), layout.rowStart(j + 1));
  }

  private void fluxes(int j, int k, int color, double[] t, double[] q) {
    int own = layout.runStart(j, k, color);
    int other = layout.runStart(j, k, 1 - color);
    int e = other + ColumnLayout.phase(j, color);
    int row = layout.rowStride();
    int level = layout.levelStride();
    KERNELS.outflow(
        east,
        north,
        up,
        t,
        q,
        own,
        e,
        other + row,
        other - row,
        own - level,
        own + level,
        layout.half());
  }

  /**
   * For row {@code j}, the sum of squares of what rounding may leave of each cell's heat flows, W²:
   * half a unit in the last place of the largest flow that its temperature could drive.
   */
  public double roundingRow(int j, double[] theta) {
    double sum = 0;
    for (int k = 0; k < layout.nz(); k++) {
      for (int i = 0; i < layout.nx(); i++) {
        int at = layout.index(i, j, k);
        double conductance = east[at] + north[at] + up[at];
        double error = Math.ulp(theta[at]) * conductance;
        sum += error * error;
      }
    }
    return sum;
  }
}
