package dev.shoreline.layout.geometry;

/** The range of coordinates, in database units, and the one rounding rule. */
public final class Coordinates {

  /**
   * Largest magnitude of a coordinate: 2<sup>53</sup>, up to which every integer is an exact
   * double.
   */
  public static final long LIMIT = 1L << 53;

  private Coordinates() {}

  /**
   * Checks that a coordinate is within ±{@link #LIMIT}.
   *
   * @return the coordinate itself
   * @throws ArithmeticException if it is not
   */
  public static long checked(long coordinate) {
    if (coordinate > LIMIT || coordinate < -LIMIT) {
      throw outOfRange(Long.toString(coordinate));
    }
    return coordinate;
  }

  /** Checks a flat array of coordinates, see {@link #checked(long)}. */
  static void checkAll(long[] coordinates) {
    for (long c : coordinates) {
      checked(c);
    }
  }

  /**
   * Rounds to the nearest integer, halves away from zero.
   *
   * @throws ArithmeticException if the result is not a valid coordinate (out of range or not a
   *     number)
   */
  public static long round(double value) {
    if (!(value <= LIMIT && value >= -LIMIT)) {
      throw outOfRange(Double.toString(value));
    }
    long floor = (long) Math.floor(value);
    double fraction = value - floor;
    if (fraction > 0.5 || (fraction == 0.5 && value > 0)) {
      return floor + 1;
    }
    return floor;
  }

  private static ArithmeticException outOfRange(String value) {
    return new ArithmeticException("coordinate " + value + " is outside ±2^53 database units");
  }
}
