package dev.shoreline.layout.region;

import java.util.Arrays;

/** Points as flat arrays. */
final class PointSet {
  private long[] xs;
  private long[] ys;
  private int size;

  PointSet(int capacity) {
    xs = new long[Math.max(16, capacity)];
    ys = new long[xs.length];
  }

  void add(long x, long y) {
    if (size == xs.length) {
      xs = Arrays.copyOf(xs, Math.addExact(size, size / 2));
      ys = Arrays.copyOf(ys, xs.length);
    }
    xs[size] = x;
    ys[size++] = y;
  }

  int size() {
    return size;
  }

  long x(int i) {
    return xs[i];
  }

  long y(int i) {
    return ys[i];
  }

  /** Sorts by x, then y, and leaves one of equal points. */
  void sortAndUnite() {
    int[] order =
        IndexSort.sorted(
            size,
            (a, b) -> xs[a] != xs[b] ? Long.compare(xs[a], xs[b]) : Long.compare(ys[a], ys[b]));
    long[] sortedX = new long[size];
    long[] sortedY = new long[size];
    int count = 0;
    for (int i : order) {
      if (count == 0 || sortedX[count - 1] != xs[i] || sortedY[count - 1] != ys[i]) {
        sortedX[count] = xs[i];
        sortedY[count++] = ys[i];
      }
    }
    xs = sortedX;
    ys = sortedY;
    size = count;
  }
}
