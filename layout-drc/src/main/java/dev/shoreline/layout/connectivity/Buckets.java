package dev.shoreline.layout.connectivity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Things by place: a hash of square buckets. */
final class Buckets<T> {

  private final double size;
  private final Map<Long, List<T>> buckets = new HashMap<>();

  Buckets(double size) {
    this.size = size;
  }

  void add(double x, double y, T thing) {
    buckets.computeIfAbsent(key(index(x), index(y)), k -> new ArrayList<>(2)).add(thing);
  }

  /** Adds a thing to every bucket that the box around a segment's pieces touches. */
  void addAlong(double x0, double y0, double x1, double y1, T thing) {
    keysAlong(
        x0, y0, x1, y1, key -> buckets.computeIfAbsent(key, k -> new ArrayList<>(2)).add(thing));
  }

  /** Visits what lies in the buckets along a segment; a thing may come more than once. */
  void along(double x0, double y0, double x1, double y1, Consumer<T> visitor) {
    keysAlong(x0, y0, x1, y1, key -> buckets.getOrDefault(key, List.of()).forEach(visitor));
  }

  /** Buckets of pieces half a bucket long at most: every point of the segment is in one of them. */
  private void keysAlong(double x0, double y0, double x1, double y1, Consumer<Long> visitor) {
    double length = Math.max(Math.abs(x1 - x0), Math.abs(y1 - y0));
    int steps = (int) Math.max(1, Math.ceil(2 * length / size));
    Set<Long> seen = new LinkedHashSet<>();
    for (int i = 0; i < steps; i++) {
      double t = (double) i / steps;
      double u = (double) (i + 1) / steps;
      long left = index(x0 + t * (x1 - x0));
      long right = index(x0 + u * (x1 - x0));
      long bottom = index(y0 + t * (y1 - y0));
      long top = index(y0 + u * (y1 - y0));
      seen.add(key(left, bottom));
      seen.add(key(right, bottom));
      seen.add(key(left, top));
      seen.add(key(right, top));
    }
    seen.forEach(visitor);
  }

  /** Visits what lies in the bucket of a place and the eight around it. */
  void near(double x, double y, Consumer<T> visitor) {
    for (long i = index(x) - 1; i <= index(x) + 1; i++) {
      for (long k = index(y) - 1; k <= index(y) + 1; k++) {
        buckets.getOrDefault(key(i, k), List.of()).forEach(visitor);
      }
    }
  }

  private long index(double v) {
    return (long) Math.floor(v / size);
  }

  private static long key(long i, long k) {
    return (i << 32) ^ (k & 0xffffffffL);
  }
}
