package dev.shoreline.layout.region;

import dev.shoreline.layout.geometry.Box;
import dev.shoreline.layout.geometry.Polygon;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Selects polygons by how they relate to others. */
final class Selector {
  private final Selection selection;
  private final List<Polygon> others;

  /** Largest right side among the first n others, which are sorted by their left sides. */
  private final long[] reach;

  private Selector(Selection selection, List<Polygon> others) {
    this.selection = selection;
    this.others = others.stream().sorted(Comparator.comparingLong(p -> p.bounds().left())).toList();
    reach = new long[others.size()];
    long most = Long.MIN_VALUE;
    for (int i = 0; i < reach.length; i++) {
      most = Math.max(most, this.others.get(i).bounds().right());
      reach[i] = most;
    }
  }

  /** Both lists are merged. */
  static List<Polygon> select(
      List<Polygon> polygons, List<Polygon> others, Selection selection, boolean negated) {
    Selector selector = new Selector(selection, others);
    return polygons.stream().filter(p -> selector.matches(p) != negated).toList();
  }

  private boolean matches(Polygon polygon) {
    List<Polygon> near = near(polygon.bounds());
    List<Polygon> self = List.of(polygon);
    return switch (selection) {
      case INTERACTING -> near.stream().anyMatch(o -> touches(polygon, o)) || overlaps(self, near);
      case OVERLAPPING -> overlaps(self, near);
      case TOUCHING -> !overlaps(self, near) && near.stream().anyMatch(o -> touches(polygon, o));
      case INSIDE -> overlay(self, near, BooleanOperation.NOT).isEmpty();
      case OUTSIDE -> !overlaps(self, near);
      case COVERING ->
          near.stream().anyMatch(o -> overlay(List.of(o), self, BooleanOperation.NOT).isEmpty());
    };
  }

  private static boolean overlaps(List<Polygon> self, List<Polygon> near) {
    return !overlay(self, near, BooleanOperation.AND).isEmpty();
  }

  private static List<Polygon> overlay(
      List<Polygon> first, List<Polygon> second, BooleanOperation operation) {
    return Overlay.apply(first, second, operation, KissingCorners.JOINED);
  }

  private List<Polygon> near(Box box) {
    List<Polygon> near = new ArrayList<>();
    for (int i = lastStartingBy(box.right()); i >= 0 && reach[i] >= box.left(); i--) {
      if (others.get(i).bounds().intersects(box)) {
        near.add(others.get(i));
      }
    }
    return near;
  }

  private int lastStartingBy(long right) {
    int low = 0;
    int high = others.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (others.get(middle).bounds().left() <= right) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }

  /** Whether two outlines share a point. */
  private static boolean touches(Polygon a, Polygon b) {
    boolean[] found = {false};
    a.forEachEdge(
        (ax, ay, bx, by) -> {
          if (!found[0]) {
            b.forEachEdge((cx, cy, dx, dy) -> found[0] |= touch(ax, ay, bx, by, cx, cy, dx, dy));
          }
        });
    return found[0];
  }

  private static boolean touch(
      long ax, long ay, long bx, long by, long cx, long cy, long dx, long dy) {
    if (Math.max(ax, bx) < Math.min(cx, dx)
        || Math.max(cx, dx) < Math.min(ax, bx)
        || Math.max(ay, by) < Math.min(cy, dy)
        || Math.max(cy, dy) < Math.min(ay, by)) {
      return false;
    }
    return Orientation.of(ax, ay, bx, by, cx, cy) * Orientation.of(ax, ay, bx, by, dx, dy) <= 0
        && Orientation.of(cx, cy, dx, dy, ax, ay) * Orientation.of(cx, cy, dx, dy, bx, by) <= 0;
  }
}
