package dev.shoreline.drc.engine;

import dev.shoreline.layout.geometry.Box;
import dev.shoreline.layout.geometry.Polygon;
import dev.shoreline.layout.region.Region;
import java.util.ArrayList;
import java.util.List;

/** What of a region lies outside another one. */
final class Remainder {
  private Remainder() {}

  /**
   * The first region less the second. What lies in a rectangle of the second one leaves nothing,
   * and is not cut with it: a floor plan around a million shapes costs a look at each.
   */
  static Region of(Region region, Region cover) {
    List<Box> rectangles =
        cover.polygons().stream().filter(Polygon::isBox).map(Polygon::bounds).toList();
    if (rectangles.isEmpty()) {
      return region.not(cover);
    }
    BoxIndex index = BoxIndex.of(rectangles);
    List<Polygon> left = new ArrayList<>();
    for (Polygon polygon : region.polygons()) {
      Box box = polygon.bounds();
      if (index.visit(box, i -> !rectangles.get(i).contains(box))) {
        left.add(polygon);
      }
    }
    return left.isEmpty() ? Region.empty() : Region.of(left).not(cover);
  }
}
