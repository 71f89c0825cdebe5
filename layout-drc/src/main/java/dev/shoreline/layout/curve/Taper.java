package dev.shoreline.layout.curve;

/**
 * A straight whose width changes linearly.
 *
 * @param length metres, above 0
 * @param startWidth core width at its start, metres, above 0
 * @param endWidth core width at its end, metres, above 0
 */
public record Taper(double length, double startWidth, double endWidth) implements Unbent {

  public Taper {
    Curve.require(Curve.flawOfLength("length", length));
    Curve.require(Curve.flawOfLength("start width", startWidth));
    Curve.require(Curve.flawOfLength("end width", endWidth));
  }

  /** Core width at an arc length from the start, metres. */
  public double width(double s) {
    return startWidth + (endWidth - startWidth) * (s / length);
  }
}
