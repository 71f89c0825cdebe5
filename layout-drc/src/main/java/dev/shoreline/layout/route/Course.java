package dev.shoreline.layout.route;

import dev.shoreline.layout.curve.CenterLine;

/** A centre line, or why there is none. */
public sealed interface Course {

  /** A centre line whose bends all fit. */
  record Fits(CenterLine line) implements Course {}

  /**
   * A bend that does not fit.
   *
   * @param reason with units, for people
   * @param at the corner, metres
   */
  record Misfit(String reason, Place at) implements Course {}
}
