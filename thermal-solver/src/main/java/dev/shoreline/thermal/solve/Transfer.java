package dev.shoreline.thermal.solve;

import dev.shoreline.thermal.operator.ColumnLayout;
import java.util.Arrays;

/**
 * Moves residuals of red columns to the coarser level by summing, and corrections back as they are.
 */
final class Transfer {
  private final Level fine;
  private final Level coarse;
  private final Coarsening.Merge y;

  /**
   * By parity of fine row × 2 + parity of coarse row: place in the coarse row of each red column.
   */
  private final int[][] place = new int[4][];

  Transfer(Level fine, Level coarse, Coarsening merge) {
    this.fine = fine;
    this.coarse = coarse;
    this.y = merge.y();
    for (int parity = 0; parity < 4; parity++) {
      place[parity] = places(merge.x().parent(), parity >> 1, parity & 1);
    }
  }

  private int[] places(int[] parent, int rowParity, int coarseParity) {
    ColumnLayout layout = fine.layout;
    int phase = ColumnLayout.phase(rowParity, 0);
    int[] places = new int[(layout.nx() - phase + 1) / 2];
    for (int p = 0; p < places.length; p++) {
      int ci = parent[2 * p + phase];
      int color = (ci + coarseParity) & 1;
      places[p] = color * coarse.layout.colorStride() + (ci >> 1);
    }
    return places;
  }

  /** Number of coarse rows. */
  int rows() {
    return coarse.layout.ny();
  }

  /** First fine row of a coarse one. */
  int start(int cj) {
    return y.start()[cj];
  }

  /** The first coarse row that begins at or behind a fine row. */
  int firstFrom(int j) {
    int cj = y.parent()[j];
    return start(cj) == j ? cj : cj + 1;
  }

  /** Sums the residual of the fine level into the right-hand side of coarse row {@code cj}. */
  void restrictRow(int cj, Values values, Values below, float[] residual) {
    ColumnLayout to = coarse.layout;
    Arrays.fill(below.rhs, to.rowStart(cj), to.rowStart(cj + 1), 0);
    for (int j = y.start()[cj]; j < y.start()[cj + 1]; j++) {
      int[] places = place[(j & 1) * 2 + (cj & 1)];
      for (int k = 0; k < to.nz(); k++) {
        fine.residualRun(j, k, values.x, residual);
        int base = to.runStart(cj, k, 0);
        for (int p = 0; p < places.length; p++) {
          below.rhs[base + places[p]] += residual[p];
        }
      }
    }
  }

  /** Adds the coarse correction to the red columns of fine row {@code j}. */
  void correctRow(int j, Values values, Values below) {
    int cj = y.parent()[j];
    int[] places = place[(j & 1) * 2 + (cj & 1)];
    for (int k = 0; k < fine.layout.nz(); k++) {
      int own = fine.layout.runStart(j, k, 0);
      int base = coarse.layout.runStart(cj, k, 0);
      for (int p = 0; p < places.length; p++) {
        values.x[own + p] += below.x[base + places[p]];
      }
    }
  }
}
