package dev.shoreline.layout.region;

import dev.shoreline.layout.geometry.Polygon;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Grows or shrinks outlines by a distance.
 *
 * <p>Each edge sweeps out a strip to its right; at a corner that turns away from the strips the gap
 * is filled to where the shifted edges meet, or, where the corner is sharper than the cut-off, to a
 * bevel behind which the shifted edges run on by d·tan(cut-off/2).
 */
final class Sizing {
  private static final int FEW = 16;

  private final Segments segments;
  private final double distance;
  private final double cutOff;

  private Sizing(Segments segments, double distance, double cutOff) {
    this.segments = segments;
    this.distance = distance;
    this.cutOff = cutOff;
  }

  /**
   * Sizes merged polygons.
   *
   * @param polygons merged: not overlapping
   * @param distance positive to grow, in database units
   * @param cutOff turn in radians from which on corners are bevelled, from 0 to less than π
   */
  static List<Polygon> sized(
      List<Polygon> polygons, long distance, double cutOff, KissingCorners kissing) {
    Sweep.Inside inside = distance >= 0 ? (a, b) -> a != 0 || b != 0 : (a, b) -> a != 0 && b == 0;
    // Polygons that do not overlap may be sized one by one; what grows into each other is joined.
    List<Polygon> sized =
        Neighbourhoods.single(polygons)
            .polygons(one -> Overlay.outlines(strips(one, distance, cutOff), inside, kissing));
    return Overlay.inOrder(distance > 0 ? joined(Overlay.inOrder(sized), kissing) : sized);
  }

  /** Each group that meets by itself: how crossings are rounded must not depend on others. */
  private static List<Polygon> joined(List<Polygon> polygons, KissingCorners kissing) {
    return Neighbourhoods.touching(polygons, List.of())
        .polygons(near -> united(near.first(), kissing));
  }

  /** Halves first: what many polygons have grown over is crossed by few outlines then. */
  private static List<Polygon> united(List<Polygon> polygons, KissingCorners kissing) {
    if (polygons.size() <= FEW) {
      return Overlay.apply(polygons, List.of(), BooleanOperation.OR, kissing);
    }
    int middle = polygons.size() / 2;
    return Overlay.apply(
        united(polygons.subList(0, middle), kissing),
        united(polygons.subList(middle, polygons.size()), kissing),
        BooleanOperation.OR,
        kissing);
  }

  /** The outlines as first operand, and the strips along them as second. */
  private static Segments strips(Neighbourhood near, long distance, double cutOff) {
    Segments segments = new Segments(256);
    near.first().forEach(polygon -> segments.add(polygon, false));
    Sizing sizing = new Sizing(segments, Math.abs((double) distance), cutOff);
    for (Polygon polygon : near.first()) {
      for (int c = 0; c < polygon.contourCount(); c++) {
        sizing.strips(LongStream.of(polygon.contour(c)).asDoubleStream().toArray(), distance < 0);
      }
    }
    return segments;
  }

  /** The strips on the outside of a contour, or on its inside. */
  private void strips(double[] xy, boolean inward) {
    int n = xy.length / 2;
    for (int i = 0; i < n; i++) {
      int a = inward ? n - 1 - i : i;
      int b = inward ? Math.floorMod(a - 1, n) : (a + 1) % n;
      int c = inward ? Math.floorMod(b - 1, n) : (b + 1) % n;
      edge(xy[2 * a], xy[2 * a + 1], xy[2 * b], xy[2 * b + 1]);
      corner(xy[2 * a], xy[2 * a + 1], xy[2 * b], xy[2 * b + 1], xy[2 * c], xy[2 * c + 1]);
    }
  }

  private void edge(double ax, double ay, double bx, double by) {
    double length = Math.hypot(bx - ax, by - ay);
    if (length == 0) {
      return;
    }
    double nx = (by - ay) / length * distance;
    double ny = (ax - bx) / length * distance;
    contour(ax, ay, ax + nx, ay + ny, bx + nx, by + ny, bx, by);
  }

  private void corner(double ax, double ay, double bx, double by, double cx, double cy) {
    double in = Math.hypot(bx - ax, by - ay);
    double out = Math.hypot(cx - bx, cy - by);
    if (in == 0 || out == 0) {
      return;
    }
    double ux = (bx - ax) / in;
    double uy = (by - ay) / in;
    double vx = (cx - bx) / out;
    double vy = (cy - by) / out;
    double sine = ux * vy - uy * vx;
    double cosine = ux * vx + uy * vy;
    if (sine <= 0 && cosine > -1 + 1e-12) {
      return;
    }
    fill(bx, by, ux, uy, vx, vy, Math.atan2(Math.abs(sine), cosine));
  }

  /**
   * Fills the gap between the strips at a corner, up to the cut-off.
   *
   * @param ux direction of the edge before it, unit length, as of that after it
   */
  private void fill(double x, double y, double ux, double uy, double vx, double vy, double turn) {
    double reach = distance * Math.tan(Math.min(turn, cutOff) / 2);
    double px = x + uy * distance;
    double py = y - ux * distance;
    double qx = x + vy * distance;
    double qy = y - vx * distance;
    double beyondX = px + ux * reach;
    double beyondY = py + uy * reach;
    if (turn <= cutOff) {
      contour(x, y, px, py, beyondX, beyondY, qx, qy);
    } else {
      contour(x, y, px, py, beyondX, beyondY, qx - vx * reach, qy - vy * reach, qx, qy);
    }
  }

  /** Adds a closed contour, rounded to the grid, to the second operand. */
  private void contour(double... xy) {
    int n = xy.length;
    long[] rounded = new long[n];
    for (int i = 0; i < n; i++) {
      rounded[i] = round(xy[i]);
    }
    long weight = Segments.weight(Arrays.hashCode(rounded), rounded[0]);
    for (int i = 0; i < n; i += 2) {
      int j = (i + 2) % n;
      segments.addDirected(rounded[i], rounded[i + 1], rounded[j], rounded[j + 1], weight, true);
    }
  }

  private static long round(double value) {
    return (long) Math.floor(value + 0.5);
  }
}
