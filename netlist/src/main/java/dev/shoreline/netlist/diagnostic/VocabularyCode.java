package dev.shoreline.netlist.diagnostic;

/** Codes 500 to 599: object kinds and settings. */
public enum VocabularyCode implements DiagnosticCode {
  /** A setting its object does not have. */
  UNKNOWN_SETTING(
      Explanation.error(
          500,
          "Unknown setting",
          "The object has no setting of that name. The nearest known one is proposed where"
              + " there is one.",
          "design D { die a { thicknes 150um } }",
          "Correct the spelling; the language reference lists the settings of each kind of"
              + " object."));

  private final Explanation explanation;

  VocabularyCode(Explanation explanation) {
    this.explanation = explanation;
  }

  @Override
  public Explanation explanation() {
    return explanation;
  }
}
