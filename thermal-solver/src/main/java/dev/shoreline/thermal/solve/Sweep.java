package dev.shoreline.thermal.solve;

import java.util.List;

/**
 * The work of a cycle on one level, for slabs of rows: each row is visited by all steps shortly
 * after one another, while its conductances are in the cache.
 *
 * <p>Rows at a border between two slabs are read by both. Their first step is done before all
 * others ("open"), their last one after ("close"); so each value is what one slab alone would give.
 *
 * @param fine the level
 * @param transfer to the coarser one
 * @param values of the level, of each right-hand side
 * @param coarse values of the coarser level, of each right-hand side
 */
record Sweep(Level fine, Transfer transfer, List<Values> values, List<Values> coarse) {
  private static final int RED = 0;
  private static final int BLACK = 1;

  /** Solves the red columns of the slab's rows at borders. */
  void openDown(int from, int to) {
    if (atBorder(from, from, to)) {
      fine.solveRow(from, RED, values);
    }
    if (to - 1 > from && atBorder(to - 1, from, to)) {
      fine.solveRow(to - 1, RED, values);
    }
  }

  /** Solves red columns, then black ones; restricts where that needs this slab's rows only. */
  void down(int from, int to) {
    float[] residual = new float[fine.layout.half()];
    int ny = fine.layout.ny();
    int next = transfer.firstFrom(from);
    for (int j = from; j < to; j++) {
      if (j == from && !atBorder(j, from, to)) {
        fine.solveRow(j, RED, values);
      }
      if (j + 1 < to && !atBorder(j + 1, from, to)) {
        fine.solveRow(j + 1, RED, values);
      }
      fine.relaxRow(j, BLACK, values);
      while (transfer.start(next) < to
          && next < transfer.rows()
          && (transfer.start(next + 1) <= j || j == ny - 1)) {
        if (isInside(next, from, to)) {
          restrict(next, residual);
        }
        next++;
      }
    }
  }

  /** Restricts where that needs another slab's rows. */
  void closeDown(int from, int to) {
    float[] residual = new float[fine.layout.half()];
    for (int c = transfer.firstFrom(from); c < transfer.rows() && transfer.start(c) < to; c++) {
      if (!isInside(c, from, to)) {
        restrict(c, residual);
      }
    }
  }

  /** Corrects the slab's rows at borders. */
  void openUp(int from, int to) {
    if (atBorder(from, from, to)) {
      correct(from);
    }
    if (to - 1 > from && atBorder(to - 1, from, to)) {
      correct(to - 1);
    }
  }

  /** Corrects, then solves black columns, then red ones that no other slab reads. */
  void up(int from, int to) {
    for (int j = from; j < to; j++) {
      if (j == from && !atBorder(j, from, to)) {
        correct(j);
      }
      if (j + 1 < to && !atBorder(j + 1, from, to)) {
        correct(j + 1);
      }
      fine.relaxRow(j, BLACK, values);
      if (j > from && !atBorder(j - 1, from, to)) {
        fine.relaxRow(j - 1, RED, values);
      }
    }
    if (!atBorder(to - 1, from, to)) {
      fine.relaxRow(to - 1, RED, values);
    }
  }

  /** Solves the red columns of the slab's rows at borders. */
  void closeUp(int from, int to) {
    if (atBorder(from, from, to)) {
      fine.relaxRow(from, RED, values);
    }
    if (to - 1 > from && atBorder(to - 1, from, to)) {
      fine.relaxRow(to - 1, RED, values);
    }
  }

  private void restrict(int c, float[] residual) {
    for (int b = 0; b < values.size(); b++) {
      transfer.restrictRow(c, values.get(b), coarse.get(b), residual);
    }
  }

  private void correct(int j) {
    for (int b = 0; b < values.size(); b++) {
      transfer.correctRow(j, values.get(b), coarse.get(b));
    }
  }

  private boolean atBorder(int j, int from, int to) {
    return (j == from && from > 0) || (j == to - 1 && to < fine.layout.ny());
  }

  /** Whether all fine rows that coarse row {@code c} reads were swept by this slab. */
  private boolean isInside(int c, int from, int to) {
    return (from == 0 || transfer.start(c) > from)
        && (to == fine.layout.ny() || transfer.start(c + 1) < to);
  }
}
