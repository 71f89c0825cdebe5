package dev.shoreline.layout.region;

import dev.shoreline.layout.geometry.Polygon;
import java.util.List;

/**
 * Polygons that are worked on together, since no others are near. Two are equal if one is the other
 * one shifted: work on whole numbers then gives the same, shifted.
 *
 * @param first polygons of the first operand, in their order
 * @param second polygons of the second operand
 */
public record Neighbourhood(List<Polygon> first, List<Polygon> second) {
  /** Left side of the first polygon's box: what shifts are measured from. */
  public long x() {
    return anchor().bounds().left();
  }

  /** Lower side of the first polygon's box. */
  public long y() {
    return anchor().bounds().bottom();
  }

  private Polygon anchor() {
    return first.isEmpty() ? second.getFirst() : first.getFirst();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Neighbourhood n
        && first.size() == n.first.size()
        && second.size() == n.second.size()
        && agree(first, n.first, n.x() - x(), n.y() - y())
        && agree(second, n.second, n.x() - x(), n.y() - y());
  }

  private static boolean agree(List<Polygon> these, List<Polygon> those, long dx, long dy) {
    for (int i = 0; i < these.size(); i++) {
      if (!agree(these.get(i), those.get(i), dx, dy)) {
        return false;
      }
    }
    return true;
  }

  private static boolean agree(Polygon a, Polygon b, long dx, long dy) {
    if (a.contourCount() != b.contourCount()) {
      return false;
    }
    for (int c = 0; c < a.contourCount(); c++) {
      int n = a.size(c);
      if (n != b.size(c)) {
        return false;
      }
      for (int i = 0; i < n; i++) {
        if (a.x(c, i) + dx != b.x(c, i) || a.y(c, i) + dy != b.y(c, i)) {
          return false;
        }
      }
    }
    return true;
  }

  @Override
  public int hashCode() {
    return 31 * hash(first, x(), y()) + hash(second, x(), y());
  }

  private static int hash(List<Polygon> polygons, long x, long y) {
    long hash = polygons.size();
    for (Polygon polygon : polygons) {
      for (int c = 0; c < polygon.contourCount(); c++) {
        int n = polygon.size(c);
        for (int i = 0; i < n; i++) {
          // Multiplier of Knuth's MMIX generator: odd, spreads low bits upwards.
          hash = hash * 6364136223846793005L + (polygon.x(c, i) - x);
          hash = hash * 6364136223846793005L + (polygon.y(c, i) - y);
        }
      }
    }
    return Long.hashCode(hash);
  }
}
