package dev.shoreline.layout.gdsii;

/** GDSII's 8-byte reals: a sign, an exponent of 16 in excess of 64, and a fraction of 56 bits. */
final class GdsReal {

  private static final long FRACTION = (1L << 56) - 1;

  private GdsReal() {}

  static double decode(long bits) {
    double fraction = (double) (bits & FRACTION);
    int exponent = (int) (bits >>> 56) & 0x7f;
    double value = Math.scalb(fraction, 4 * (exponent - 64) - 56);
    return bits < 0 ? -value : value;
  }

  /**
   * The nearest representable number; what is too small becomes 0, what is too large throws
   * ArithmeticException.
   */
  static long encode(double value) {
    if (value == 0) {
      return 0;
    }
    if (!Double.isFinite(value)) {
      throw new ArithmeticException("GDSII cannot hold " + value);
    }
    double magnitude = Math.abs(value);
    int power = Math.floorDiv(Math.getExponent(magnitude), 4) + 1;
    if (power > 63) {
      throw new ArithmeticException("GDSII cannot hold " + value);
    }
    if (power < -64) {
      return 0;
    }
    long fraction = (long) Math.scalb(magnitude, 56 - 4 * power);
    long sign = value < 0 ? 1L << 63 : 0;
    return sign | (long) (power + 64) << 56 | fraction;
  }
}
