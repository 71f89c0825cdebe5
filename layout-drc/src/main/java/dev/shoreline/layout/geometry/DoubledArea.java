package dev.shoreline.layout.geometry;

import java.math.BigInteger;

/**
 * Twice the signed area of a contour, exact: positive if it runs counter-clockwise (Gauss's
 * shoelace formula).
 */
final class DoubledArea {

  private DoubledArea() {}

  /** Throws ArithmeticException if the result exceeds a long. */
  static long of(long[] xy, Box bounds) {
    return fitsLong(xy, bounds) ? wrapped(xy) : exact(xy).longValueExact();
  }

  static int sign(long[] xy, Box bounds) {
    return fitsLong(xy, bounds) ? Long.signum(wrapped(xy)) : exact(xy).signum();
  }

  /**
   * Whether the area is certain to fit a long, however often the contour winds around in its
   * bounding box.
   */
  private static boolean fitsLong(long[] xy, Box bounds) {
    double windings = xy.length;
    return bounds.area() * windings < 0x1p62
        || (bounds.area() < 0x1p90 && Math.abs(estimate(xy)) < 0x1p61);
  }

  /** The sum modulo 2^64, which is the area itself if that fits a long. */
  private static long wrapped(long[] xy) {
    long sum = 0;
    long x = xy[xy.length - 2];
    long y = xy[xy.length - 1];
    for (int i = 0; i < xy.length; i += 2) {
      sum += x * xy[i + 1] - xy[i] * y;
      x = xy[i];
      y = xy[i + 1];
    }
    return sum;
  }

  private static double estimate(long[] xy) {
    double sum = 0;
    for (int i = 2; i + 3 < xy.length; i += 2) {
      sum +=
          (double) (xy[i] - xy[0]) * (double) (xy[i + 3] - xy[1])
              - (double) (xy[i + 2] - xy[0]) * (double) (xy[i + 1] - xy[1]);
    }
    return sum;
  }

  private static BigInteger exact(long[] xy) {
    BigInteger sum = BigInteger.ZERO;
    for (int i = 2; i + 3 < xy.length; i += 2) {
      sum =
          sum.add(product(xy[i] - xy[0], xy[i + 3] - xy[1]))
              .subtract(product(xy[i + 2] - xy[0], xy[i + 1] - xy[1]));
    }
    return sum;
  }

  private static BigInteger product(long a, long b) {
    return BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
  }
}
