package dev.shoreline.dsl.elaborate;

import dev.shoreline.netlist.place.Placement;
import org.jspecify.annotations.Nullable;

/** An axis-parallel rectangle, metres. */
record Area(double x0, double y0, double x1, double y1) {
  static Area point(double x, double y) {
    return new Area(x, y, x, y);
  }

  /** The smallest one around both. */
  static Area union(@Nullable Area a, Area b) {
    return a == null
        ? b
        : new Area(
            Math.min(a.x0, b.x0), Math.min(a.y0, b.y0), Math.max(a.x1, b.x1), Math.max(a.y1, b.y1));
  }

  /** The rectangle around this one as seen from outside a placed frame; exact for quarter turns. */
  Area seenFrom(Placement placement) {
    double[] bounds = placement.bounds(x0, y0, x1, y1);
    return new Area(bounds[0], bounds[1], bounds[2], bounds[3]);
  }

  Area grown(double by) {
    return new Area(x0 - by, y0 - by, x1 + by, y1 + by);
  }

  double width() {
    return x1 - x0;
  }

  double height() {
    return y1 - y0;
  }

  double centerX() {
    return (x0 + x1) / 2;
  }

  double centerY() {
    return (y0 + y1) / 2;
  }

  /** Whether the insides meet by more than a tolerance. */
  boolean overlaps(Area other, double tolerance) {
    return Math.min(x1, other.x1) - Math.max(x0, other.x0) > tolerance
        && Math.min(y1, other.y1) - Math.max(y0, other.y0) > tolerance;
  }

  boolean contains(Area other, double tolerance) {
    return other.x0 >= x0 - tolerance
        && other.y0 >= y0 - tolerance
        && other.x1 <= x1 + tolerance
        && other.y1 <= y1 + tolerance;
  }
}
