package dev.shoreline.drc.check;

import dev.shoreline.layout.geometry.Box;
import dev.shoreline.layout.geometry.Edge;
import dev.shoreline.layout.geometry.Point;
import dev.shoreline.layout.geometry.Polygon;

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
  /** The first stretch. */
  public Edge first() {
    return new Edge(firstStart.x(), firstStart.y(), firstEnd.x(), firstEnd.y());
  }

  /** The second stretch. */
  public Edge second() {
    return new Edge(secondStart.x(), secondStart.y(), secondEnd.x(), secondEnd.y());
  }

  /** What lies between both stretches; a polygon without area if they touch all along. */
  public Polygon area() {
    Edge one = first();
    Edge other = second();
    double along =
        (double) (one.x2() - one.x1()) * (other.x2() - other.x1())
            + (double) (one.y2() - one.y1()) * (other.y2() - other.y1());
    Point from = along > 0 ? secondEnd : secondStart;
    Point to = along > 0 ? secondStart : secondEnd;
    return Polygon.of(one.x1(), one.y1(), one.x2(), one.y2(), from.x(), from.y(), to.x(), to.y());
  }

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
    int order = compare(firstStart, other.firstStart);
    if (order == 0) {
      order = compare(firstEnd, other.firstEnd);
    }
    if (order == 0) {
      order = compare(secondStart, other.secondStart);
    }
    return order == 0 ? compare(secondEnd, other.secondEnd) : order;
  }

  private static int compare(Point a, Point b) {
    return a.x() == b.x() ? Long.compare(a.y(), b.y()) : Long.compare(a.x(), b.x());
  }
}
