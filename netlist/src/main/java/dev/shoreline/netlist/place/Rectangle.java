package dev.shoreline.netlist.place;

import org.jspecify.annotations.Nullable;

/**
 * An axis-parallel rectangle, metres.
 *
 * @param x0 left
 * @param y0 bottom
 * @param x1 right
 * @param y1 top
 */
public record Rectangle(double x0, double y0, double x1, double y1) {
  /** The rectangle without extent at a point. */
  public static Rectangle point(double x, double y) {
    return new Rectangle(x, y, x, y);
  }

  /** The smallest rectangle around both. */
  public static Rectangle union(@Nullable Rectangle a, Rectangle b) {
    return a == null
        ? b
        : new Rectangle(
            Math.min(a.x0, b.x0), Math.min(a.y0, b.y0), Math.max(a.x1, b.x1), Math.max(a.y1, b.y1));
  }

  /**
   * The rectangle around this one, which is given in a frame, seen from outside of the frame; exact
   * for quarter turns.
   */
  public Rectangle placed(Placement frame) {
    double[] bounds = frame.bounds(x0, y0, x1, y1);
    return new Rectangle(bounds[0], bounds[1], bounds[2], bounds[3]);
  }

  /** The rectangle with a margin on all sides; a negative one shrinks. */
  public Rectangle grown(double by) {
    return new Rectangle(x0 - by, y0 - by, x1 + by, y1 + by);
  }

  /** The extent along x. */
  public double width() {
    return x1 - x0;
  }

  /** The extent along y. */
  public double height() {
    return y1 - y0;
  }

  /** The middle along x. */
  public double centerX() {
    return (x0 + x1) / 2;
  }

  /** The middle along y. */
  public double centerY() {
    return (y0 + y1) / 2;
  }

  /** Whether the insides meet by more than a tolerance. */
  public boolean overlaps(Rectangle other, double tolerance) {
    return overlap(other) > tolerance;
  }

  /** Whether the other one lies inside, or outside by no more than a tolerance. */
  public boolean contains(Rectangle other, double tolerance) {
    return margin(other) >= -tolerance;
  }

  /** How far the other one stays inside; below zero where it reaches beyond. */
  public double margin(Rectangle inner) {
    return Math.min(Math.min(inner.x0 - x0, x1 - inner.x1), Math.min(inner.y0 - y0, y1 - inner.y1));
  }

  /** The smaller side of what both share; below zero where they share nothing. */
  public double overlap(Rectangle other) {
    return Math.min(
        Math.min(x1, other.x1) - Math.max(x0, other.x0),
        Math.min(y1, other.y1) - Math.max(y0, other.y0));
  }

  /** The Euclidean gap to another one; 0 where they touch or overlap. */
  public double gapTo(Rectangle other) {
    double gapX = Math.max(0, Math.max(other.x0 - x1, x0 - other.x1));
    double gapY = Math.max(0, Math.max(other.y0 - y1, y0 - other.y1));
    return Math.hypot(gapX, gapY);
  }
}
