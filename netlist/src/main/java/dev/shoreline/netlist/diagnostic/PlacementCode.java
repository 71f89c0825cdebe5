package dev.shoreline.netlist.diagnostic;

/** Codes 600 to 699: placement and structure. */
public enum PlacementCode implements DiagnosticCode {
  /** A body without extent. */
  EMPTY_SIZE(
      Explanation.error(
          600,
          "Body without extent",
          "A die, substrate or other body has a side of zero or negative length.",
          "design D { die a { size 0mm x 6mm } }",
          "Give both sides a positive length."));

  private final Explanation explanation;

  PlacementCode(Explanation explanation) {
    this.explanation = explanation;
  }

  @Override
  public Explanation explanation() {
    return explanation;
  }
}
