package dev.shoreline.netlist.diagnostic;

/** Codes 1000 to 1099: connectivity of the layout. */
public enum ConnectivityCode implements DiagnosticCode {
  /** An optical port that meets nothing. */
  DANGLING_PORT(
      Explanation.error(
          1000,
          "Dangling optical port",
          "Light leaves the layout here: no other port of the same cross-section meets this one.",
          "",
          "Route the port, end it in a terminator, or waive the message with a reason."));

  private final Explanation explanation;

  ConnectivityCode(Explanation explanation) {
    this.explanation = explanation;
  }

  @Override
  public Explanation explanation() {
    return explanation;
  }
}
