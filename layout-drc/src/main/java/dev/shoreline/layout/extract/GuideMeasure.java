package dev.shoreline.layout.extract;

import dev.shoreline.layout.geometry.Polygon;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Length, width and bend radius of a waveguide, from its outline.
 *
 * <p>The ends of the outline are the edges at both pins, of the pins' width; what lies between them
 * are its two sides. A side is a chain of chords of an unknown curve: a chord s between turns of on
 * average θ stands for an arc of s·(θ/2)/sin(θ/2). The centre line is as long as the mean of both
 * sides, since what the outer side is longer in a bend the inner one is shorter. The outline is a
 * waveguide if its area is that length times its width.
 *
 * @param length of the centre line, database units
 * @param width database units
 * @param radius of all its bends, where they are arcs of one radius
 */
record GuideMeasure(double length, double width, OptionalDouble radius) {
  /** How far vertices may lie from where they should, database units: rounding and a little. */
  private static final double SLACK = 3;

  /** Area may differ from length times width by this share of it: rounding of curved sides. */
  private static final double AREA_SLACK = 2e-3;

  /** Turns up to this are samples of a curve, sharper ones are corners: 30 degrees. */
  private static final double LARGEST_TURN = Math.PI / 6;

  /** Turns at the ends of a chord that differ more are no samples of one curve. */
  private static final double UNEVEN = 4;

  /** Measures a polygon between two pins; empty where it is no waveguide between them. */
  static Optional<GuideMeasure> of(Polygon polygon, Pin from, Pin to) {
    if (polygon.contourCount() != 1 || Math.abs(from.width() - to.width()) > SLACK) {
      return Optional.empty();
    }
    long[] xy = polygon.contour(0);
    int first = face(xy, from);
    int last = face(xy, to);
    if (first < 0 || last < 0 || first == last) {
      return Optional.empty();
    }
    double[] one = side(xy, first + 1, last);
    double[] other = side(xy, last + 1, first);
    double length = (arcLength(one) + arcLength(other)) / 2;
    double width = from.width();
    if (Math.abs(polygon.area() - length * width) > AREA_SLACK * length * width + SLACK * width) {
      return Optional.empty();
    }
    return Optional.of(new GuideMeasure(length, width, Bends.radius(one, other, width)));
  }

  /** The edge of a contour that is the end at a pin: its first vertex, or -1. */
  static int face(long[] xy, Pin pin) {
    int n = xy.length / 2;
    for (int i = 0; i < n; i++) {
      int j = (i + 1) % n;
      double x = ((double) xy[2 * i] + (double) xy[2 * j]) / 2;
      double y = ((double) xy[2 * i + 1] + (double) xy[2 * j + 1]) / 2;
      double length =
          Math.hypot((double) (xy[2 * j] - xy[2 * i]), (double) (xy[2 * j + 1] - xy[2 * i + 1]));
      if (Math.hypot(x - pin.x(), y - pin.y()) <= SLACK
          && Math.abs(length - pin.width()) <= SLACK) {
        return i;
      }
    }
    return -1;
  }

  /** The vertices from one to another, around the contour. */
  private static double[] side(long[] xy, int from, int to) {
    int n = xy.length / 2;
    int count = Math.floorMod(to - from, n) + 1;
    double[] side = new double[2 * count];
    for (int i = 0; i < count; i++) {
      int vertex = Math.floorMod(from + i, n);
      side[2 * i] = xy[2 * vertex];
      side[2 * i + 1] = xy[2 * vertex + 1];
    }
    return side;
  }

  private static double arcLength(double[] side) {
    double length = 0;
    for (int i = 0; i + 3 < side.length; i += 2) {
      double chord = Math.hypot(side[i + 2] - side[i], side[i + 3] - side[i + 1]);
      double before = i == 0 ? 0 : turn(side, i / 2);
      double after = i + 5 >= side.length ? 0 : turn(side, i / 2 + 1);
      double turn = Math.abs(before + after) / 2;
      boolean curved =
          Math.max(Math.abs(before), Math.abs(after)) < LARGEST_TURN
              && before * after > 0
              && before / after < UNEVEN
              && after / before < UNEVEN;
      length += curved ? chord * (turn / 2) / Math.sin(turn / 2) : chord;
    }
    return length;
  }

  /** The turn at an inner vertex of a side, radians, to the left. */
  static double turn(double[] side, int vertex) {
    int i = 2 * vertex;
    double ax = side[i] - side[i - 2];
    double ay = side[i + 1] - side[i - 1];
    double bx = side[i + 2] - side[i];
    double by = side[i + 3] - side[i + 1];
    return Math.atan2(ax * by - ay * bx, ax * bx + ay * by);
  }
}
