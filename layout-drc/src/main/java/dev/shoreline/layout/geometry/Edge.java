package dev.shoreline.layout.geometry;

import java.util.Comparator;

/**
 * A directed edge, database units; of a polygon's outline it has the inside on its left.
 *
 * @param x1 its start
 * @param y1 its start
 * @param x2 its end
 * @param y2 its end
 */
public record Edge(long x1, long y1, long x2, long y2) implements Comparable<Edge> {
  private static final Comparator<Edge> ORDER =
      Comparator.comparingLong(Edge::x1)
          .thenComparingLong(Edge::y1)
          .thenComparingLong(Edge::x2)
          .thenComparingLong(Edge::y2);

  /** Its length. */
  public double length() {
    return Math.hypot((double) (x2 - x1), (double) (y2 - y1));
  }

  /** The angle to the x axis of its line, degrees: above -90, up to 90. */
  public double angle() {
    double angle = Math.toDegrees(Math.atan2((double) (y2 - y1), (double) (x2 - x1)));
    return angle > 90 ? angle - 180 : angle <= -90 ? angle + 180 : angle;
  }

  /** Its bounding box. */
  public Box bounds() {
    return new Box(Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2));
  }

  /** The same elsewhere. */
  public Edge shifted(long dx, long dy) {
    return new Edge(x1 + dx, y1 + dy, x2 + dx, y2 + dy);
  }

  /** By start, then by end. */
  @Override
  public int compareTo(Edge other) {
    return ORDER.compare(this, other);
  }
}
