package dev.shoreline.drc.check;

/** Distances between straight segments. */
final class SegmentDistance {
  private SegmentDistance() {}

  /** Smallest distance between the segments a-b and c-d; 0 if they cross. */
  static double between(
      double ax, double ay, double bx, double by, double cx, double cy, double dx, double dy) {
    if (cross(ax, ay, bx, by, cx, cy, dx, dy)) {
      return 0;
    }
    return Math.min(
        Math.min(toPoint(ax, ay, bx, by, cx, cy), toPoint(ax, ay, bx, by, dx, dy)),
        Math.min(toPoint(cx, cy, dx, dy, ax, ay), toPoint(cx, cy, dx, dy, bx, by)));
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

  private static double toPoint(double ax, double ay, double bx, double by, double x, double y) {
    double ux = bx - ax;
    double uy = by - ay;
    double square = ux * ux + uy * uy;
    double t = square == 0 ? 0 : ((x - ax) * ux + (y - ay) * uy) / square;
    t = Math.clamp(t, 0.0, 1.0);
    return Math.hypot(x - ax - t * ux, y - ay - t * uy);
  }
}
