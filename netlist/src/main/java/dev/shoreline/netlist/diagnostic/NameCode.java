package dev.shoreline.netlist.diagnostic;

/** Codes 200 to 299: names. */
public enum NameCode implements DiagnosticCode {
  /** A name that nothing declares. */
  UNKNOWN_NAME(
      Explanation.error(
          200,
          "Unknown name",
          "Nothing of that name is declared here, imported or predeclared. The nearest known"
              + " name is proposed where there is one.",
          "let pitch = ptich * 2",
          "Correct the spelling, declare the name or import the file that declares it."));

  private final Explanation explanation;

  NameCode(Explanation explanation) {
    this.explanation = explanation;
  }

  @Override
  public Explanation explanation() {
    return explanation;
  }
}
