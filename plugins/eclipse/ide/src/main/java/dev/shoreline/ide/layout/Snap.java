package dev.shoreline.ide.layout;

import dev.shoreline.flow.scene.SceneReference;
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

  private static final Bounds EVERYWHERE =
      new Bounds(
          Double.NEGATIVE_INFINITY,
          Double.NEGATIVE_INFINITY,
          Double.POSITIVE_INFINITY,
          Double.POSITIVE_INFINITY);

  private final Drawing drawing;
  private final double x;
  private final double y;
  private final double reach;
  private final Bounds around;
  private final Nearest corner = new Nearest();
  private final Nearest edge = new Nearest();
  private int looked;

  private Snap(Drawing drawing, double x, double y, double reach) {
    this.drawing = drawing;
    this.x = x;
    this.y = y;
    this.reach = reach;
    around = new Bounds(x - reach, y - reach, x + reach, y + reach);
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
    Snap snap = new Snap(drawing, x, y, reach);
    int top = drawing.scene().top();
    for (int layer = 0; top >= 0 && layer < drawing.scene().layers().size(); layer++) {
      if (!hidden.get(layer)) {
        snap.cell(layer, top, Frame.IDENTITY);
      }
    }
    return snap.found();
  }

  private Optional<Found> found() {
    if (looked > BUDGET) {
      return Optional.empty();
    }
    Nearest best = corner.distance <= reach ? corner : edge;
    return best.distance <= reach ? Optional.of(new Found(best.x, best.y)) : Optional.empty();
  }

  private void cell(int layer, int cell, Frame frame) {
    Bounds box = frame.map(drawing.below(cell, layer));
    if (looked++ > BUDGET || box.isEmpty() || !box.meets(around)) {
      return;
    }
    ShapeIndex shapes = drawing.shapes(cell, layer);
    if (shapes != null) {
      shapes.visit(
          EVERYWHERE,
          group -> frame.map(group).meets(around),
          (outline, shape) -> {
            if (looked++ <= BUDGET && frame.map(shape).meets(around)) {
              outline(outline, frame);
            }
          });
    }
    for (SceneReference reference : drawing.scene().cells().get(cell).references()) {
      copies(layer, reference, frame);
    }
  }

  private void copies(int layer, SceneReference reference, Frame frame) {
    Bounds all = Drawing.around(reference, drawing.below(reference.cell(), layer));
    if (all.isEmpty() || !frame.map(all).meets(around)) {
      return;
    }
    for (int column = 0; column < reference.columns(); column++) {
      for (int row = 0; row < reference.rows() && looked <= BUDGET; row++) {
        cell(layer, reference.cell(), frame.of(reference, column, row));
      }
    }
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
