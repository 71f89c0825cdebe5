package dev.shoreline.flow.design;

import dev.shoreline.netlist.place.Placement;

/**
 * An axis-parallel rectangle, metres.
 *
 * @param x0 left
 * @param y0 bottom
 * @param x1 right
 * @param y1 top
 */
public record Rectangle(double x0, double y0, double x1, double y1) {
  /** The extent along x. */
  public double width() {
    return x1 - x0;
  }

  /** The extent along y. */
  public double height() {
    return y1 - y0;
  }

  /** The rectangle around this one, which is given in a frame, seen from outside of the frame. */
  public Rectangle placed(Placement frame) {
    double[] bounds = frame.bounds(x0, y0, x1, y1);
    return new Rectangle(bounds[0], bounds[1], bounds[2], bounds[3]);
  }

  /** The smallest rectangle around both. */
  public Rectangle union(Rectangle other) {
    return new Rectangle(
        Math.min(x0, other.x0), Math.min(y0, other.y0),
        Math.max(x1, other.x1), Math.max(y1, other.y1));
  }

  /** The Euclidean gap to another one; 0 where they touch or overlap. */
  public double gapTo(Rectangle other) {
    double gapX = Math.max(0, Math.max(other.x0 - x1, x0 - other.x1));
    double gapY = Math.max(0, Math.max(other.y0 - y1, y0 - other.y1));
    return Math.hypot(gapX, gapY);
  }
}
