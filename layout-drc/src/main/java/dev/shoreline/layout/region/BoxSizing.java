package dev.shoreline.layout.region;

import dev.shoreline.layout.geometry.Polygon;
import java.util.ArrayList;
import java.util.List;

/**
 * Grows or shrinks outlines by unlike distances along the axes: each point grows to a rectangle.
 *
 * <p>One axis after the other: what a set covers with a segment put at all its points is the set
 * itself and what its outline sweeps; what keeps a segment inside is the set without that. No
 * corner is rounded to the grid but where outlines cross.
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
    return swept(swept(polygons, x, 0, x < 0, kissing), 0, y, y < 0, kissing);
  }

  private static List<Polygon> swept(
      List<Polygon> polygons, long x, long y, boolean shrink, KissingCorners kissing) {
    if (x == 0 && y == 0) {
      return polygons;
    }
    List<Polygon> strips = polygons.stream().flatMap(p -> strips(p, x, y).stream()).toList();
    return Overlay.apply(
        polygons, strips, shrink ? BooleanOperation.NOT : BooleanOperation.OR, kissing);
  }

  private static List<Polygon> strips(Polygon polygon, long x, long y) {
    List<Polygon> strips = new ArrayList<>();
    polygon.forEachEdge(
        (ax, ay, bx, by) ->
            strips.add(Polygon.of(ax - x, ay - y, ax + x, ay + y, bx + x, by + y, bx - x, by - y)));
    return strips;
  }
}
