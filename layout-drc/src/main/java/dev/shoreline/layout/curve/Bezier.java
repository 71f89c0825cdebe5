package dev.shoreline.layout.curve;

import org.jspecify.annotations.Nullable;

/**
 * A cubic Bézier curve with the control points (0, 0), (lead, 0), (x2, y2), (x3, y3), metres, so
 * that it starts along +x. Its length is integrated numerically to about 1e-13 of itself; its
 * tightest place is found from the roots of the derivative of the curvature.
 *
 * @param lead distance of the second control point along the heading, metres, above 0
 */
public record Bezier(double lead, double x2, double y2, double x3, double y3) implements Curve {

  private static final int PANELS = 32;

  public Bezier {
    Curve.require(flaw(lead, x2, y2, x3, y3));
  }

  /** What is wrong with control points; null if nothing is. */
  public static @Nullable String flaw(double lead, double x2, double y2, double x3, double y3) {
    double farthest =
        Math.max(Math.max(Math.abs(x2), Math.abs(y2)), Math.max(Math.abs(x3), Math.abs(y3)));
    return !(farthest <= LONGEST) || (x2 == x3 && y2 == y3)
        ? "the last two control points must be within 1e9 m and apart"
        : Curve.flawOfLength("lead", lead);
  }

  /** A change of lane without a change of heading, with its controls half-way. */
  public static Bezier laneChange(double span, double offset) {
    return new Bezier(span / 2, span / 2, offset, span, offset);
  }

  /** Coefficients of x'(t) = a + b·t + c·t². */
  private double[] dx() {
    return new double[] {3 * lead, 6 * (x2 - 2 * lead), 3 * (x3 - 3 * x2 + 3 * lead)};
  }

  /** Coefficients of y'(t). */
  private double[] dy() {
    return new double[] {0, 6 * y2, 3 * (y3 - 3 * y2)};
  }

  private double speed(double t) {
    return StrictMath.hypot(Polynomial.value(dx(), t), Polynomial.value(dy(), t));
  }

  /** Arc length from the start to a parameter. */
  private double lengthTo(double t) {
    return Quadrature.integrate(this::speed, 0, t, PANELS);
  }

  @Override
  public double length() {
    return lengthTo(1);
  }

  /** Parameter at an arc length: Newton steps kept inside a shrinking bracket. */
  private double parameter(double s) {
    double total = length();
    if (s >= total) {
      return 1;
    }
    double low = 0;
    double high = 1;
    double t = Math.max(0, s / total);
    for (int i = 0; i < 60; i++) {
      double excess = lengthTo(t) - s;
      if (excess > 0) {
        high = t;
      } else {
        low = t;
      }
      if (Math.abs(excess) < 1e-15 * total) {
        break;
      }
      double speed = speed(t);
      double next = speed > 0 ? t - excess / speed : low;
      t = next > low && next < high ? next : (low + high) / 2;
    }
    return t;
  }

  @Override
  public Pose at(double s) {
    double t = parameter(s);
    double u = 1 - t;
    double x = 3 * u * u * t * lead + 3 * u * t * t * x2 + t * t * t * x3;
    double y = 3 * u * t * t * y2 + t * t * t * y3;
    return new Pose(x, y, StrictMath.atan2(Polynomial.value(dy(), t), Polynomial.value(dx(), t)));
  }

  @Override
  public double curvature(double s) {
    return curvatureAtParameter(parameter(s));
  }

  private double curvatureAtParameter(double t) {
    return Polynomial.value(cross(), t) / StrictMath.pow(speed(t), 3);
  }

  /** x'·y'' − x''·y'. */
  private double[] cross() {
    return Polynomial.minus(
        Polynomial.times(dx(), Polynomial.derivative(dy())),
        Polynomial.times(Polynomial.derivative(dx()), dy()));
  }

  @Override
  public Peak peak() {
    double[] dx = dx();
    double[] dy = dy();
    double[] squared = Polynomial.plus(Polynomial.times(dx, dx), Polynomial.times(dy, dy));
    // κ = cross / |r'|³ is extremal where 2·cross'·|r'|² = 3·cross·(|r'|²)'.
    double[] condition =
        Polynomial.minus(
            Polynomial.times(
                new double[] {2}, Polynomial.times(Polynomial.derivative(cross()), squared)),
            Polynomial.times(
                new double[] {3}, Polynomial.times(cross(), Polynomial.derivative(squared))));
    Peak peak =
        new Peak(0, curvatureAtParameter(0)).tighter(new Peak(length(), curvatureAtParameter(1)));
    for (double root : Polynomial.rootsInUnitInterval(condition)) {
      peak = peak.tighter(new Peak(lengthTo(root), curvatureAtParameter(root)));
    }
    return peak;
  }

  @Override
  public int bends() {
    return 1;
  }

  @Override
  public double turning() {
    return Quadrature.integrate(t -> Math.abs(curvatureAtParameter(t)) * speed(t), 0, 1, PANELS);
  }
}
