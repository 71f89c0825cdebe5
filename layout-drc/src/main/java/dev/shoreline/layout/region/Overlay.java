package dev.shoreline.layout.region;

import dev.shoreline.layout.geometry.Polygon;
import java.util.List;

/** The steps of a boolean operation in order. */
final class Overlay {
  private Overlay() {}

  static List<Polygon> apply(
      List<Polygon> first,
      List<Polygon> second,
      BooleanOperation operation,
      KissingCorners kissing) {
    Segments segments = new Segments(64);
    first.forEach(polygon -> segments.add(polygon, false));
    second.forEach(polygon -> segments.add(polygon, true));
    return outlines(segments, (a, b) -> operation.holds(a != 0, b != 0), kissing);
  }

  /** What two or more polygons cover. */
  static List<Polygon> overlaps(List<Polygon> polygons, KissingCorners kissing) {
    Segments segments = new Segments(64);
    polygons.forEach(polygon -> segments.add(polygon, false));
    return outlines(segments, (a, b) -> a > 1, kissing);
  }

  /** The polygons that bound what is inside by the winding numbers of a set of closed contours. */
  static List<Polygon> outlines(Segments segments, Sweep.Inside inside, KissingCorners kissing) {
    Segments noded = Noder.noded(segments);
    return new ContourTracer(noded, new Sweep(noded, inside), kissing).polygons();
  }
}
