package dev.shoreline.thermal.solve;

import dev.shoreline.thermal.kernel.Kernels;
import dev.shoreline.thermal.operator.ColumnLayout;
import java.util.List;

/**
 * One grid of the multigrid: single-precision conductances and the factors of its columns.
 *
 * <p>The tridiagonal system of a column, T x = b with the conductances to other columns and to the
 * surroundings held at zero, is factored by eliminating upwards. s_k, the conductance from cell k
 * to all that lies aside and below, follows s_0 = l_0, s_k = l_k + u_{k−1} s_{k−1} / (u_{k−1} +
 * s_{k−1}), with lateral conductances l and upward ones u: sums and quotients of positive numbers
 * only, so a weakly grounded stack of thin layers loses no digits. Kept are u and 1 / (u_k + s_k).
 */
final class Level {
  private static final Kernels KERNELS = Kernels.best();

  final ColumnLayout layout;
  final float[] east;
  final float[] north;
  final float[] up;
  final float[] pivot;

  Level(ColumnLayout layout) {
    this.layout = layout;
    int size = layout.size();
    east = new float[size];
    north = new float[size];
    up = new float[size];
    pivot = new float[size];
  }

  /** Factors the columns of row {@code j}. */
  void factorRow(int j, float[] ground) {
    int half = layout.half();
    for (int color = 0; color < 2; color++) {
      double[] s = new double[half];
      int columns = (layout.nx() - ColumnLayout.phase(j, color) + 1) / 2;
      for (int k = 0; k < layout.nz(); k++) {
        int own = layout.runStart(j, k, color);
        int other = layout.runStart(j, k, 1 - color);
        int e = other + ColumnLayout.phase(j, color);
        int south = other - layout.rowStride();
        int below = own - layout.levelStride();
        for (int p = 0; p < columns; p++) {
          double aside =
              (double) east[own + p] + east[e - 1 + p] + north[own + p] + north[south + p];
          double u = up[below + p];
          double fromBelow = k == 0 ? 0 : u * s[p] / (u + s[p]);
          s[p] = aside + ground[own + p] + fromBelow;
          pivot[own + p] = (float) (1 / (up[own + p] + s[p]));
        }
      }
    }
  }

  /**
   * Solves, for each right-hand side, the columns of one colour in row {@code j} as if the other
   * columns were at zero.
   */
  void solveRow(int j, int color, List<Values> values) {
    int half = layout.half();
    int stride = layout.levelStride();
    int own = layout.runStart(j, 0, color);
    for (int k = 0; k < layout.nz(); k++) {
      for (int b = 0; b < values.size(); b++) {
        Values v = values.get(b);
        KERNELS.eliminate(up, pivot, v.rhs, v.x, own, own - stride, half);
      }
      own += stride;
    }
    substituteBack(j, color, values);
  }

  /** Solves the columns of one colour in row {@code j} with the other columns as they are. */
  void relaxRow(int j, int color, List<Values> values) {
    int half = layout.half();
    int row = layout.rowStride();
    for (int k = 0; k < layout.nz(); k++) {
      int own = layout.runStart(j, k, color);
      int other = layout.runStart(j, k, 1 - color);
      int e = other + ColumnLayout.phase(j, color);
      int below = own - layout.levelStride();
      for (int b = 0; b < values.size(); b++) {
        Values v = values.get(b);
        KERNELS.eliminate(
            east, north, up, pivot, v.rhs, v.x, own, e, other + row, other - row, below, half);
      }
    }
    substituteBack(j, color, values);
  }

  private void substituteBack(int j, int color, List<Values> values) {
    int half = layout.half();
    int stride = layout.levelStride();
    for (int k = layout.nz() - 2; k >= 0; k--) {
      int own = layout.runStart(j, k, color);
      for (int b = 0; b < values.size(); b++) {
        KERNELS.substitute(up, pivot, values.get(b).x, own, own + stride, half);
      }
    }
  }

  /**
   * The residual of the red columns at row {@code j}, height {@code k} after red and black were
   * solved in turn from zero: what now flows in from the black ones.
   */
  void residualRun(int j, int k, float[] x, float[] residual) {
    int own = layout.runStart(j, k, 0);
    int other = layout.runStart(j, k, 1);
    int e = other + ColumnLayout.phase(j, 0);
    int row = layout.rowStride();
    KERNELS.inflow(east, north, x, own, e, other + row, other - row, layout.half(), residual);
  }
}
