package dev.shoreline.drc.differential;

import dev.shoreline.layout.geometry.Polygon;
import dev.shoreline.layout.region.Count;
import dev.shoreline.layout.region.Region;
import dev.shoreline.layout.region.Selection;
import java.util.List;
import org.locationtech.jts.geom.Geometry;

/** Selects polygons by the predicates of JTS. */
final class JtsSelection {
  private JtsSelection() {}

  static Region of(Selection selection, Count count, Region first, Region second) {
    List<Geometry> others =
        second.merged().polygons().stream().map(p -> SetComparison.geometry(List.of(p))).toList();
    return Region.of(
        first.merged().polygons().stream()
            .filter(p -> matches(p, others, selection, count))
            .toList());
  }

  /** Polygons that stay polygons if the others are added: those lie in them or apart from them. */
  static Region untouched(Region first, Region second) {
    List<Geometry> others =
        second.merged().polygons().stream().map(p -> SetComparison.geometry(List.of(p))).toList();
    return Region.of(
        first.merged().polygons().stream()
            .filter(
                p -> {
                  Geometry geometry = SetComparison.geometry(List.of(p));
                  return others.stream().allMatch(o -> geometry.covers(o) || o.disjoint(geometry));
                })
            .toList());
  }

  private static boolean matches(
      Polygon polygon, List<Geometry> others, Selection selection, Count count) {
    Geometry geometry = SetComparison.geometry(List.of(polygon));
    long found = others.stream().filter(o -> relates(geometry, o, selection)).count();
    return switch (selection) {
      case INSIDE -> found > 0;
      case OUTSIDE -> found == 0;
      default -> found >= count.least() && found <= count.most();
    };
  }

  private static boolean relates(Geometry polygon, Geometry other, Selection selection) {
    return switch (selection) {
      case INTERACTING -> polygon.intersects(other);
      case OVERLAPPING, OUTSIDE -> polygon.relate(other, "T********");
      case TOUCHING -> polygon.touches(other);
      case INSIDE -> other.covers(polygon);
      case COVERING -> polygon.covers(other);
    };
  }
}
