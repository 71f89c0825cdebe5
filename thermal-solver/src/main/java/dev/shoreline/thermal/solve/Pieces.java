package dev.shoreline.thermal.solve;

import dev.shoreline.thermal.operator.ColumnLayout;
import dev.shoreline.thermal.parallel.Team;
import java.util.function.IntToDoubleFunction;

/**
 * Loops over the values of a layout whose sums do not depend on the number of threads: formed row
 * by row, added in the order of rows.
 */
final class Pieces {
  /** Values of a piece: those of five vectors stay in the first-level cache. */
  private static final int LENGTH = 512;

  private final ColumnLayout layout;
  private final Team team;
  private final double[] byRow;

  Pieces(ColumnLayout layout, Team team) {
    this.layout = layout;
    this.team = team;
    this.byRow = new double[layout.ny()];
  }

  /** What to do for a piece of a row. */
  @FunctionalInterface
  interface Piece {
    /** Works on values {@code from} to {@code to}; returns their share of a sum. */
    double run(int from, int to);
  }

  /** Runs a loop over all values, in pieces that stay in the cache; sums what they return. */
  double sum(Piece piece) {
    return sumRows(
        j -> {
          double sum = 0;
          int end = layout.rowStart(j + 1);
          for (int at = layout.rowStart(j); at < end; at += LENGTH) {
            sum += piece.run(at, Math.min(at + LENGTH, end));
          }
          return sum;
        });
  }

  /** Runs a loop over all rows; sums what they return. */
  double sumRows(IntToDoubleFunction row) {
    team.forRows(
        layout.ny(),
        (from, to) -> {
          for (int j = from; j < to; j++) {
            byRow[j] = row.applyAsDouble(j);
          }
        });
    return total(byRow);
  }

  /** Σ of all values, in their order. */
  static double total(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }
}
