package dev.shoreline.layout.route;

import dev.shoreline.layout.curve.Arc;
import dev.shoreline.layout.curve.Curve;
import dev.shoreline.layout.curve.EulerBend;
import dev.shoreline.layout.curve.Pose;

/**
 * How a route bends.
 *
 * @param radius smallest radius of curvature, metres, above 0
 * @param euler clothoid bends instead of circular ones
 */
public record BendStyle(double radius, boolean euler) {

  /** Turns beyond this do not round a corner: its legs would be endless. */
  static final double MAX_TURN = StrictMath.toRadians(170);

  public BendStyle {
    if (!(radius > 0) || Double.isInfinite(radius)) {
      throw new IllegalArgumentException("bend radius must be above 0, is " + radius);
    }
  }

  /** The bend by an angle in radians, positive to the left. */
  public Curve bend(double angle) {
    return euler ? new EulerBend(radius, angle) : new Arc(radius, angle);
  }

  /** Length of a bend, metres. */
  double length(double angle) {
    return bend(angle).length();
  }

  /** What a bend takes from each of the two straight legs that meet in its corner, metres. */
  public double setback(double angle) {
    double turn = Math.abs(angle);
    if (!euler) {
      return radius * StrictMath.tan(turn / 2);
    }
    Pose end = bend(turn).end();
    return end.y() / StrictMath.sin(turn);
  }

  /**
   * The turn at which two opposite bends without a straight between them shift the course sideways
   * by a distance; 90° if that is not enough.
   */
  double laneChangeTurn(double shift) {
    double low = 0;
    double high = StrictMath.PI / 2;
    if (2 * setback(high) <= shift) {
      return high;
    }
    for (int i = 0; i < 60; i++) {
      double middle = (low + high) / 2;
      if (2 * setback(middle) * StrictMath.sin(middle) < shift) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }
}
