package dev.shoreline.drc.check;

import dev.shoreline.layout.geometry.Box;
import dev.shoreline.layout.geometry.Point;
import java.util.Comparator;

/**
 * Two stretches of edges that are too near each other, as drawn.
 *
 * @param firstStart start of the first stretch, the inside on its left
 * @param firstEnd its end
 * @param secondStart start of the second stretch
 * @param secondEnd its end
 * @param distance the smallest distance between the two, database units
 * @param atLimit 0 for a violation; else shapes within rounding keep the limit here, and this is
 *     the nearest of so many pairs of stretches of the same polygons
 */
public record EdgePair(
    Point firstStart,
    Point firstEnd,
    Point secondStart,
    Point secondEnd,
    double distance,
    int atLimit)
    implements Comparable<EdgePair> {
  private static final Comparator<Point> BY_PLACE =
      Comparator.comparingLong(Point::x).thenComparingLong(Point::y);
  private static final Comparator<EdgePair> ORDER =
      Comparator.comparing(EdgePair::firstStart, BY_PLACE)
          .thenComparing(EdgePair::firstEnd, BY_PLACE)
          .thenComparing(EdgePair::secondStart, BY_PLACE)
          .thenComparing(EdgePair::secondEnd, BY_PLACE);

  /** The bounding box of both stretches. */
  public Box bounds() {
    return Box.spanning(firstStart, firstEnd).union(Box.spanning(secondStart, secondEnd));
  }

  /** The same pair elsewhere. */
  public EdgePair shifted(long dx, long dy) {
    return new EdgePair(
        shifted(firstStart, dx, dy),
        shifted(firstEnd, dx, dy),
        shifted(secondStart, dx, dy),
        shifted(secondEnd, dx, dy),
        distance,
        atLimit);
  }

  /** The same for a number of pairs at the limit. */
  EdgePair atLimit(int count) {
    return new EdgePair(firstStart, firstEnd, secondStart, secondEnd, distance, count);
  }

  private static Point shifted(Point point, long dx, long dy) {
    return new Point(point.x() + dx, point.y() + dy);
  }

  @Override
  public int compareTo(EdgePair other) {
    return ORDER.compare(this, other);
  }
}
