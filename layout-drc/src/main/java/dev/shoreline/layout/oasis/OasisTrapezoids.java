package dev.shoreline.layout.oasis;

import dev.shoreline.layout.geometry.Coordinates;

/** The corners of TRAPEZOID and CTRAPEZOID, within a box whose lower left corner is 0, 0. */
final class OasisTrapezoids {

  /** Number of types of CTRAPEZOID. */
  static final int COMPACT_TYPES = 26;

  /**
   * Corners of the 26 compact types, counter-clockwise: for each corner x, then y, as a sum of a
   * multiple of the width and one of the height, in the order width in x, height in x, width in y,
   * height in y.
   */
  private static final int[][] COMPACT = {
    {0, 0, 0, 0, 1, 0, 0, 0, 1, -1, 0, 1, 0, 0, 0, 1},
    {0, 0, 0, 0, 1, -1, 0, 0, 1, 0, 0, 1, 0, 0, 0, 1},
    {0, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 1, 0, 1, 0, 1},
    {0, 1, 0, 0, 1, 0, 0, 0, 1, 0, 0, 1, 0, 0, 0, 1},
    {0, 0, 0, 0, 1, 0, 0, 0, 1, -1, 0, 1, 0, 1, 0, 1},
    {0, 1, 0, 0, 1, -1, 0, 0, 1, 0, 0, 1, 0, 0, 0, 1},
    {0, 0, 0, 0, 1, -1, 0, 0, 1, 0, 0, 1, 0, 1, 0, 1},
    {0, 1, 0, 0, 1, 0, 0, 0, 1, -1, 0, 1, 0, 0, 0, 1},
    {0, 0, 0, 0, 1, 0, 0, 0, 1, 0, -1, 1, 0, 0, 0, 1},
    {0, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 1, 0, 0, -1, 1},
    {0, 0, 0, 0, 1, 0, 1, 0, 1, 0, 0, 1, 0, 0, 0, 1},
    {0, 0, 1, 0, 1, 0, 0, 0, 1, 0, 0, 1, 0, 0, 0, 1},
    {0, 0, 0, 0, 1, 0, 1, 0, 1, 0, -1, 1, 0, 0, 0, 1},
    {0, 0, 1, 0, 1, 0, 0, 0, 1, 0, 0, 1, 0, 0, -1, 1},
    {0, 0, 0, 0, 1, 0, 1, 0, 1, 0, 0, 1, 0, 0, -1, 1},
    {0, 0, 1, 0, 1, 0, 0, 0, 1, 0, -1, 1, 0, 0, 0, 1},
    {0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0},
    {0, 0, 0, 0, 1, 0, 1, 0, 0, 0, 1, 0},
    {0, 0, 0, 0, 1, 0, 0, 0, 1, 0, 1, 0},
    {0, 0, 1, 0, 1, 0, 0, 0, 1, 0, 1, 0},
    {0, 0, 0, 0, 0, 2, 0, 0, 0, 1, 0, 1},
    {0, 1, 0, 0, 0, 2, 0, 1, 0, 0, 0, 1},
    {0, 0, 0, 0, 1, 0, 1, 0, 0, 0, 2, 0},
    {1, 0, 0, 0, 1, 0, 2, 0, 0, 0, 1, 0},
    {0, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 1, 0, 0, 0, 1},
    {0, 0, 0, 0, 1, 0, 0, 0, 1, 0, 1, 0, 0, 0, 1, 0},
  };

  private OasisTrapezoids() {}

  /** The corners x0, y0, … of a compact trapezoid. */
  static long[] compact(int type, long width, long height) {
    int[] terms = COMPACT[type];
    long[] xy = new long[terms.length / 2];
    for (int i = 0; i < xy.length; i++) {
      xy[i] = Coordinates.checked(terms[2 * i] * width + terms[2 * i + 1] * height);
    }
    return xy;
  }

  /** Whether a compact type needs no height, which follows from the width. */
  static boolean heightImplied(int type) {
    return (type >= 16 && type <= 19) || type == 22 || type == 23 || type == 25;
  }

  /** Whether a compact type needs no width, which follows from the height. */
  static boolean widthImplied(int type) {
    return type == 20 || type == 21;
  }

  /**
   * The corners of a trapezoid.
   *
   * @param vertical whether its parallel sides are vertical rather than horizontal
   * @param a x of the upper left less the lower left corner; if vertical, y of the lower left less
   *     the lower right one
   * @param b x of the upper right less the lower right corner; if vertical, y of the upper left
   *     less the upper right one
   */
  static long[] general(boolean vertical, long width, long height, long a, long b) {
    if (vertical) {
      return new long[] {
        0,
        Math.max(0, a),
        width,
        Math.max(0, -a),
        width,
        height - Math.max(0, b),
        0,
        height - Math.max(0, -b)
      };
    }
    return new long[] {
      Math.max(0, -a),
      0,
      width - Math.max(0, b),
      0,
      width - Math.max(0, -b),
      height,
      Math.max(0, a),
      height
    };
  }
}
