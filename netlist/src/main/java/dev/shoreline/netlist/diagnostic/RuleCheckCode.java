package dev.shoreline.netlist.diagnostic;

/** Codes 1200 to 1299: running rules on a layout. */
public enum RuleCheckCode implements DiagnosticCode {
  /** A layout that breaks a rule. */
  VIOLATION(
      Explanation.error(
          1200,
          "Rule violated",
          "The layout breaks a rule of the deck. The message names the rule, the measured value"
              + " and the limit.",
          "",
          "Change the layout at the marker, or waive the rule there with a reason and an owner.")),
  /** A place where a rule cannot be decided. */
  UNCHECKABLE(
      Explanation.info(
          1201,
          "Rule cannot be decided here",
          "The shapes do not tell whether the rule holds: a bend is drawn with too few vertices, is"
              + " too short for its rounding, or has a width that no rule knows; two waveguides meet"
              + " in a corner that may be a bend or a junction; an array has too many vias to look"
              + " at. It is no violation, and no proof of the contrary.",
          "",
          "Look at the place; draw bends with more vertices, or check the design that the layout"
              + " was made from, where curves are known.")),
  /** A distance that keeps its limit within rounding. */
  AT_LIMIT(
      Explanation.info(
          1202,
          "At the limit",
          "As drawn, the distance is below the limit of the rule, but shapes whose vertices lie"
              + " within half a grid step of those drawn keep it: rounding a curve or a slanted edge"
              + " to the grid explains the difference. It is no violation. One notice stands for all"
              + " such places of the same polygons, at the nearest of them.",
          "",
          "Nothing needs to be done if the shapes were meant at the limit. A rule that means shapes"
              + " as drawn says `grid = 0nm`; one whose vertices were rounded to a coarser grid than"
              + " the database unit gives that grid."));

  private final Explanation explanation;

  RuleCheckCode(Explanation explanation) {
    this.explanation = explanation;
  }

  @Override
  public Explanation explanation() {
    return explanation;
  }
}
