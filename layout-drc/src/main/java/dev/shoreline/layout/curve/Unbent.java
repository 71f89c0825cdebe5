package dev.shoreline.layout.curve;

/** An element whose centre line is straight. */
public sealed interface Unbent extends Curve permits Straight, Taper {

  @Override
  default Pose at(double s) {
    return new Pose(s, 0, 0);
  }

  @Override
  default double curvature(double s) {
    return 0;
  }

  @Override
  default Peak peak() {
    return Peak.FLAT;
  }

  @Override
  default int bends() {
    return 0;
  }

  @Override
  default double turning() {
    return 0;
  }
}
