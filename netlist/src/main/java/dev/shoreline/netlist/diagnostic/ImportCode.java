package dev.shoreline.netlist.diagnostic;

/** Codes 100 to 199: imports and files. */
public enum ImportCode implements DiagnosticCode {
  /** An imported file that is not there. */
  FILE_NOT_FOUND(
      Explanation.error(
          100,
          "File not found",
          "The file of an import does not exist or cannot be read. The path is relative to the"
              + " importing file.",
          "import \"tech/missing.shore\"",
          "Correct the path; the message names where it was looked for."));

  private final Explanation explanation;

  ImportCode(Explanation explanation) {
    this.explanation = explanation;
  }

  @Override
  public Explanation explanation() {
    return explanation;
  }
}
