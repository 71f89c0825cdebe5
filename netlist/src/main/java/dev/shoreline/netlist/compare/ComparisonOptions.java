package dev.shoreline.netlist.compare;

/**
 * How netlists are compared.
 *
 * @param firstName what the first circuit is called in messages, "the design"
 * @param secondName what the second circuit is called
 * @param byName whether devices of the same name are meant to be the same; else names only break
 *     ties
 * @param drawn whether the second circuit was read off a layout: then devices without pins, cables
 *     and fibres do not count, nor do electrical nets if it has none
 * @param symmetry which pins may be exchanged
 * @param tolerance how far lengths may differ, metres
 */
public record ComparisonOptions(
    String firstName,
    String secondName,
    boolean byName,
    boolean drawn,
    PinSymmetry symmetry,
    double tolerance) {
  /** Lengths that differ less are the same after drawing: 10 nm. */
  public static final double USUAL_TOLERANCE = 1e-8;
}
