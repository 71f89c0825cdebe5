package dev.shoreline.layout.region;

import dev.shoreline.layout.geometry.Box;
import dev.shoreline.layout.geometry.Polygon;
import java.util.Arrays;

/**
 * Directed segments as flat arrays. Each runs from its lexicographically smaller end to the larger
 * one (by x, then y); {@code first} and {@code second} are what crossing it upwards adds to the
 * winding sums of the two operands.
 *
 * <p>A winding sum adds up the winding numbers of an operand's polygons, each times the polygon's
 * weight, an odd number of 64 bits that a hash of its vertices gives. So what one polygon winds
 * around backwards, where its outline crosses itself, does not cancel what another one covers:
 * elsewhere than outside all of them the sum is zero by a coincidence of hashes only.
 */
final class Segments {
  private static final int MOST_SHIFT = 10;
  private static final long LARGEST = 1L << 50;

  long[] x1;
  long[] y1;
  long[] x2;
  long[] y2;
  long[] first;
  long[] second;

  /** Whether a segment may cross others; pieces of segments that were compared do not. */
  boolean[] fresh;

  int size;

  Segments(int capacity) {
    int n = Math.max(capacity, 16);
    x1 = new long[n];
    y1 = new long[n];
    x2 = new long[n];
    y2 = new long[n];
    first = new long[n];
    second = new long[n];
    fresh = new boolean[n];
  }

  /** Adds the edges of a polygon of the first or second operand. */
  void add(Polygon polygon, boolean toSecond) {
    add(polygon, weight(polygon.hashCode(), polygon.bounds().hashCode()), toSecond);
  }

  /** Adds the edges of a polygon with a weight. */
  void add(Polygon polygon, long weight, boolean toSecond) {
    add(polygon, 0, weight, toSecond);
  }

  /** Adds the edges of a polygon with a weight, its coordinates times 2<sup>shift</sup>. */
  void add(Polygon polygon, int shift, long weight, boolean toSecond) {
    polygon.forEachEdge(
        (ax, ay, bx, by) ->
            addDirected(ax << shift, ay << shift, bx << shift, by << shift, weight, toSecond));
  }

  /** By what power of two coordinates in a box may be blown up; at most ten. */
  static int blowUp(Box box) {
    long most =
        Math.max(
            Math.max(Math.abs(box.left()), Math.abs(box.right())),
            Math.max(Math.abs(box.bottom()), Math.abs(box.top())));
    int shift = MOST_SHIFT;
    while (shift > 0 && most > LARGEST >> shift) {
      shift--;
    }
    return shift;
  }

  /** An odd weight from two hashes (finaliser of SplitMix64). */
  static long weight(long a, long b) {
    long z = a * 0x9E3779B97F4A7C15L + b;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return (z ^ (z >>> 31)) | 1;
  }

  /** Adds an edge that has the inside on its left if the weight is positive. */
  void addDirected(long ax, long ay, long bx, long by, long weight, boolean toSecond) {
    boolean forward = ax < bx || (ax == bx && ay < by);
    long delta = forward ? weight : -weight;
    if (forward) {
      add(ax, ay, bx, by, toSecond ? 0 : delta, toSecond ? delta : 0, true);
    } else {
      add(bx, by, ax, ay, toSecond ? 0 : delta, toSecond ? delta : 0, true);
    }
  }

  /** Adds a segment whose first end is the smaller one; one without length is dropped. */
  void add(long ax, long ay, long bx, long by, long deltaFirst, long deltaSecond, boolean isFresh) {
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
    fresh[size] = isFresh;
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
    fresh = Arrays.copyOf(fresh, n);
  }

  /** The turn from a segment to a point: positive if the point is above (left of) it. */
  int side(int segment, long px, long py) {
    return Orientation.of(x1[segment], y1[segment], x2[segment], y2[segment], px, py);
  }

  /** The lower one of a segment's ends. */
  long low(int segment) {
    return Math.min(y1[segment], y2[segment]);
  }

  /** The upper one of a segment's ends. */
  long high(int segment) {
    return Math.max(y1[segment], y2[segment]);
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
      long sumFirst = 0;
      long sumSecond = 0;
      boolean anyFresh = false;
      for (; i < size && compare(order[i], head) == 0; i++) {
        sumFirst += first[order[i]];
        sumSecond += second[order[i]];
        anyFresh |= fresh[order[i]];
      }
      if (sumFirst != 0 || sumSecond != 0) {
        joined.add(x1[head], y1[head], x2[head], y2[head], sumFirst, sumSecond, anyFresh);
      }
    }
    return joined;
  }
}
