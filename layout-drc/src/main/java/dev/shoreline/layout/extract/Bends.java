package dev.shoreline.layout.extract;

import java.util.OptionalDouble;

/**
 * The radius of a waveguide's bends. A bend is a run of vertices of a side that all turn to the
 * same hand; it is an arc if all of them lie on the circle through its first, middle and last one.
 */
final class Bends {
  /** Shorter runs may be rounding. */
  private static final int LEAST_VERTICES = 6;

  /** Bends of less than this are not measured: the circle is not well determined; 20 degrees. */
  private static final double LEAST_TURN = Math.PI / 9;

  /** How far a vertex may lie from the circle, database units. */
  private static final double SLACK = 3;

  /** Radii may differ by this share and still be one. */
  private static final double SAME = 0.005;

  private Bends() {}

  /** The radius of the centre line in all bends of both sides; empty unless it is one. */
  static OptionalDouble radius(double[] right, double[] left, double width) {
    double[] found = {0, 0, 0}; // sum, number, whether something is no arc of that radius
    collect(right, width, found);
    collect(left, width, found);
    return found[1] == 0 || found[2] > 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(found[0] / found[1]);
  }

  /** The outline runs counter-clockwise: a left turn of a side has the waveguide on its inside. */
  private static void collect(double[] side, double width, double[] found) {
    int n = side.length / 2;
    int start = 1;
    while (start < n - 1) {
      double hand = Math.signum(GuideMeasure.turn(side, start));
      int end = start;
      double turned = 0;
      while (end < n - 1 && hand != 0 && Math.signum(GuideMeasure.turn(side, end)) == hand) {
        turned += GuideMeasure.turn(side, end++);
      }
      if (end - start >= LEAST_VERTICES && Math.abs(turned) >= LEAST_TURN) {
        add(side, start, end - 1, hand, width, found);
      }
      start = Math.max(end, start + 1);
    }
  }

  private static void add(
      double[] side, int first, int last, double hand, double width, double[] found) {
    double[] circle = circle(side, first, (first + last) / 2, last);
    for (int i = first; i <= last; i++) {
      double off = Math.hypot(side[2 * i] - circle[0], side[2 * i + 1] - circle[1]) - circle[2];
      if (Math.abs(off) > SLACK) {
        found[2] = 1;
        return;
      }
    }
    double radius = circle[2] - hand * width / 2;
    if (found[1] > 0 && Math.abs(radius - found[0] / found[1]) > SAME * radius) {
      found[2] = 1;
    }
    found[0] += radius;
    found[1]++;
  }

  /** Centre and radius of the circle through three vertices. */
  private static double[] circle(double[] side, int a, int b, int c) {
    double bx = side[2 * b] - side[2 * a];
    double by = side[2 * b + 1] - side[2 * a + 1];
    double cx = side[2 * c] - side[2 * a];
    double cy = side[2 * c + 1] - side[2 * a + 1];
    double d = 2 * (bx * cy - by * cx);
    double ux = (cy * (bx * bx + by * by) - by * (cx * cx + cy * cy)) / d;
    double uy = (bx * (cx * cx + cy * cy) - cx * (bx * bx + by * by)) / d;
    return new double[] {side[2 * a] + ux, side[2 * a + 1] + uy, Math.hypot(ux, uy)};
  }
}
