package dev.shoreline.layout.oasis;

import dev.shoreline.layout.database.Repetition;
import dev.shoreline.layout.geometry.Point;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The places of equal elements, and the repetition that they make. */
final class OasisPlaces {

  private final List<Point> points = new ArrayList<>(1);

  void add(long x, long y) {
    points.add(new Point(x, y));
  }

  /**
   * Brings the places into order and splits them so that no place is twice in one list: repetitions
   * with equal places are legal, but some readers take these for one.
   */
  List<OasisPlaces> distinct() {
    if (points.size() == 1) {
      return List.of(this);
    }
    points.sort((a, b) -> a.x() != b.x() ? Long.compare(a.x(), b.x()) : Long.compare(a.y(), b.y()));
    List<OasisPlaces> lists = new ArrayList<>(1);
    int repeated = 0;
    for (int i = 0; i < points.size(); i++) {
      repeated = i > 0 && points.get(i).equals(points.get(i - 1)) ? repeated + 1 : 0;
      if (repeated == lists.size()) {
        lists.add(new OasisPlaces());
      }
      lists.get(repeated).points.add(points.get(i));
    }
    return lists;
  }

  /** The first place in order. */
  Point first() {
    return points.get(0);
  }

  /** The repetition of the places in order; null if there is only one. */
  @Nullable Repetition repetition() {
    int n = points.size();
    if (n == 1) {
      return null;
    }
    if (isRow(0, n, 1)) {
      return new Repetition.Lattice(step(0, 1), Point.ORIGIN, n, 1);
    }
    Repetition grid = grid();
    if (grid != null) {
      return grid;
    }
    long[] displacements = new long[2 * n];
    Point first = points.get(0);
    for (int i = 0; i < n; i++) {
      displacements[2 * i] = points.get(i).x() - first.x();
      displacements[2 * i + 1] = points.get(i).y() - first.y();
    }
    return Repetition.Irregular.of(displacements);
  }

  private Point step(int from, int to) {
    return points.get(to).minus(points.get(from));
  }

  /** Whether places from an index on, each some indices after the other, are equally spaced. */
  private boolean isRow(int from, int until, int stride) {
    Point step = step(from, from + stride);
    for (int i = from + 2 * stride; i < until; i += stride) {
      if (!step(i - stride, i).equals(step)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Equal columns of two or more equally spaced places, the columns equally spaced too; null if
   * there are none.
   */
  private @Nullable Repetition grid() {
    int n = points.size();
    int rows = 1;
    while (rows < n && points.get(rows).x() == points.get(0).x()) {
      rows++;
    }
    if (rows < 2 || n % rows != 0 || !isRow(0, rows, 1) || !isRow(0, n, rows)) {
      return null;
    }
    Point up = step(0, 1);
    for (int column = rows; column < n; column += rows) {
      if (!step(column, column + 1).equals(up) || !isRow(column, column + rows, 1)) {
        return null;
      }
    }
    return new Repetition.Lattice(step(0, rows), up, n / rows, rows);
  }
}
