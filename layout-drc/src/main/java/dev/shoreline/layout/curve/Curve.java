package dev.shoreline.layout.curve;

/**
 * An element of a centre line. It starts at the origin along +x; lengths are metres, angles
 * radians, positive to the left.
 */
public sealed interface Curve permits Unbent, Arc, EulerBend, SBend, Bezier {

  /** Arc length, metres. */
  double length();

  /** The pose at an arc length from the start; {@code s} in [0, length]. */
  Pose at(double s);

  /** Signed curvature at an arc length from the start, 1/m. */
  double curvature(double s);

  /** Where the curve bends most. */
  Peak peak();

  /** How many bends it counts for in a report. */
  int bends();

  /** Sum of all turning whatever its side: the integral of |curvature|, radians. */
  double turning();

  /** The pose at the end. */
  default Pose end() {
    return at(length());
  }

  /** Checks that a parameter is finite and above zero. */
  static double positive(String name, double value) {
    if (!(value > 0) || Double.isInfinite(value)) {
      throw new IllegalArgumentException(name + " must be above 0, is " + value);
    }
    return value;
  }

  /** Checks that an angle is finite, not zero and at most a full turn. */
  static double turn(double angle) {
    if (!(Math.abs(angle) <= 2 * Math.PI + 1e-9) || angle == 0) {
      throw new IllegalArgumentException("bend by " + angle + " rad");
    }
    return angle;
  }
}
