package dev.shoreline.drc.check;

/**
 * The part of one edge that lies on the left of another one and nearer to it than a distance.
 *
 * <p>The points nearer to an edge than d form a convex set, so that the part is one interval of the
 * edge. Points at exactly the distance are not nearer. Points on the edge's own line count as on
 * its left, so that touching edges are found; edges on one line that do not touch are not near.
 */
final class NearPart {
  /** Relative width of the zone in which rounding errors decide; a distance in it is not nearer. */
  private static final double HAIR = 1e-12;

  private final double distance;
  private final Metric metric;

  /** Start and end of the part found last, as fractions of the edge. */
  double from;

  double to;

  NearPart(double distance, Metric metric) {
    this.distance = distance;
    this.metric = metric;
  }

  /**
   * Looks for the part of the edge p → q near the edge r → s.
   *
   * @return whether there is one of positive length, or, if the edges are in one line, any
   */
  boolean find(
      double px, double py, double qx, double qy, double rx, double ry, double sx, double sy) {
    double gx = sx - rx;
    double gy = sy - ry;
    double length = Math.hypot(gx, gy);
    // Heights over the reference edge and places along it, times its length.
    double h0 = gx * (py - ry) - gy * (px - rx);
    double h1 = gx * (qy - ry) - gy * (qx - rx);
    double a0 = gx * (px - rx) + gy * (py - ry);
    double a1 = gx * (qx - rx) + gy * (qy - ry);
    double square = gx * gx + gy * gy;
    if (h0 == 0 && h1 == 0 && (Math.max(a0, a1) < 0 || Math.min(a0, a1) > square)) {
      return false;
    }
    double low = 0;
    double high = 1;
    // Left of the edge: h >= 0.
    if (h0 <= 0 && h1 <= 0 && (h0 != 0 || h1 != 0)) {
      return false;
    }
    if (h0 < 0) {
      low = h0 / (h0 - h1);
    } else if (h1 < 0) {
      high = h0 / (h0 - h1);
    }
    from = Double.POSITIVE_INFINITY;
    to = Double.NEGATIVE_INFINITY;
    double reach = distance * length * (1 - HAIR);
    double beyond = metric == Metric.SQUARE ? distance * length * (1 - HAIR) : 0;
    strip(h0, h1, reach, a0, a1, -beyond, square + beyond, low, high);
    if (metric == Metric.EUCLIDIAN) {
      circle(px - rx, py - ry, qx - px, qy - py, low, high);
      circle(px - sx, py - sy, qx - px, qy - py, low, high);
    }
    return to > from;
  }

  /** Adds the part with a height below the reach and a place within bounds. */
  private void strip(
      double h0,
      double h1,
      double reach,
      double a0,
      double a1,
      double first,
      double last,
      double low,
      double high) {
    double t0 = low;
    double t1 = high;
    if (h0 >= reach && h1 >= reach) {
      return;
    }
    if (h0 > reach) {
      t0 = Math.max(t0, (h0 - reach) / (h0 - h1));
    } else if (h1 > reach) {
      t1 = Math.min(t1, (reach - h0) / (h1 - h0));
    }
    if (a0 == a1) {
      if (a0 < first || a0 > last) {
        return;
      }
    } else {
      double u = (first - a0) / (a1 - a0);
      double v = (last - a0) / (a1 - a0);
      t0 = Math.max(t0, Math.min(u, v));
      t1 = Math.min(t1, Math.max(u, v));
    }
    include(t0, t1);
  }

  /** Adds the part within a circle around the origin of the given coordinates. */
  private void circle(double x, double y, double dx, double dy, double low, double high) {
    double a = dx * dx + dy * dy;
    double b = x * dx + y * dy;
    double radius = distance * (1 - HAIR);
    double c = x * x + y * y - radius * radius;
    double discriminant = b * b - a * c;
    if (discriminant <= 0) {
      return;
    }
    double root = Math.sqrt(discriminant);
    include(Math.max(low, (-b - root) / a), Math.min(high, (-b + root) / a));
  }

  private void include(double t0, double t1) {
    if (t1 > t0) {
      from = Math.min(from, t0);
      to = Math.max(to, t1);
    }
  }
}
