package dev.shoreline.layout.region;

import dev.shoreline.layout.geometry.Box;
import dev.shoreline.layout.geometry.Polygon;
import java.util.Arrays;
import java.util.List;

/** Finds polygons by the lower left corners of their boxes, in a uniform grid. */
final class CornerGrid {
  private final List<Polygon> polygons;
  private final long left;
  private final long bottom;
  private final long cell;
  private final int columns;
  private final int rows;
  private final int[] starts;
  private final int[] entries;

  CornerGrid(List<Polygon> polygons) {
    this.polygons = polygons;
    Box all = Box.EMPTY;
    for (Polygon polygon : polygons) {
      all = all.union(polygon.bounds());
    }
    left = all.left();
    bottom = all.bottom();
    double area = (all.width() + 1.0) * (all.height() + 1.0);
    double side = Math.sqrt(area / polygons.size());
    side = Math.max(side, Math.max(all.width(), all.height()) / 4096.0);
    cell = (long) Math.ceil(side) + 1;
    columns = (int) (all.width() / cell) + 1;
    rows = (int) (all.height() / cell) + 1;
    starts = new int[columns * rows + 1];
    for (Polygon polygon : polygons) {
      starts[square(polygon) + 1]++;
    }
    for (int i = 1; i < starts.length; i++) {
      starts[i] += starts[i - 1];
    }
    entries = new int[polygons.size()];
    int[] next = Arrays.copyOf(starts, starts.length);
    for (int p = 0; p < entries.length; p++) {
      entries[next[square(polygons.get(p))]++] = p;
    }
  }

  private int square(Polygon polygon) {
    Box box = polygon.bounds();
    return row(box.bottom()) * columns + column(box.left());
  }

  private int column(long x) {
    return (int) ((x - left) / cell);
  }

  private int row(long y) {
    return (int) ((y - bottom) / cell);
  }

  /** The polygons whose corners lie in a box that one of them has. */
  int[] in(Box box) {
    int[] found = new int[16];
    int count = 0;
    for (int r = row(box.bottom()); r <= row(box.top()); r++) {
      int from = starts[r * columns + column(box.left())];
      int to = starts[r * columns + column(box.right()) + 1];
      for (int i = from; i < to; i++) {
        Box other = polygons.get(entries[i]).bounds();
        if (other.left() >= box.left()
            && other.left() <= box.right()
            && other.bottom() >= box.bottom()
            && other.bottom() <= box.top()) {
          if (count == found.length) {
            found = Arrays.copyOf(found, 2 * count);
          }
          found[count++] = entries[i];
        }
      }
    }
    return Arrays.copyOf(found, count);
  }
}
