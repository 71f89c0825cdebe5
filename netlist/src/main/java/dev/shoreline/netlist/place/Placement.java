package dev.shoreline.netlist.place;

import dev.shoreline.netlist.model.Instance;
import dev.shoreline.netlist.model.Lattice;
import java.util.Arrays;
import java.util.List;

/**
 * Where an object's frame lies in the frame of the top cell: x' = xx·x + xy·y + dx and so on.
 *
 * @param xx matrix
 * @param xy matrix
 * @param yx matrix
 * @param yy matrix
 * @param dx metres
 * @param dy metres
 * @param dz metres
 */
public record Placement(
    double xx, double xy, double yx, double yy, double dx, double dy, double dz) {
  /** The top cell's own frame. */
  public static final Placement IDENTITY = new Placement(1, 0, 0, 1, 0, 0, 0);

  /** The frame of the last of nested instances; of an array, its first element. */
  public static Placement of(List<Instance> chain) {
    Placement placement = IDENTITY;
    for (Instance instance : chain) {
      placement = placement.then(of(instance));
    }
    return placement;
  }

  /** The frame of an instance in its parent: mirror about x, rotate, displace. */
  public static Placement of(Instance instance) {
    double turns = instance.getRotation() / 90;
    double cos;
    double sin;
    if (turns == Math.rint(turns)) { // exact, so that aligned edges stay aligned
      int quarter = Math.floorMod((long) turns, 4);
      cos = quarter == 0 ? 1 : quarter == 2 ? -1 : 0;
      sin = quarter == 1 ? 1 : quarter == 3 ? -1 : 0;
    } else {
      double angle = Math.toRadians(instance.getRotation());
      cos = Math.cos(angle);
      sin = Math.sin(angle);
    }
    double flip = instance.isMirror() ? -1 : 1;
    return new Placement(
        cos, -sin * flip, sin, cos * flip, instance.getX(), instance.getY(), instance.getZ());
  }

  /** The frame of something placed in this frame. */
  public Placement then(Placement inner) {
    return new Placement(
        xx * inner.xx + xy * inner.yx,
        xx * inner.xy + xy * inner.yy,
        yx * inner.xx + yy * inner.yx,
        yx * inner.xy + yy * inner.yy,
        x(inner.dx, inner.dy),
        y(inner.dx, inner.dy),
        dz + inner.dz);
  }

  /** The frame of an element of an instance whose parent has this frame. */
  public Placement element(Instance instance, int column, int row) {
    Placement inner = of(instance);
    Lattice lattice = instance.getLattice();
    return then(
        lattice == null
            ? inner
            : inner.shifted(
                column * lattice.getColumnX() + row * lattice.getRowX(),
                column * lattice.getColumnY() + row * lattice.getRowY()));
  }

  /** This frame moved to an element of a lattice whose steps are in the parent's frame. */
  public Placement shifted(double stepX, double stepY) {
    return new Placement(xx, xy, yx, yy, dx + stepX, dy + stepY, dz);
  }

  /** Elements of an instance's lattice; 1 where it has none. */
  public static int copies(Instance instance) {
    Lattice lattice = instance.getLattice();
    return lattice == null ? 1 : lattice.getColumns() * lattice.getRows();
  }

  /** The x coordinate of a point of the inner frame. */
  public double x(double px, double py) {
    return xx * px + xy * py + dx;
  }

  /** The y coordinate of a point of the inner frame. */
  public double y(double px, double py) {
    return yx * px + yy * py + dy;
  }

  /** The frame of the outside, seen from this one. */
  public Placement inverse() {
    // The matrix is a rotation, mirrored or not: its inverse is its transpose.
    return new Placement(xx, yx, xy, yy, -(xx * dx + yx * dy), -(xy * dx + yy * dy), -dz);
  }

  /** Whether it turns by a multiple of 90°. */
  public boolean isQuarterTurn() {
    return xx == 0 || xy == 0;
  }

  /**
   * The bounds of a rectangle of the inner frame, seen from outside.
   *
   * @return left, bottom, right, top
   */
  public double[] bounds(double x0, double y0, double x1, double y1) {
    double[] xs = {x(x0, y0), x(x1, y0), x(x0, y1), x(x1, y1)};
    double[] ys = {y(x0, y0), y(x1, y0), y(x0, y1), y(x1, y1)};
    Arrays.sort(xs);
    Arrays.sort(ys);
    return new double[] {xs[0], ys[0], xs[3], ys[3]};
  }
}
