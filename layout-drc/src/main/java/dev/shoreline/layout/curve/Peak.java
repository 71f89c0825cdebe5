package dev.shoreline.layout.curve;

/**
 * Where a curve bends most.
 *
 * @param at arc length from the start, metres
 * @param curvature signed, 1/m, positive to the left
 */
public record Peak(double at, double curvature) {

  /** The peak of a curve that does not bend. */
  public static final Peak FLAT = new Peak(0, 0);

  /** Radius of curvature, metres; infinite where the curve is straight. */
  public double radius() {
    return curvature == 0 ? Double.POSITIVE_INFINITY : 1 / Math.abs(curvature);
  }

  /** The tighter of two peaks; this one if they are equal. */
  Peak tighter(Peak other) {
    return Math.abs(other.curvature) > Math.abs(curvature) ? other : this;
  }
}
