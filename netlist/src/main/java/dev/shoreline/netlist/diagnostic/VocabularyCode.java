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
              + " object.")),
  /** Unknown kind of object. */
  UNKNOWN_KIND(
      Explanation.error(
          501,
          "Unknown kind of object",
          "There is no such kind of object.",
          "design D { dye a { size 1mm x 1mm } }",
          "Use a kind of the language reference.")),
  /** Missing setting. */
  MISSING_SETTING(
      Explanation.error(
          502,
          "Missing setting",
          "The object needs a setting that is not given.",
          "design D { die a { thickness 150um } }",
          "Add the setting.")),
  /** Setting given twice. */
  DUPLICATE_SETTING(
      Explanation.error(
          503,
          "Setting given twice",
          "The setting has been given before; the note points there.",
          "design D { die a { size 1mm x 1mm  size 2mm x 2mm } }",
          "Remove one of them.")),
  /** Statement out of place. */
  MISPLACED(
      Explanation.error(
          504,
          "Statement out of place",
          "Statements of this kind do not belong into this block.",
          "technology t { place a = Ring() }",
          "Move it to where it belongs.")),
  /** Unknown word. */
  UNKNOWN_WORD(
      Explanation.error(
          505,
          "Unknown word",
          "The setting takes one of a few words.",
          "technology t { via v { type tvg } }",
          "Use one of the words that the message lists.")),
  /** Value out of range. */
  BAD_VALUE(
      Explanation.error(
          506,
          "Value out of range",
          "The setting does not take such a value.",
          "technology t { layer l { gds 1/0  thickness -1nm } }",
          "Give a value in the range that the message names."));

  private final Explanation explanation;

  VocabularyCode(Explanation explanation) {
    this.explanation = explanation;
  }

  @Override
  public Explanation explanation() {
    return explanation;
  }
}
