package dev.shoreline.layout.curve;

import org.jspecify.annotations.Nullable;

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

  /** Lengths and radii beyond this are no layout's, metres. */
  double LONGEST = 1e9;

  /** What is wrong with a length or radius that must be above zero; null if nothing is. */
  static @Nullable String flawOfLength(String name, double value) {
    return value > 0 && value <= LONGEST
        ? null
        : name + " must be above 0 and at most 1e9, is " + value;
  }

  /** What is wrong with an angle that must be at most a full turn, and not zero. */
  static @Nullable String flawOfTurn(double angle) {
    return Math.abs(angle) <= 2 * Math.PI + 1e-9 && angle != 0 ? null : "bend by " + angle + " rad";
  }

  /** Throws an IllegalArgumentException if something is wrong. */
  static void require(@Nullable String flaw) {
    if (flaw != null) {
      throw new IllegalArgumentException(flaw);
    }
  }
}
