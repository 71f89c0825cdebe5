package dev.shoreline.layout.curve;

import org.jspecify.annotations.Nullable;

/**
 * A change of lane without a change of heading: two equal arcs of opposite sides. Each turns by
 * 2·atan(|offset|/span) with the radius (span² + offset²)/(4·|offset|).
 *
 * @param span distance along the heading, metres, above 0
 * @param offset sideways, metres, positive to the left, not 0, at most {@code span}
 */
public record SBend(double span, double offset) implements Curve {

  public SBend {
    Curve.require(flaw(span, offset));
  }

  /** What is wrong with an S-bend; null if nothing is. */
  public static @Nullable String flaw(double span, double offset) {
    return span <= LONGEST && Math.abs(offset) <= span * (1 + 1e-9) && offset != 0
        ? null
        : "S-bend of " + span + " m by " + offset + " m";
  }

  /** The S-bend of an offset whose arcs have a given radius; needs |offset| ≤ 2·radius. */
  public static SBend ofRadius(double radius, double offset) {
    return new SBend(spanOfRadius(radius, offset), offset);
  }

  /** How far such an S-bend goes along the heading; not a number if there is none. */
  public static double spanOfRadius(double radius, double offset) {
    double magnitude = Math.abs(offset);
    return StrictMath.sqrt(magnitude * (4 * radius - magnitude));
  }

  /** Radius of both arcs, metres. */
  public double radius() {
    return (span * span + offset * offset) / (4 * Math.abs(offset));
  }

  private Arc first() {
    return new Arc(radius(), 2 * StrictMath.atan(offset / span));
  }

  @Override
  public double length() {
    return 2 * first().length();
  }

  @Override
  public Pose at(double s) {
    Arc first = first();
    if (s <= first.length()) {
      return first.at(s);
    }
    return first.end().then(new Arc(first.radius(), -first.angle()).at(s - first.length()));
  }

  @Override
  public double curvature(double s) {
    return Math.signum(offset) * (s <= length() / 2 ? 1 : -1) / radius();
  }

  @Override
  public Peak peak() {
    return new Peak(0, curvature(0));
  }

  @Override
  public int bends() {
    return 2;
  }

  @Override
  public double turning() {
    return 2 * first().turning();
  }
}
