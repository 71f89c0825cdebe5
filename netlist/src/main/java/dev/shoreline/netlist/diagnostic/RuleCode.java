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
          "Correct the spelling or declare the layer with its GDS number.")),
  /** Not a check. */
  NOT_A_CHECK(
      Explanation.error(
          901,
          "Not a check",
          "A rule compares a measure of layers with a limit.",
          "rules R { rule W { check 5um } }",
          "Write a comparison such as width(core) >= 70nm.")),
  /** A file of rules without any. */
  NO_RULES(
      Explanation.error(
          902,
          "No rules in the file",
          "The file of rules declares no `rules` deck, and imports none.",
          "design D { }",
          "Name a file that has a deck, such as those in lib/rules."));

  private final Explanation explanation;

  RuleCode(Explanation explanation) {
    this.explanation = explanation;
  }

  @Override
  public Explanation explanation() {
    return explanation;
  }
}
