package dev.shoreline.netlist.diagnostic;

/** Codes 1100 to 1199: layout files. */
public enum LayoutFileCode implements DiagnosticCode {
  /** A layout file that ends too early. */
  TRUNCATED(
      Explanation.error(
          1100,
          "Truncated layout file",
          "The file ends inside a record or before its end record, so that a part of the layout"
              + " is missing.",
          "",
          "Copy or export the file again."));

  private final Explanation explanation;

  LayoutFileCode(Explanation explanation) {
    this.explanation = explanation;
  }

  @Override
  public Explanation explanation() {
    return explanation;
  }
}
