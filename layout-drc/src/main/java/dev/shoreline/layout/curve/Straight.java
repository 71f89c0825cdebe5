package dev.shoreline.layout.curve;

/**
 * A straight.
 *
 * @param length metres, above 0
 */
public record Straight(double length) implements Curve {

  public Straight {
    Curve.positive("length", length);
  }

  @Override
  public Pose at(double s) {
    return new Pose(s, 0, 0);
  }

  @Override
  public double curvature(double s) {
    return 0;
  }

  @Override
  public Peak peak() {
    return Peak.FLAT;
  }

  @Override
  public int bends() {
    return 0;
  }

  @Override
  public double turning() {
    return 0;
  }
}
