package dev.shoreline.drc.check;

import dev.shoreline.layout.geometry.Polygon;
import java.util.Arrays;
import java.util.List;

/** Directed edges as flat arrays: the inside is on the left. */
final class EdgeSet {
  long[] x1;
  long[] y1;
  long[] x2;
  long[] y2;

  /** Number of the polygon that an edge belongs to; those of a second region count on. */
  int[] owner;

  int size;
  private int owners;

  EdgeSet() {
    x1 = new long[256];
    y1 = new long[256];
    x2 = new long[256];
    y2 = new long[256];
    owner = new int[256];
  }

  /** Adds the edges of merged polygons. */
  void add(List<Polygon> polygons) {
    for (Polygon polygon : polygons) {
      int number = owners++;
      polygon.forEachEdge((ax, ay, bx, by) -> add(ax, ay, bx, by, number));
    }
  }

  private void add(long ax, long ay, long bx, long by, int number) {
    if (size == owner.length) {
      int n = Math.addExact(size, size);
      x1 = Arrays.copyOf(x1, n);
      y1 = Arrays.copyOf(y1, n);
      x2 = Arrays.copyOf(x2, n);
      y2 = Arrays.copyOf(y2, n);
      owner = Arrays.copyOf(owner, n);
    }
    x1[size] = ax;
    y1[size] = ay;
    x2[size] = bx;
    y2[size] = by;
    owner[size++] = number;
  }
}
