package dev.shoreline.layout.route;

import dev.shoreline.layout.curve.Pose;
import java.util.Locale;

/**
 * A point in the plane, metres.
 *
 * @param x metres
 * @param y metres
 */
public record Place(double x, double y) {

  /** The place of a pose. */
  public static Place of(Pose pose) {
    return new Place(pose.x(), pose.y());
  }

  /** Distance to another place, metres. */
  double distance(Place other) {
    return StrictMath.hypot(x - other.x, y - other.y);
  }

  /** Heading from here to another place, radians. */
  double headingTo(Place other) {
    return StrictMath.atan2(other.y - y, other.x - x);
  }

  /** For example {@code (12.500, 3.000) um}. */
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "(%.3f, %.3f) um", x * 1e6, y * 1e6);
  }
}
