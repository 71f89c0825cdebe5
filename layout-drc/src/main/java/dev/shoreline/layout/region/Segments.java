package dev.shoreline.layout.region;

import dev.shoreline.layout.geometry.Polygon;
import java.util.Arrays;

/**
 * Directed segments as flat arrays. Each runs from its lexicographically smaller end to the larger
 * one (by x, then y); {@code first} and {@code second} are what crossing it upwards adds to the
 * winding numbers of the two operands.
 */
final class Segments {
  long[] x1;
  long[] y1;
  long[] x2;
  long[] y2;
  int[] first;
  int[] second;
  int size;

  Segments(int capacity) {
    int n = Math.max(capacity, 16);
    x1 = new long[n];
    y1 = new long[n];
    x2 = new long[n];
    y2 = new long[n];
    first = new int[n];
    second = new int[n];
  }

  /** Adds the edges of a polygon of the first or second operand. */
  void add(Polygon polygon, boolean toSecond) {
    int sign = 1;
    polygon.forEachEdge((ax, ay, bx, by) -> addDirected(ax, ay, bx, by, sign, toSecond));
  }

  /** Adds an edge that has the inside on its left if the weight is positive. */
  void addDirected(long ax, long ay, long bx, long by, int weight, boolean toSecond) {
    boolean forward = ax < bx || (ax == bx && ay < by);
    int delta = forward ? weight : -weight;
    if (forward) {
      add(ax, ay, bx, by, toSecond ? 0 : delta, toSecond ? delta : 0);
    } else {
      add(bx, by, ax, ay, toSecond ? 0 : delta, toSecond ? delta : 0);
    }
  }

  /** Adds a segment whose first end is the smaller one; one without length is dropped. */
  void add(long ax, long ay, long bx, long by, int deltaFirst, int deltaSecond) {
    if (ax == bx && ay == by) {
      return;
    }
    if (size == x1.length) {
      grow();
    }
    x1[size] = ax;
    y1[size] = ay;
    x2[size] = bx;
    y2[size] = by;
    first[size] = deltaFirst;
    second[size] = deltaSecond;
    size++;
  }

  private void grow() {
    int n = Math.addExact(size, size / 2 + 16);
    x1 = Arrays.copyOf(x1, n);
    y1 = Arrays.copyOf(y1, n);
    x2 = Arrays.copyOf(x2, n);
    y2 = Arrays.copyOf(y2, n);
    first = Arrays.copyOf(first, n);
    second = Arrays.copyOf(second, n);
  }

  /** The turn from a segment to a point: positive if the point is above (left of) it. */
  int side(int segment, long px, long py) {
    return Orientation.of(x1[segment], y1[segment], x2[segment], y2[segment], px, py);
  }

  private int compare(int a, int b) {
    if (x1[a] != x1[b]) {
      return Long.compare(x1[a], x1[b]);
    }
    if (y1[a] != y1[b]) {
      return Long.compare(y1[a], y1[b]);
    }
    if (x2[a] != x2[b]) {
      return Long.compare(x2[a], x2[b]);
    }
    return Long.compare(y2[a], y2[b]);
  }

  /**
   * The same segments in lexicographic order, equal ones joined, those that change nothing left
   * out.
   */
  Segments sortedAndJoined() {
    int[] order = IndexSort.sorted(size, this::compare);
    Segments joined = new Segments(size);
    for (int i = 0; i < size; ) {
      int head = order[i];
      int sumFirst = 0;
      int sumSecond = 0;
      for (; i < size && compare(order[i], head) == 0; i++) {
        sumFirst += first[order[i]];
        sumSecond += second[order[i]];
      }
      if (sumFirst != 0 || sumSecond != 0) {
        joined.add(x1[head], y1[head], x2[head], y2[head], sumFirst, sumSecond);
      }
    }
    return joined;
  }
}
