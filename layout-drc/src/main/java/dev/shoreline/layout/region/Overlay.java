package dev.shoreline.layout.region;

import dev.shoreline.layout.geometry.Box;
import dev.shoreline.layout.geometry.Polygon;
import java.util.Arrays;
import java.util.List;

/** The steps of a boolean operation in order. */
final class Overlay {
  private Overlay() {}

  static List<Polygon> apply(
      List<Polygon> first,
      List<Polygon> second,
      BooleanOperation operation,
      KissingCorners kissing) {
    return apart(first, second, (a, b) -> operation.holds(a != 0, b != 0), kissing);
  }

  /** What two or more polygons cover; one that crosses itself counts as one. */
  static List<Polygon> overlaps(List<Polygon> polygons, KissingCorners kissing) {
    List<Polygon> simple =
        Neighbourhoods.single(polygons)
            .polygons(near -> outlines(segments(near), (a, b) -> a != 0, kissing));
    return inOrder(
        Neighbourhoods.touching(simple, List.of())
            .polygons(near -> outlines(counted(near), (a, b) -> a > 1, kissing)));
  }

  /** Where outlines do not touch, nothing is cut. */
  private static List<Polygon> apart(
      List<Polygon> first, List<Polygon> second, Sweep.Inside inside, KissingCorners kissing) {
    return inOrder(
        Neighbourhoods.touching(first, second)
            .polygons(near -> outlines(segments(near), inside, kissing)));
  }

  /** The order of merged polygons: by their boxes' left and lower sides. */
  static List<Polygon> inOrder(List<Polygon> polygons) {
    Polygon[] sorted = polygons.toArray(Polygon[]::new);
    Arrays.parallelSort(sorted, Overlay::compare);
    return List.of(sorted);
  }

  private static int compare(Polygon a, Polygon b) {
    Box one = a.bounds();
    Box other = b.bounds();
    if (one.left() != other.left()) {
      return Long.compare(one.left(), other.left());
    }
    return one.bottom() != other.bottom()
        ? Long.compare(one.bottom(), other.bottom())
        : Arrays.compare(a.contour(0), b.contour(0));
  }

  private static Segments segments(Neighbourhood near) {
    Segments segments = new Segments(64);
    near.first().forEach(polygon -> segments.add(polygon, false));
    near.second().forEach(polygon -> segments.add(polygon, true));
    return segments;
  }

  /** With the weight 1 each, so that the winding sum counts what lies over each other. */
  private static Segments counted(Neighbourhood near) {
    Segments segments = new Segments(64);
    near.first().forEach(polygon -> segments.add(polygon, 1, false));
    return segments;
  }

  /** The polygons that bound what is inside by the winding sums of a set of closed contours. */
  static List<Polygon> outlines(Segments segments, Sweep.Inside inside, KissingCorners kissing) {
    Segments noded = Noder.noded(segments);
    return new ContourTracer(noded, new Sweep(noded, inside), kissing).polygons();
  }
}
