package dev.shoreline.thermal.design;

import dev.shoreline.netlist.model.Instance;
import dev.shoreline.thermal.model.Rect;
import java.util.Arrays;

/**
 * Where a cell's frame lies in the package: x' = a x + b y + tx, y' = c x + d y + ty, metres.
 *
 * @param z height of the cell's zero
 */
record Placement(double a, double b, double c, double d, double tx, double ty, double z) {
  static final Placement IDENTITY = new Placement(1, 0, 0, 1, 0, 0, 0);

  /** The frame of one element of an instance whose parent lies here. */
  Placement of(Instance instance, int column, int row) {
    double x = instance.getX();
    double y = instance.getY();
    if (instance.getLattice() != null) {
      x += column * instance.getLattice().getColumnX() + row * instance.getLattice().getRowX();
      y += column * instance.getLattice().getColumnY() + row * instance.getLattice().getRowY();
    }
    double cos = cosine(instance.getRotation());
    double sin = cosine(instance.getRotation() - 90);
    double flip = instance.isMirror() ? -1 : 1;
    return new Placement(
        a * cos + b * sin,
        flip * (-a * sin + b * cos),
        c * cos + d * sin,
        flip * (-c * sin + d * cos),
        a * x + b * y + tx,
        c * x + d * y + ty,
        z + instance.getZ());
  }

  /** Cosine of an angle in degrees, exact at multiples of 90. */
  private static double cosine(double degrees) {
    double quarter = degrees / 90;
    if (quarter == Math.rint(quarter)) {
      return switch ((int) (Math.abs((long) quarter) % 4)) {
        case 0 -> 1;
        case 2 -> -1;
        default -> 0;
      };
    }
    return Math.cos(Math.toRadians(degrees));
  }

  /** Whether it turns by a multiple of 90°. */
  boolean isQuarterTurn() {
    return a == 0 || b == 0;
  }

  double x(double localX, double localY) {
    return a * localX + b * localY + tx;
  }

  double y(double localX, double localY) {
    return c * localX + d * localY + ty;
  }

  /** The axis-parallel rectangle around a local one; exact for turns by multiples of 90°. */
  Rect around(double x0, double y0, double x1, double y1) {
    double[] xs = {x(x0, y0), x(x1, y0), x(x0, y1), x(x1, y1)};
    double[] ys = {y(x0, y0), y(x1, y0), y(x0, y1), y(x1, y1)};
    Arrays.sort(xs);
    Arrays.sort(ys);
    return new Rect(xs[0], xs[3], ys[0], ys[3]);
  }
}
