package dev.shoreline.layout.database;

import dev.shoreline.layout.geometry.Box;
import dev.shoreline.layout.geometry.Point;
import java.util.Arrays;

/**
 * How often and where a reference is repeated: displacements in the coordinates of the parent.
 * Immutable.
 */
public sealed interface Repetition {

  /** Number of copies, 1 or more; the first is not displaced. */
  long count();

  /** X displacement of a copy. */
  long dx(long copy);

  /** Y displacement of a copy. */
  long dy(long copy);

  /** The bounding box of all displacements. */
  Box bounds();

  /**
   * A lattice: copy {@code i + columns·j} is displaced by i·a + j·b.
   *
   * @param a step between columns
   * @param b step between rows
   * @param columns copies along a, 1 or more
   * @param rows copies along b, 1 or more
   */
  record Lattice(Point a, Point b, int columns, int rows) implements Repetition {
    public Lattice {
      if (columns < 1 || rows < 1) {
        throw new IllegalArgumentException(
            "a lattice needs columns and rows, got " + columns + " x " + rows);
      }
      // Bounds of the far corner, checked once here.
      Math.multiplyExact(a.x(), (long) columns);
      Math.multiplyExact(a.y(), (long) columns);
      Math.multiplyExact(b.x(), (long) rows);
      Math.multiplyExact(b.y(), (long) rows);
    }

    @Override
    public long count() {
      return (long) columns * rows;
    }

    @Override
    public long dx(long copy) {
      return a.x() * (copy % columns) + b.x() * (copy / columns);
    }

    @Override
    public long dy(long copy) {
      return a.y() * (copy % columns) + b.y() * (copy / columns);
    }

    @Override
    public Box bounds() {
      Point alongA = new Point(a.x() * (columns - 1), a.y() * (columns - 1));
      Point alongB = new Point(b.x() * (rows - 1), b.y() * (rows - 1));
      return Box.spanning(Point.ORIGIN, alongA.plus(alongB)).union(Box.spanning(alongA, alongB));
    }
  }

  /** Copies at arbitrary places. */
  final class Irregular implements Repetition {
    private final long[] displacements;

    private Irregular(long[] displacements) {
      this.displacements = displacements;
    }

    /**
     * Copies displaced by x0, y0, x1, y1, …, the first pair being 0, 0; copied.
     *
     * @throws IllegalArgumentException if there is no pair, half a pair, or the first is not 0, 0
     */
    public static Irregular of(long... displacements) {
      boolean paired = displacements.length >= 2 && displacements.length % 2 == 0;
      if (!paired || displacements[0] != 0 || displacements[1] != 0) {
        throw new IllegalArgumentException("displacements come in pairs, the first of them 0, 0");
      }
      return new Irregular(displacements.clone());
    }

    @Override
    public long count() {
      return displacements.length / 2;
    }

    @Override
    public long dx(long copy) {
      return displacements[2 * (int) copy];
    }

    @Override
    public long dy(long copy) {
      return displacements[2 * (int) copy + 1];
    }

    @Override
    public Box bounds() {
      Box box = Box.EMPTY;
      for (int i = 0; i < displacements.length; i += 2) {
        long x = displacements[i];
        long y = displacements[i + 1];
        box = box.union(new Box(x, y, x, y));
      }
      return box;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Irregular i && Arrays.equals(displacements, i.displacements);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(displacements);
    }

    @Override
    public String toString() {
      return "Irregular" + Arrays.toString(displacements);
    }
  }
}
