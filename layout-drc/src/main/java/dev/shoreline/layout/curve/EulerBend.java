package dev.shoreline.layout.curve;

/**
 * A bend whose curvature rises linearly from 0 to 1/R, stays there, and falls linearly to 0: two
 * clothoids with a circular arc between them. Each clothoid turns by p·angle/2 and is p·R·angle
 * long, so the whole is (1 + p)·R·angle long.
 *
 * @param radius smallest radius R, metres, above 0
 * @param angle radians, positive to the left, not 0, at most a full turn
 * @param fraction p, the share of the angle that the clothoids turn, in (0, 1]; 1 leaves no arc
 */
public record EulerBend(double radius, double angle, double fraction) implements Curve {

  public EulerBend {
    Curve.require(Curve.flawOfLength("radius", radius));
    Curve.require(Curve.flawOfTurn(angle));
    if (!(fraction > 0 && fraction <= 1)) {
      throw new IllegalArgumentException("clothoid fraction must be in (0, 1], is " + fraction);
    }
  }

  /** A bend of two clothoids without an arc between them. */
  public EulerBend(double radius, double angle) {
    this(radius, angle, 1);
  }

  private double clothoidLength() {
    return fraction * radius * Math.abs(angle);
  }

  @Override
  public double length() {
    return (1 + fraction) * radius * Math.abs(angle);
  }

  @Override
  public Pose at(double s) {
    Pose left = atLeft(s);
    return angle > 0 ? left : new Pose(left.x(), -left.y(), -left.heading());
  }

  /** The pose on the bend to the left. */
  private Pose atLeft(double s) {
    double clothoid = clothoidLength();
    if (s <= clothoid) {
      return clothoid(s);
    }
    double half = length() / 2;
    if (s <= half) {
      double arc = (s - clothoid) / radius;
      double chord = StrictMath.sin(arc / 2);
      return clothoid(clothoid)
          .then(new Pose(radius * StrictMath.sin(arc), 2 * radius * chord * chord, arc));
    }
    // The second half is the first one's mirror image, walked backwards from the end.
    Pose mirrored = atLeft(Math.max(0, length() - s));
    Pose middle = s == half ? mirrored : atLeft(half);
    Pose fromMiddle = mirrored.in(middle);
    return middle.then(new Pose(-fromMiddle.x(), fromMiddle.y(), -fromMiddle.heading()));
  }

  private Pose clothoid(double s) {
    double scale = StrictMath.sqrt(StrictMath.PI * radius * clothoidLength());
    Fresnel f = Fresnel.of(s / scale);
    return new Pose(scale * f.cosine(), scale * f.sine(), s * s / (2 * radius * clothoidLength()));
  }

  @Override
  public double curvature(double s) {
    double fromEnd = Math.min(s, length() - s);
    return Math.signum(angle) / radius * Math.min(1, Math.max(0, fromEnd) / clothoidLength());
  }

  @Override
  public Peak peak() {
    return new Peak(clothoidLength(), Math.signum(angle) / radius);
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
