package dev.shoreline.layout.region;

import dev.shoreline.layout.geometry.Polygon;
import java.util.ArrayList;
import java.util.List;

/**
 * Grows or shrinks outlines by unlike distances along the axes: each point grows to a rectangle.
 *
 * <p>What a set covers with a rectangle put at all its points is the set itself and the hull of the
 * rectangles at the ends of each edge; what keeps a rectangle inside is the set without those. No
 * corner is rounded to the grid but where outlines cross. Both axes at once where both grow or both
 * shrink: what one axis alone makes of a needle may be thinner than a unit.
 */
final class BoxSizing {
  private BoxSizing() {}

  /**
   * Sizes merged polygons.
   *
   * @param x by how much along the x axis, to either side; negative to shrink
   * @param y the same along the y axis
   */
  static List<Polygon> sized(List<Polygon> polygons, long x, long y, KissingCorners kissing) {
    boolean alike = x == 0 || y == 0 || x < 0 == y < 0;
    return alike
        ? swept(polygons, x, y, kissing)
        : swept(swept(polygons, x, 0, kissing), 0, y, kissing);
  }

  private static List<Polygon> swept(
      List<Polygon> polygons, long x, long y, KissingCorners kissing) {
    if (x == 0 && y == 0) {
      return polygons;
    }
    BooleanOperation operation = x < 0 || y < 0 ? BooleanOperation.NOT : BooleanOperation.OR;
    List<Polygon> strips =
        polygons.stream().flatMap(p -> strips(p, Math.abs(x), Math.abs(y)).stream()).toList();
    return Overlay.apply(polygons, strips, operation, kissing);
  }

  private static List<Polygon> strips(Polygon polygon, long x, long y) {
    List<Polygon> strips = new ArrayList<>();
    polygon.forEachEdge(
        (ax, ay, bx, by) ->
            strips.add(ax <= bx ? strip(ax, ay, bx, by, x, y) : strip(bx, by, ax, ay, x, y)));
    return strips;
  }

  /** The hull of the rectangles at the ends of an edge that runs to the right. */
  private static Polygon strip(long ax, long ay, long bx, long by, long x, long y) {
    long up = ay <= by ? y : -y;
    return Polygon.of(
        ax - x, ay + up, ax - x, ay - up, ax + x, ay - up, bx + x, by - up, bx + x, by + up, bx - x,
        by + up);
  }
}
