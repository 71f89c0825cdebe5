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
          "Change the layout at the marker, or waive the rule there with a reason and an owner."));

  private final Explanation explanation;

  RuleCheckCode(Explanation explanation) {
    this.explanation = explanation;
  }

  @Override
  public Explanation explanation() {
    return explanation;
  }
}
