package dev.shoreline.layout.curve;

/**
 * A place and a heading in the plane.
 *
 * @param x metres
 * @param y metres
 * @param heading radians, counter-clockwise from +x; any finite value
 */
public record Pose(double x, double y, double heading) {

  /** The origin, heading along +x. */
  public static final Pose ORIGIN = new Pose(0, 0, 0);

  public Pose {
    if (!Double.isFinite(x) || !Double.isFinite(y) || !Double.isFinite(heading)) {
      throw new IllegalArgumentException("pose " + x + ", " + y + ", " + heading);
    }
  }

  /** A pose with its heading in degrees. */
  public static Pose ofDegrees(double x, double y, double degrees) {
    return new Pose(x, y, StrictMath.toRadians(degrees));
  }

  /** A pose that is given in the frame of this one. */
  public Pose then(Pose local) {
    double cos = StrictMath.cos(heading);
    double sin = StrictMath.sin(heading);
    return new Pose(
        x + cos * local.x - sin * local.y,
        y + sin * local.x + cos * local.y,
        heading + local.heading);
  }

  /** The pose moved by {@code forward} along its heading and {@code left} to its left, metres. */
  public Pose moved(double forward, double left) {
    return then(new Pose(forward, left, 0));
  }

  /** The same place, turned to the left by an angle in radians. */
  public Pose turned(double angle) {
    return new Pose(x, y, heading + angle);
  }

  /** The same place, looking back. */
  public Pose reversed() {
    return turned(StrictMath.PI);
  }

  /** This pose as seen from another one: {@code frame.then(pose.in(frame))} is the pose again. */
  public Pose in(Pose frame) {
    double cos = StrictMath.cos(frame.heading);
    double sin = StrictMath.sin(frame.heading);
    double dx = x - frame.x;
    double dy = y - frame.y;
    return new Pose(cos * dx + sin * dy, cos * dy - sin * dx, heading - frame.heading);
  }

  /** Distance between the places of two poses, metres. */
  public double distance(Pose other) {
    return StrictMath.hypot(x - other.x, y - other.y);
  }

  /** The angle from this heading to another one, radians in (−π, π]. */
  public double turnTo(double otherHeading) {
    double turn = StrictMath.IEEEremainder(otherHeading - heading, 2 * StrictMath.PI);
    return turn <= -StrictMath.PI ? StrictMath.PI : turn;
  }

  /** Heading in degrees, in [0, 360). */
  public double degrees() {
    double degrees = StrictMath.toDegrees(heading) % 360;
    return degrees < 0 ? degrees + 360 : degrees;
  }
}
