package dev.shoreline.layout.geometry;

import java.util.Arrays;
import java.util.List;

/**
 * The contours of a polygon, measured from the lower left corner of its box; polygons that differ
 * in place only share one. Immutable.
 *
 * <p>Where all coordinates fit, they are kept in 32 bits.
 */
final class Outline {
  private static final int[] NO_INTS = {};
  private static final long[] NO_LONGS = {};

  /** All coordinates x0, y0, x1, y1, …, contour by contour; empty if they are kept wide. */
  private final int[] narrow;

  private final long[] wide;

  /** Where each contour ends. */
  private final int[] ends;

  // Computed on first use; a benign race, since every thread computes the same value.
  private int hash;

  /** Of the hull's box. */
  private final long width;

  private final long height;

  private Outline(int[] narrow, long[] wide, int[] ends, Box box) {
    this.narrow = narrow;
    this.wide = wide;
    this.ends = ends;
    width = box.width();
    height = box.height();
  }

  /** An outline of contours with the box of the first one. */
  static Outline of(long[] hull, List<long[]> holes, Box bounds) {
    long x = bounds.left();
    long y = bounds.bottom();
    int[] ends = new int[1 + holes.size()];
    ends[0] = hull.length;
    for (int i = 1; i < ends.length; i++) {
      ends[i] = Math.addExact(ends[i - 1], holes.get(i - 1).length);
    }
    int[] narrow = new int[ends[ends.length - 1]];
    boolean fits = narrowed(hull, x, y, narrow, 0);
    for (int i = 1; i < ends.length; i++) {
      fits &= narrowed(holes.get(i - 1), x, y, narrow, ends[i - 1]);
    }
    return fits
        ? new Outline(narrow, NO_LONGS, ends, bounds)
        : new Outline(NO_INTS, widened(hull, holes, x, y, ends), ends, bounds);
  }

  private static boolean narrowed(long[] contour, long x, long y, int[] to, int at) {
    boolean fits = true;
    for (int i = 0; i < contour.length; i += 2) {
      long dx = contour[i] - x;
      long dy = contour[i + 1] - y;
      to[at + i] = (int) dx;
      to[at + i + 1] = (int) dy;
      fits &= (int) dx == dx && (int) dy == dy;
    }
    return fits;
  }

  private static long[] widened(long[] hull, List<long[]> holes, long x, long y, int[] ends) {
    long[] all = Arrays.copyOf(hull, ends[ends.length - 1]);
    for (int i = 1; i < ends.length; i++) {
      System.arraycopy(holes.get(i - 1), 0, all, ends[i - 1], ends[i] - ends[i - 1]);
    }
    for (int i = 0; i < all.length; i += 2) {
      all[i] -= x;
      all[i + 1] -= y;
    }
    return all;
  }

  /** The box of the hull at a place. */
  Box box(long x, long y) {
    return new Box(x, y, x + width, y + height);
  }

  int contours() {
    return ends.length;
  }

  /** Index of the first coordinate of a contour. */
  int start(int contour) {
    return contour == 0 ? 0 : ends[contour - 1];
  }

  /** Index behind the last coordinate of a contour. */
  int end(int contour) {
    return ends[contour];
  }

  /** How many coordinates there are in all. */
  int length() {
    return ends[ends.length - 1];
  }

  long at(int index) {
    return wide.length == 0 ? narrow[index] : wide[index];
  }

  /** A contour somewhere. */
  long[] contour(int contour, long x, long y) {
    int from = start(contour);
    long[] xy = new long[end(contour) - from];
    for (int i = 0; i < xy.length; i += 2) {
      xy[i] = at(from + i) + x;
      xy[i + 1] = at(from + i + 1) + y;
    }
    return xy;
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof Outline o
            && hashCode() == o.hashCode()
            && Arrays.equals(narrow, o.narrow)
            && Arrays.equals(wide, o.wide)
            && Arrays.equals(ends, o.ends));
  }

  @Override
  public int hashCode() {
    int known = hash;
    if (known == 0) {
      known = Arrays.hashCode(narrow) + Arrays.hashCode(wide) * 31 + Arrays.hashCode(ends) * 961;
      hash = known;
    }
    return known;
  }
}
