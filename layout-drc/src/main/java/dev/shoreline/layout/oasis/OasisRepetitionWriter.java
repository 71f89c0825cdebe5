package dev.shoreline.layout.oasis;

import dev.shoreline.layout.database.Repetition;
import dev.shoreline.layout.geometry.Point;

/** Encodes repetitions. */
final class OasisRepetitionWriter {

  private OasisRepetitionWriter() {}

  /** Writes a repetition of two copies or more. */
  static void write(OasisBuffer out, Repetition repetition) {
    switch (repetition) {
      case Repetition.Lattice lattice -> lattice(out, lattice);
      case Repetition.Irregular irregular -> irregular(out, irregular);
    }
  }

  private static void lattice(OasisBuffer out, Repetition.Lattice l) {
    if (l.rows() == 1) {
      row(out, l.columns(), l.a());
    } else if (l.columns() == 1) {
      row(out, l.rows(), l.b());
    } else if (l.a().y() == 0 && l.a().x() >= 0 && l.b().x() == 0 && l.b().y() >= 0) {
      out.unsigned(1);
      out.unsigned(l.columns() - 2);
      out.unsigned(l.rows() - 2);
      out.unsigned(l.a().x());
      out.unsigned(l.b().y());
    } else {
      out.unsigned(8);
      out.unsigned(l.columns() - 2);
      out.unsigned(l.rows() - 2);
      out.displacement(l.a().x(), l.a().y());
      out.displacement(l.b().x(), l.b().y());
    }
  }

  private static void row(OasisBuffer out, int count, Point step) {
    boolean right = step.y() == 0 && step.x() >= 0;
    boolean up = step.x() == 0 && step.y() >= 0;
    out.unsigned(right ? 2 : up ? 3 : 9);
    out.unsigned(count - 2);
    if (right || up) {
      out.unsigned(step.x() + step.y());
    } else {
      out.displacement(step.x(), step.y());
    }
  }

  /** Steps are written in multiples of what divides all of them, if that is more than 1. */
  private static void irregular(OasisBuffer out, Repetition.Irregular r) {
    boolean right = true;
    boolean up = true;
    long grid = 0;
    for (long i = 1; i < r.count(); i++) {
      long dx = r.dx(i) - r.dx(i - 1);
      long dy = r.dy(i) - r.dy(i - 1);
      right &= dy == 0 && dx >= 0;
      up &= dx == 0 && dy >= 0;
      grid = divisor(divisor(grid, Math.abs(dx)), Math.abs(dy));
    }
    boolean scaled = grid > 1;
    out.unsigned((right ? 4 : up ? 6 : 10) + (scaled ? 1 : 0));
    out.unsigned(r.count() - 2);
    if (scaled) {
      out.unsigned(grid);
    }
    long unit = scaled ? grid : 1;
    for (long i = 1; i < r.count(); i++) {
      long dx = (r.dx(i) - r.dx(i - 1)) / unit;
      long dy = (r.dy(i) - r.dy(i - 1)) / unit;
      if (right || up) {
        out.unsigned(dx + dy);
      } else {
        out.displacement(dx, dy);
      }
    }
  }

  private static long divisor(long a, long b) {
    long x = a;
    long y = b;
    while (y != 0) {
      long rest = x % y;
      x = y;
      y = rest;
    }
    return x;
  }
}
