package dev.shoreline.layout.connectivity;

/** Where two segments meet. */
final class Segments {

  private static final double[] APART = {};

  private Segments() {}

  /**
   * The point where two segments meet, in database units: x, y and 1 if they cross properly, 0 if
   * they touch or overlap; nothing if they are apart. Sides are decided exactly for coordinates up
   * to 2^30.
   */
  static double[] meeting(long ax, long ay, long bx, long by, long cx, long cy, long dx, long dy) {
    if (Math.max(ax, bx) < Math.min(cx, dx)
        || Math.max(cx, dx) < Math.min(ax, bx)
        || Math.max(ay, by) < Math.min(cy, dy)
        || Math.max(cy, dy) < Math.min(ay, by)) {
      return APART;
    }
    long c = side(ax, ay, bx, by, cx, cy);
    long d = side(ax, ay, bx, by, dx, dy);
    long a = side(cx, cy, dx, dy, ax, ay);
    long b = side(cx, cy, dx, dy, bx, by);
    if (Long.signum(c) * Long.signum(d) > 0 || Long.signum(a) * Long.signum(b) > 0) {
      return APART;
    }
    if (c == 0 && d == 0) {
      // On one line: the middle of what they share.
      double x =
          (Math.max(Math.min(ax, bx), Math.min(cx, dx))
                  + Math.min(Math.max(ax, bx), Math.max(cx, dx)))
              / 2.0;
      double y =
          (Math.max(Math.min(ay, by), Math.min(cy, dy))
                  + Math.min(Math.max(ay, by), Math.max(cy, dy)))
              / 2.0;
      return new double[] {x, y, 0};
    }
    double t = (double) a / ((double) a - (double) b);
    boolean proper = a != 0 && b != 0 && c != 0 && d != 0;
    return new double[] {ax + t * (bx - ax), ay + t * (by - ay), proper ? 1 : 0};
  }

  private static long side(long ax, long ay, long bx, long by, long px, long py) {
    return (bx - ax) * (py - ay) - (by - ay) * (px - ax);
  }
}
