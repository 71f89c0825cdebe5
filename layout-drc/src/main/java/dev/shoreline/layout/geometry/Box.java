package dev.shoreline.layout.geometry;

/**
 * A closed axis-parallel rectangle in database units; a point or a segment is a box too. A box
 * whose left exceeds its right or whose bottom exceeds its top is empty, and all empty boxes equal
 * {@link #EMPTY}.
 *
 * <p>The constructor throws ArithmeticException if a coordinate is outside the range of {@link
 * Coordinates}
 */
public record Box(long left, long bottom, long right, long top) {

  /** The box that holds no point: neutral in {@link #union}. */
  public static final Box EMPTY = new Box(1, 1, 0, 0);

  /** The box that holds every point. */
  public static final Box EVERYTHING =
      new Box(-Coordinates.LIMIT, -Coordinates.LIMIT, Coordinates.LIMIT, Coordinates.LIMIT);

  public Box {
    Coordinates.checked(left);
    Coordinates.checked(bottom);
    Coordinates.checked(right);
    Coordinates.checked(top);
    if (left > right || bottom > top) {
      left = Coordinates.LIMIT;
      bottom = Coordinates.LIMIT;
      right = -Coordinates.LIMIT;
      top = -Coordinates.LIMIT;
    }
  }

  /** The smallest box that holds two points. */
  public static Box spanning(Point a, Point b) {
    return new Box(
        Math.min(a.x(), b.x()),
        Math.min(a.y(), b.y()),
        Math.max(a.x(), b.x()),
        Math.max(a.y(), b.y()));
  }

  /** The bounding box of a flat array x0, y0, x1, y1, …; empty for no points. */
  static Box bounding(long[] xy) {
    long left = Coordinates.LIMIT;
    long bottom = Coordinates.LIMIT;
    long right = -Coordinates.LIMIT;
    long top = -Coordinates.LIMIT;
    for (int i = 0; i < xy.length; i += 2) {
      left = Math.min(left, xy[i]);
      right = Math.max(right, xy[i]);
      bottom = Math.min(bottom, xy[i + 1]);
      top = Math.max(top, xy[i + 1]);
    }
    return new Box(left, bottom, right, top);
  }

  /** Whether the box holds no point at all. */
  public boolean isEmpty() {
    return left > right;
  }

  /** Width in database units; 0 for an empty box. */
  public long width() {
    return isEmpty() ? 0 : right - left;
  }

  /** Height in database units; 0 for an empty box. */
  public long height() {
    return isEmpty() ? 0 : top - bottom;
  }

  /** The centre, rounded towards the lower left; meaningless for an empty box. */
  public Point centre() {
    return new Point(left + width() / 2, bottom + height() / 2);
  }

  /** Area in square database units. */
  public double area() {
    return (double) width() * (double) height();
  }

  /** The smallest box that holds both boxes. */
  public Box union(Box other) {
    if (other.contains(this)) {
      return other;
    }
    if (contains(other)) {
      return this;
    }
    return new Box(
        Math.min(left, other.left),
        Math.min(bottom, other.bottom),
        Math.max(right, other.right),
        Math.max(top, other.top));
  }

  /** The part common to both boxes. */
  public Box intersection(Box other) {
    return new Box(
        Math.max(left, other.left),
        Math.max(bottom, other.bottom),
        Math.min(right, other.right),
        Math.min(top, other.top));
  }

  /** Whether the boxes have a point in common; touching counts. */
  public boolean intersects(Box other) {
    return !isEmpty()
        && !other.isEmpty()
        && left <= other.right
        && other.left <= right
        && bottom <= other.top
        && other.bottom <= top;
  }

  /** Whether the interiors of the boxes have a point in common; touching does not count. */
  public boolean overlaps(Box other) {
    return left < other.right && other.left < right && bottom < other.top && other.bottom < top;
  }

  /** Whether the other box lies in this one, borders included; the empty box lies in every box. */
  public boolean contains(Box other) {
    return other.isEmpty()
        || (left <= other.left
            && other.right <= right
            && bottom <= other.bottom
            && other.top <= top);
  }

  /** Whether a point lies in the box, borders included. */
  public boolean contains(Point point) {
    return contains(point.x(), point.y());
  }

  /** Whether a point lies in the box, borders included. */
  public boolean contains(long x, long y) {
    return left <= x && x <= right && bottom <= y && y <= top;
  }

  /**
   * The box grown on all sides by a distance (shrunk if it is negative); an empty box stays empty.
   */
  public Box expanded(long distance) {
    return expanded(distance, distance);
  }

  /** The box grown by dx at the left and the right and by dy at the bottom and the top. */
  public Box expanded(long dx, long dy) {
    return isEmpty() ? this : new Box(left - dx, bottom - dy, right + dx, top + dy);
  }

  /** The box displaced by a vector; an empty box stays empty. */
  public Box translated(long dx, long dy) {
    return isEmpty() ? this : new Box(left + dx, bottom + dy, right + dx, top + dy);
  }

  @Override
  public String toString() {
    return isEmpty() ? "()" : "(" + left + "," + bottom + ";" + right + "," + top + ")";
  }
}
