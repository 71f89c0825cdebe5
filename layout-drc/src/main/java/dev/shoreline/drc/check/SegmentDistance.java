package dev.shoreline.drc.check;

/**
 * The smallest distance between two straight segments: from a point of the first one, by a step to
 * one of the second.
 */
record SegmentDistance(double x, double y, double stepX, double stepY) {
  /** Where the segments a-b and c-d are nearest; no step where they cross. */
  static SegmentDistance nearest(
      double ax, double ay, double bx, double by, double cx, double cy, double dx, double dy) {
    if (cross(ax, ay, bx, by, cx, cy, dx, dy)) {
      return new SegmentDistance(ax, ay, 0, 0);
    }
    SegmentDistance first =
        shorter(toPoint(ax, ay, bx, by, cx, cy), toPoint(ax, ay, bx, by, dx, dy));
    SegmentDistance second =
        shorter(toPoint(cx, cy, dx, dy, ax, ay), toPoint(cx, cy, dx, dy, bx, by));
    return shorter(first, second.reversed());
  }

  private static SegmentDistance shorter(SegmentDistance one, SegmentDistance other) {
    return other.distance() < one.distance() ? other : one;
  }

  double distance() {
    return Math.hypot(stepX, stepY);
  }

  private SegmentDistance reversed() {
    return new SegmentDistance(x + stepX, y + stepY, -stepX, -stepY);
  }

  /** Whether the segments a-b and c-d share a point; exact for coordinates below 2^25. */
  static boolean meet(
      double ax, double ay, double bx, double by, double cx, double cy, double dx, double dy) {
    if (Math.max(ax, bx) < Math.min(cx, dx)
        || Math.max(cx, dx) < Math.min(ax, bx)
        || Math.max(ay, by) < Math.min(cy, dy)
        || Math.max(cy, dy) < Math.min(ay, by)) {
      return false;
    }
    return Math.signum(side(ax, ay, bx, by, cx, cy)) * Math.signum(side(ax, ay, bx, by, dx, dy))
            <= 0
        && Math.signum(side(cx, cy, dx, dy, ax, ay)) * Math.signum(side(cx, cy, dx, dy, bx, by))
            <= 0;
  }

  private static boolean cross(
      double ax, double ay, double bx, double by, double cx, double cy, double dx, double dy) {
    return side(ax, ay, bx, by, cx, cy) * side(ax, ay, bx, by, dx, dy) < 0
        && side(cx, cy, dx, dy, ax, ay) * side(cx, cy, dx, dy, bx, by) < 0;
  }

  /** Positive if a point is left of the line through a and b, 0 on it. */
  static double side(double ax, double ay, double bx, double by, double x, double y) {
    return (bx - ax) * (y - ay) - (by - ay) * (x - ax);
  }

  private static SegmentDistance toPoint(
      double ax, double ay, double bx, double by, double x, double y) {
    double ux = bx - ax;
    double uy = by - ay;
    double square = ux * ux + uy * uy;
    double t = square == 0 ? 0 : ((x - ax) * ux + (y - ay) * uy) / square;
    t = Math.clamp(t, 0.0, 1.0);
    return new SegmentDistance(ax + t * ux, ay + t * uy, x - ax - t * ux, y - ay - t * uy);
  }
}
