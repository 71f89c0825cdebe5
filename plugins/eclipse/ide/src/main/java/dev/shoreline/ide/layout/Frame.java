package dev.shoreline.ide.layout;

import dev.shoreline.flow.scene.SceneReference;

/**
 * An affine map from the frame of a cell to that of the top cell, database units.
 *
 * @param xx matrix
 * @param xy matrix
 * @param yx matrix
 * @param yy matrix
 * @param dx displacement
 * @param dy displacement
 */
record Frame(double xx, double xy, double yx, double yy, double dx, double dy) {
  static final Frame IDENTITY = new Frame(1, 0, 0, 1, 0, 0);

  double x(double px, double py) {
    return xx * px + xy * py + dx;
  }

  double y(double px, double py) {
    return yx * px + yy * py + dy;
  }

  /** The frame of one copy of a reference inside this one. */
  Frame of(SceneReference r, int column, int row) {
    double ox = r.dx() + (double) column * r.columnX() + (double) row * r.rowX();
    double oy = r.dy() + (double) column * r.columnY() + (double) row * r.rowY();
    return new Frame(
        xx * r.xx() + xy * r.yx(),
        xx * r.xy() + xy * r.yy(),
        yx * r.xx() + yy * r.yx(),
        yx * r.xy() + yy * r.yy(),
        x(ox, oy),
        y(ox, oy));
  }

  /** The box around a mapped box. */
  Bounds map(Bounds b) {
    if (b.isEmpty()) {
      return b;
    }
    double ax = Math.min(xx * b.x0(), xx * b.x1()) + Math.min(xy * b.y0(), xy * b.y1());
    double bx = Math.max(xx * b.x0(), xx * b.x1()) + Math.max(xy * b.y0(), xy * b.y1());
    double ay = Math.min(yx * b.x0(), yx * b.x1()) + Math.min(yy * b.y0(), yy * b.y1());
    double by = Math.max(yx * b.x0(), yx * b.x1()) + Math.max(yy * b.y0(), yy * b.y1());
    return new Bounds(ax + dx, ay + dy, bx + dx, by + dy);
  }
}
