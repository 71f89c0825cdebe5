package dev.shoreline.layout.region;

import dev.shoreline.layout.geometry.Box;
import dev.shoreline.layout.geometry.Polygon;
import dev.shoreline.layout.geometry.PolygonPool;
import java.util.List;

/**
 * Polygons that are worked on together, since no others are near. Two are equal if one is the other
 * one shifted: work on whole numbers then gives the same, shifted.
 */
public final class Neighbourhood {
  private final List<Polygon> first;
  private final List<Polygon> second;
  private final long x;
  private final long y;
  private final int hash;

  /**
   * Some polygons, at least one.
   *
   * @param first polygons of the first operand, in their order
   * @param second polygons of the second operand
   */
  Neighbourhood(List<Polygon> first, List<Polygon> second) {
    this.first = first;
    this.second = second;
    Box anchor = (first.isEmpty() ? second : first).getFirst().bounds();
    x = anchor.left();
    y = anchor.bottom();
    hash = Long.hashCode(hash(second, hash(first, 0)));
  }

  /** Polygons of the first operand, in their order. */
  public List<Polygon> first() {
    return first;
  }

  /** Polygons of the second operand. */
  public List<Polygon> second() {
    return second;
  }

  /** Left side of the first polygon's box: what shifts are measured from. */
  long x() {
    return x;
  }

  /** Lower side of the first polygon's box. */
  long y() {
    return y;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Neighbourhood n
        && hash == n.hash
        && first.size() == n.first.size()
        && second.size() == n.second.size()
        && agree(first, n.first, n.x - x, n.y - y)
        && agree(second, n.second, n.x - x, n.y - y);
  }

  private static boolean agree(List<Polygon> these, List<Polygon> those, long dx, long dy) {
    for (int i = 0; i < these.size(); i++) {
      if (!agree(these.get(i), those.get(i), dx, dy)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a polygon is another one as shifted. */
  static boolean agree(Polygon a, Polygon b, long dx, long dy) {
    return a.bounds().left() + dx == b.bounds().left()
        && a.bounds().bottom() + dy == b.bounds().bottom()
        && a.isShifted(b);
  }

  @Override
  public int hashCode() {
    return hash;
  }

  private long hash(List<Polygon> polygons, long before) {
    long sum = before * PolygonPool.SPREAD + polygons.size();
    for (Polygon polygon : polygons) {
      Box box = polygon.bounds();
      sum = sum * PolygonPool.SPREAD + polygon.outlineHash();
      sum = sum * PolygonPool.SPREAD + (box.left() - x);
      sum = sum * PolygonPool.SPREAD + (box.bottom() - y);
    }
    return sum;
  }
}
