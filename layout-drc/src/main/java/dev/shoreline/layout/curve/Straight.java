package dev.shoreline.layout.curve;

/**
 * A straight.
 *
 * @param length metres, above 0
 */
public record Straight(double length) implements Unbent {

  public Straight {
    Curve.require(Curve.flawOfLength("length", length));
  }
}
