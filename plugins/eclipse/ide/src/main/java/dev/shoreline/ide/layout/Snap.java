package dev.shoreline.ide.layout;

import java.util.BitSet;
import java.util.Optional;

/**
 * Finds the corner of a drawn outline that is next to a point, or the point of an edge where there
 * is no corner near. Looks at a bounded number of outlines and copies: in the midst of more than
 * that, nothing is found.
 */
final class Snap {
  /** What is looked at while the pointer moves: some milliseconds. */
  private static final int BUDGET = 50_000;

  private final double x;
  private final double y;
  private final double reach;
  private final Nearest corner = new Nearest();
  private final Nearest edge = new Nearest();

  private Snap(double x, double y, double reach) {
    this.x = x;
    this.y = y;
    this.reach = reach;
  }

  /** A point in database units. */
  record Found(double x, double y) {}

  /** The nearest of the points that it hears of. */
  private static final class Nearest {
    private double distance = Double.POSITIVE_INFINITY;
    private double x;
    private double y;

    void offer(double px, double py, double away) {
      if (away < distance) {
        distance = away;
        x = px;
        y = py;
      }
    }
  }

  /**
   * The corner or edge next to a point.
   *
   * @param hidden layers that are not drawn
   * @param x database units
   * @param y database units
   * @param reach how far away it may be, database units
   */
  static Optional<Found> near(Drawing drawing, BitSet hidden, double x, double y, double reach) {
    Snap snap = new Snap(x, y, reach);
    Bounds around = new Bounds(x - reach, y - reach, x + reach, y + reach);
    NearShapes near = new NearShapes(drawing, around, BUDGET, snap::outline);
    for (int layer = 0; layer < drawing.scene().layers().size(); layer++) {
      if (!hidden.get(layer)) {
        near.visit(layer);
      }
    }
    return near.isIncomplete() ? Optional.empty() : snap.found();
  }

  private Optional<Found> found() {
    Nearest best = corner.distance <= reach ? corner : edge;
    return best.distance <= reach ? Optional.of(new Found(best.x, best.y)) : Optional.empty();
  }

  private void outline(long[] xy, Frame frame) {
    int count = xy.length / 2;
    double ax = frame.x(xy[2 * count - 2], xy[2 * count - 1]);
    double ay = frame.y(xy[2 * count - 2], xy[2 * count - 1]);
    for (int i = 0; i < count; i++) {
      double bx = frame.x(xy[2 * i], xy[2 * i + 1]);
      double by = frame.y(xy[2 * i], xy[2 * i + 1]);
      corner.offer(bx, by, Math.hypot(bx - x, by - y));
      double length = (bx - ax) * (bx - ax) + (by - ay) * (by - ay);
      double part = length == 0 ? 0 : ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length;
      double px = ax + Math.clamp(part, 0, 1) * (bx - ax);
      double py = ay + Math.clamp(part, 0, 1) * (by - ay);
      edge.offer(px, py, Math.hypot(px - x, py - y));
      ax = bx;
      ay = by;
    }
  }
}
