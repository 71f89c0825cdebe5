package dev.shoreline.netlist.compare;

/**
 * How netlists are compared.
 *
 * @param firstName what the first circuit is called in messages, "the design"
 * @param secondName what the second circuit is called
 * @param byName whether devices of the same name are meant to be the same; else names only break
 *     ties
 * @param pinless whether devices without pins count; a layout does not tell them
 * @param symmetry which pins may be exchanged
 * @param tolerance how far lengths may differ, metres
 */
public record ComparisonOptions(
    String firstName,
    String secondName,
    boolean byName,
    boolean pinless,
    PinSymmetry symmetry,
    double tolerance) {
  /** Lengths that differ less are the same after drawing: 10 nm. */
  public static final double USUAL_TOLERANCE = 1e-8;
}
