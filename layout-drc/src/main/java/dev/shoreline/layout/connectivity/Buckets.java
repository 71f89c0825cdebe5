package dev.shoreline.layout.connectivity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
