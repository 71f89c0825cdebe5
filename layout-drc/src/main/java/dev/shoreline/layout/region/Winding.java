package dev.shoreline.layout.region;

import dev.shoreline.layout.geometry.Polygon;

/** How often an outline goes around a point; exact. */
public final class Winding {
  private Winding() {}

  /**
   * Turns of a contour around a point that lies on none of its edges, counter-clockwise ones above
   * 0; in time linear in its vertices.
   */
  public static int of(Polygon polygon, int contour, long px, long py) {
    int winding = 0;
    int n = polygon.size(contour);
    long ax = polygon.x(contour, n - 1);
    long ay = polygon.y(contour, n - 1);
    for (int i = 0; i < n; i++) {
      long bx = polygon.x(contour, i);
      long by = polygon.y(contour, i);
      if ((ay <= py) != (by <= py)) {
        int side = Orientation.of(ax, ay, bx, by, px, py);
        winding += by > ay ? (side > 0 ? 1 : 0) : (side < 0 ? -1 : 0);
      }
      ax = bx;
      ay = by;
    }
    return winding;
  }
}
