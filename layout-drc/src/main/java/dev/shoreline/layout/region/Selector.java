package dev.shoreline.layout.region;

import dev.shoreline.layout.geometry.Polygon;
import java.util.List;
import java.util.stream.IntStream;

/** Selects polygons by how they relate to others. */
final class Selector {
  private Selector() {}

  /** Both lists are merged. */
  static List<Polygon> select(
      List<Polygon> polygons,
      List<Polygon> others,
      Selection selection,
      Count count,
      boolean negated) {
    Relations relations = new Relations(polygons, others);
    return IntStream.range(0, polygons.size())
        .filter(i -> matches(relations, i, selection, count) != negated)
        .mapToObj(polygons::get)
        .toList();
  }

  private static boolean matches(
      Relations relations, int polygon, Selection selection, Count count) {
    return switch (selection) {
      case INTERACTING -> count.holds(relations.contacts(polygon));
      case OVERLAPPING -> count.holds(relations.overlaps(polygon));
      case TOUCHING -> relations.overlaps(polygon) == 0 && count.holds(relations.contacts(polygon));
      case INSIDE -> relations.isInside(polygon);
      case OUTSIDE -> relations.overlaps(polygon) == 0;
      case COVERING -> count.holds(relations.covered(polygon));
    };
  }
}
