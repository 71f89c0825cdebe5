package dev.shoreline.layout.curve;

/**
 * A circular arc.
 *
 * @param radius metres, above 0
 * @param angle radians, positive to the left, not 0, at most a full turn
 */
public record Arc(double radius, double angle) implements Curve {

  public Arc {
    Curve.require(Curve.flawOfLength("radius", radius));
    Curve.require(Curve.flawOfTurn(angle));
  }

  @Override
  public double length() {
    return radius * Math.abs(angle);
  }

  @Override
  public Pose at(double s) {
    double turned = s / radius;
    double side = Math.signum(angle);
    double half = StrictMath.sin(turned / 2);
    return new Pose(
        radius * StrictMath.sin(turned), side * 2 * radius * half * half, side * turned);
  }

  @Override
  public double curvature(double s) {
    return Math.signum(angle) / radius;
  }

  @Override
  public Peak peak() {
    return new Peak(0, curvature(0));
  }

  @Override
  public int bends() {
    return 1;
  }

  @Override
  public double turning() {
    return Math.abs(angle);
  }
}
