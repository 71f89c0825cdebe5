package dev.shoreline.layout.region;

/** Exact geometric predicates on integer points up to ±2^52. */
final class Orientation {
  private Orientation() {}

  /**
   * Sign of the turn a → b → c: positive to the left, zero on a line.
   *
   * <p>{@link #difference} is exact in sign, and so is this.
   */
  static int of(long ax, long ay, long bx, long by, long cx, long cy) {
    double turn = determinant(bx - ax, cy - ay, by - ay, cx - ax);
    return turn > 0 ? 1 : turn < 0 ? -1 : 0;
  }

  /**
   * {@code a b - c d} within 1.5 units in the last place, hence with the right sign (Kahan's
   * algorithm; Jeannerod, Louvet and Muller, "Further analysis of Kahan's algorithm for the
   * accurate computation of 2x2 determinants", Math. Comp. 82, 2013).
   */
  static double difference(double a, double b, double c, double d) {
    double product = c * d;
    double error = Math.fma(-c, d, product);
    return Math.fma(a, b, -product) + error;
  }

  /** {@link #difference} of whole numbers up to ±2^53, which are doubles without loss. */
  static double determinant(long a, long b, long c, long d) {
    return difference((double) a, (double) b, (double) c, (double) d);
  }
}
