package dev.shoreline.ide.layout;

/**
 * A box in the frame of a cell, database units; empty where left is above right.
 *
 * @param x0 left
 * @param y0 bottom
 * @param x1 right
 * @param y1 top
 */
record Bounds(double x0, double y0, double x1, double y1) {
  static final Bounds EMPTY =
      new Bounds(
          Double.POSITIVE_INFINITY,
          Double.POSITIVE_INFINITY,
          Double.NEGATIVE_INFINITY,
          Double.NEGATIVE_INFINITY);

  static Bounds of(long[] outline) {
    double x0 = Double.POSITIVE_INFINITY;
    double y0 = Double.POSITIVE_INFINITY;
    double x1 = Double.NEGATIVE_INFINITY;
    double y1 = Double.NEGATIVE_INFINITY;
    for (int i = 0; i + 1 < outline.length; i += 2) {
      x0 = Math.min(x0, outline[i]);
      x1 = Math.max(x1, outline[i]);
      y0 = Math.min(y0, outline[i + 1]);
      y1 = Math.max(y1, outline[i + 1]);
    }
    return new Bounds(x0, y0, x1, y1);
  }

  boolean isEmpty() {
    return x0 > x1;
  }

  Bounds union(Bounds other) {
    return new Bounds(
        Math.min(x0, other.x0),
        Math.min(y0, other.y0),
        Math.max(x1, other.x1),
        Math.max(y1, other.y1));
  }

  boolean meets(Bounds other) {
    return x0 <= other.x1 && other.x0 <= x1 && y0 <= other.y1 && other.y0 <= y1;
  }

  double size() {
    return Math.max(x1 - x0, y1 - y0);
  }
}
