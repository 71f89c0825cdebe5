package dev.shoreline.bench;

import dev.shoreline.layout.geometry.Polygon;
import java.util.ArrayList;
import java.util.List;

/** Quarter bends of 0.5 µm width on a grid of places, in nanometres. */
final class Bends {
  private static final double WIDTH = 500;
  private static final long PITCH = 13_000;

  private Bends() {}

  /**
   * Makes bends.
   *
   * @param count how many
   * @param vertices of each, even
   * @param kinds how many differ in radius; the others repeat them
   */
  static List<Polygon> make(int count, int vertices, int kinds) {
    int side = (int) Math.ceil(Math.sqrt(count));
    List<Polygon> bends = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      double radius = 9_000 + 1_000.0 * (i % kinds) / kinds;
      bends.add(bend(i % side * PITCH, i / side * PITCH, radius, vertices / 2));
    }
    return bends;
  }

  private static Polygon bend(long x, long y, double radius, int steps) {
    long[] xy = new long[4 * steps];
    for (int i = 0; i < steps; i++) {
      double angle = Math.PI / 2 * i / (steps - 1);
      int inner = xy.length - 2 - 2 * i;
      xy[2 * i] = x + Math.round((radius + WIDTH / 2) * Math.cos(angle));
      xy[2 * i + 1] = y + Math.round((radius + WIDTH / 2) * Math.sin(angle));
      xy[inner] = x + Math.round((radius - WIDTH / 2) * Math.cos(angle));
      xy[inner + 1] = y + Math.round((radius - WIDTH / 2) * Math.sin(angle));
    }
    return Polygon.of(xy);
  }
}
