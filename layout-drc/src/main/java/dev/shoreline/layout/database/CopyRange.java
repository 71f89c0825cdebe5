package dev.shoreline.layout.database;

import dev.shoreline.layout.geometry.Box;
import dev.shoreline.layout.geometry.Transform;

/**
 * The copies of an array that may touch a window: a rectangle of columns and rows for a lattice,
 * all copies for an irregular repetition. Copies that do not touch may be among them.
 */
final class CopyRange {

  private static final CopyRange NONE = new CopyRange(1, 0, -1, 0, -1);

  /** A range that nothing lies in. */
  private static final double[] EMPTY = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};

  private final long columns;
  private final long firstColumn;
  private final long lastColumn;
  private final long lastRow;
  private long column;
  private long row;

  private CopyRange(long columns, long firstColumn, long lastColumn, long firstRow, long lastRow) {
    this.columns = columns;
    this.firstColumn = firstColumn;
    this.lastColumn = lastColumn;
    this.lastRow = lastRow;
    this.column = firstColumn;
    this.row = firstRow;
  }

  /**
   * The copies that may touch a window.
   *
   * @param reference the array, or a single reference
   * @param inCell the box of interest in the cell placed
   * @param placement of the parent in the coordinates of the window
   * @param window what the copies must touch
   */
  static CopyRange touching(Reference reference, Box inCell, Transform placement, Box window) {
    if (inCell.isEmpty()) {
      return NONE;
    }
    Repetition repetition = reference.repetition();
    if (repetition == null) {
      return new CopyRange(1, 0, 0, 0, 0);
    }
    if (repetition instanceof Repetition.Lattice lattice && !Box.EVERYTHING.equals(window)) {
      return lattice(
          lattice, placement, placement.after(reference.transform()).apply(inCell), window);
    }
    return new CopyRange(repetition.count(), 0, repetition.count() - 1, 0, 0);
  }

  /**
   * A copy displaced by i·a + j·b touches the window only if that displacement lies in the box of
   * differences of both. The corners of that box, in the (oblique) coordinates i and j, bound the
   * columns and rows.
   */
  private static CopyRange lattice(
      Repetition.Lattice l, Transform placement, Box first, Box window) {
    double ax = placement.exactX((double) l.a().x(), (double) l.a().y()) - placement.dx();
    double ay = placement.exactY((double) l.a().x(), (double) l.a().y()) - placement.dy();
    double bx = placement.exactX((double) l.b().x(), (double) l.b().y()) - placement.dx();
    double by = placement.exactY((double) l.b().x(), (double) l.b().y()) - placement.dy();
    // A direction without copies does not matter; any independent vector stands for it.
    if (l.columns() == 1) {
      ax = -by;
      ay = bx;
    }
    if (l.rows() == 1) {
      bx = -ay;
      by = ax;
    }
    double determinant = ax * by - ay * bx;
    if (determinant == 0) {
      return new CopyRange(l.columns(), 0, l.columns() - 1, 0, l.rows() - 1);
    }
    double[] i = EMPTY.clone();
    double[] j = EMPTY.clone();
    for (long x : new long[] {window.left() - first.right(), window.right() - first.left()}) {
      for (long y : new long[] {window.bottom() - first.top(), window.top() - first.bottom()}) {
        widen(i, (x * by - y * bx) / determinant);
        widen(j, (ax * y - ay * x) / determinant);
      }
    }
    return new CopyRange(
        l.columns(),
        clamp(i[0] - 1, l.columns()),
        clamp(i[1] + 1, l.columns()),
        clamp(j[0] - 1, l.rows()),
        clamp(j[1] + 1, l.rows()));
  }

  private static void widen(double[] range, double value) {
    range[0] = Math.min(range[0], value);
    range[1] = Math.max(range[1], value);
  }

  private static long clamp(double index, int count) {
    return (long) Math.max(0, Math.min(count - 1.0, index));
  }

  /** The next copy, or −1 if there is none. */
  long next() {
    if (column > lastColumn) {
      column = firstColumn;
      row++;
    }
    if (row > lastRow || column > lastColumn) {
      return -1;
    }
    return row * columns + column++;
  }
}
