package dev.shoreline.layout.region;

import java.util.Arrays;

/** Places where segments are cut, each within the box of its segment. */
final class Cuts {
  private int[] segment = new int[64];
  private long[] x = new long[64];
  private long[] y = new long[64];
  private int size;

  void add(int cutSegment, long atX, long atY) {
    if (size == segment.length) {
      unite();
      if (size > segment.length / 2) {
        int n = Math.addExact(segment.length, segment.length);
        segment = Arrays.copyOf(segment, n);
        x = Arrays.copyOf(x, n);
        y = Arrays.copyOf(y, n);
      }
    }
    segment[size] = cutSegment;
    x[size] = atX;
    y[size++] = atY;
  }

  /**
   * Sorts the cuts and leaves one of equal ones: where many segments cross in one point, nearly all
   * are.
   */
  void unite() {
    int[] order =
        IndexSort.sorted(
            size,
            (i, j) ->
                segment[i] != segment[j]
                    ? Integer.compare(segment[i], segment[j])
                    : x[i] != x[j] ? Long.compare(x[i], x[j]) : Long.compare(y[i], y[j]));
    int[] ofSegment = new int[segment.length];
    long[] atX = new long[segment.length];
    long[] atY = new long[segment.length];
    int count = 0;
    for (int i = 0; i < size; i++) {
      int cut = order[i];
      if (count == 0
          || ofSegment[count - 1] != segment[cut]
          || atX[count - 1] != x[cut]
          || atY[count - 1] != y[cut]) {
        ofSegment[count] = segment[cut];
        atX[count] = x[cut];
        atY[count++] = y[cut];
      }
    }
    segment = ofSegment;
    x = atX;
    y = atY;
    size = count;
  }

  int size() {
    return size;
  }

  long x(int i) {
    return x[i];
  }

  long y(int i) {
    return y[i];
  }

  /** The first of sorted cuts of one segment from a point on, by x and then y. */
  int firstFrom(long fromX, long fromY) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (x[middle] < fromX || (x[middle] == fromX && y[middle] < fromY)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The pieces of the segments; those that are bent are fresh, and no others. */
  Segments applied(Segments s) {
    int[] order = IndexSort.sorted(size, (i, j) -> compare(s, i, j));
    Segments pieces = new Segments(s.size + size);
    int next = 0;
    for (int i = 0; i < s.size; i++) {
      int from = next;
      while (next < size && segment[order[next]] == i) {
        next++;
      }
      pieces(s, i, order, from, next, pieces);
    }
    return pieces;
  }

  /** By segment, then along it: crossings keep their order when they are rounded. */
  private int compare(Segments s, int i, int j) {
    if (segment[i] != segment[j]) {
      return Integer.compare(segment[i], segment[j]);
    }
    if (x[i] != x[j]) {
      return Long.compare(x[i], x[j]);
    }
    boolean falls = s.y2[segment[i]] < s.y1[segment[i]];
    return falls ? Long.compare(y[j], y[i]) : Long.compare(y[i], y[j]);
  }

  private void pieces(Segments s, int i, int[] order, int from, int to, Segments out) {
    boolean bent = false;
    for (int k = from; k < to; k++) {
      bent |= s.side(i, x[order[k]], y[order[k]]) != 0;
    }
    long px = s.x1[i];
    long py = s.y1[i];
    for (int k = from; k <= to; k++) {
      long qx = k == to ? s.x2[i] : x[order[k]];
      long qy = k == to ? s.y2[i] : y[order[k]];
      if (px < qx || (px == qx && py < qy)) {
        out.add(px, py, qx, qy, s.first[i], s.second[i], bent);
      } else {
        // A steep falling segment may be bent into a vertical one: its ends change places.
        out.add(qx, qy, px, py, -s.first[i], -s.second[i], bent);
      }
      px = qx;
      py = qy;
    }
  }
}
