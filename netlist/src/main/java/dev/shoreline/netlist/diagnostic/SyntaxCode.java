package dev.shoreline.netlist.diagnostic;

/** Codes 1 to 99: the text itself, before any name is looked up. */
public enum SyntaxCode implements DiagnosticCode {
  /** Something that does not belong here. */
  UNEXPECTED(
      Explanation.error(
          1,
          "Unexpected text",
          "The text does not go on as the language allows. The message says what was found and what may stand there"
              + " instead.",
          "die pic { size 12mm by 6mm }",
          "Look at the place and what stands just before it; often a word or a sign is missing there."));

  private final Explanation explanation;

  SyntaxCode(Explanation explanation) {
    this.explanation = explanation;
  }

  @Override
  public Explanation explanation() {
    return explanation;
  }
}
