package dev.shoreline.thermal.model;

/** An axis-parallel rectangle in the plane of the package, metres. */
public record Rect(double x0, double x1, double y0, double y1) {
  /** The rectangle with the given left, bottom, right and top. */
  public static Rect of(double[] bounds) {
    return new Rect(bounds[0], bounds[2], bounds[1], bounds[3]);
  }

  /** Extent along x. */
  public double width() {
    return x1 - x0;
  }

  /** Extent along y. */
  public double height() {
    return y1 - y0;
  }

  /** Square metres. */
  public double area() {
    return width() * height();
  }

  /** Whether all coordinates are finite and no extent is reversed. */
  public boolean isProper() {
    return x0 <= x1
        && y0 <= y1
        && Double.isFinite(x0)
        && Double.isFinite(x1)
        && Double.isFinite(y0)
        && Double.isFinite(y1);
  }

  /** Whether it lies within another, up to a tolerance in metres. */
  public boolean isWithin(Rect outer, double tolerance) {
    return x0 >= outer.x0 - tolerance
        && x1 <= outer.x1 + tolerance
        && y0 >= outer.y0 - tolerance
        && y1 <= outer.y1 + tolerance;
  }

  /** Whether the interiors of two rectangles meet. */
  public boolean overlaps(Rect other) {
    return x0 < other.x1 && other.x0 < x1 && y0 < other.y1 && other.y0 < y1;
  }

  /** The common part of two rectangles that meet. */
  public Rect clippedTo(Rect other) {
    return new Rect(
        Math.max(x0, other.x0),
        Math.min(x1, other.x1),
        Math.max(y0, other.y0),
        Math.min(y1, other.y1));
  }

  /** The smallest rectangle around two. */
  public Rect joinedWith(Rect other) {
    return new Rect(
        Math.min(x0, other.x0),
        Math.max(x1, other.x1),
        Math.min(y0, other.y0),
        Math.max(y1, other.y1));
  }

  /** The same rectangle with every edge moved outwards. */
  public Rect grownBy(double distance) {
    return new Rect(x0 - distance, x1 + distance, y0 - distance, y1 + distance);
  }

  /** The smaller of its extents. */
  public double narrowest() {
    return Math.min(width(), height());
  }
}
