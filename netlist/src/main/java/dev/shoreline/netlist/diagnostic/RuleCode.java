package dev.shoreline.netlist.diagnostic;

/** Codes 900 to 999: rule decks. */
public enum RuleCode implements DiagnosticCode {
  /** A layer no deck declares. */
  UNKNOWN_LAYER(
      Explanation.error(
          900,
          "Unknown layer",
          "A rule names a layer that neither the deck nor an imported technology declares.",
          "rules R { rule W { check width(silicn) >= 70nm } }",
          "Correct the spelling or declare the layer with its GDS number."));

  private final Explanation explanation;

  RuleCode(Explanation explanation) {
    this.explanation = explanation;
  }

  @Override
  public Explanation explanation() {
    return explanation;
  }
}
