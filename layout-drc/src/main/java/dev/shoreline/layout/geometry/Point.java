package dev.shoreline.layout.geometry;

/**
 * A point or a displacement, in database units.
 *
 * <p>The constructor throws ArithmeticException if a coordinate is outside the range of {@link
 * Coordinates}
 */
public record Point(long x, long y) implements Comparable<Point> {

  /** The origin. */
  public static final Point ORIGIN = new Point(0, 0);

  public Point {
    Coordinates.checked(x);
    Coordinates.checked(y);
  }

  /** This point displaced by a vector. */
  public Point plus(Point vector) {
    return new Point(x + vector.x, y + vector.y);
  }

  /** The vector from another point to this one. */
  public Point minus(Point other) {
    return new Point(x - other.x, y - other.y);
  }

  /** Distance to another point, in database units. */
  public double distance(Point other) {
    return Math.hypot((double) (x - other.x), (double) (y - other.y));
  }

  /** Orders by y, then x: the order of a plane sweep. */
  @Override
  public int compareTo(Point other) {
    int byY = Long.compare(y, other.y);
    return byY != 0 ? byY : Long.compare(x, other.x);
  }

  @Override
  public String toString() {
    return "(" + x + "," + y + ")";
  }
}
