package dev.shoreline.netlist.compare;

/**
 * How netlists are compared.
 *
 * @param firstName what the first circuit is called in messages, "the design"
 * @param secondName what the second circuit is called
 * @param byName whether devices of the same name are meant to be the same; else names only break
 *     ties
 * @param shown what the second circuit shows of the first
 * @param symmetry which pins may be exchanged
 * @param tolerance how far lengths may differ, metres
 */
public record ComparisonOptions(
    String firstName,
    String secondName,
    boolean byName,
    Shown shown,
    PinSymmetry symmetry,
    double tolerance) {
  /** What a circuit shows of another. */
  public enum Shown {
    /** All of it. */
    EVERYTHING,
    /**
     * What a layout does: no devices without pins, no cables, no fibres; electrical nets only if it
     * joins any electrical pins.
     */
    DRAWN,
    /** The same, electrical nets in any case. */
    DRAWN_WITH_METAL
  }

  /** Lengths that differ less are the same after drawing: 10 nm. */
  public static final double USUAL_TOLERANCE = 1e-8;
}
