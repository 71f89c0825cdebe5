package dev.shoreline.netlist.diagnostic;

/** Codes 700 to 799: ports, nets and routes in the text. */
public enum ConnectionCode implements DiagnosticCode {
  /** A port its owner does not have. */
  UNKNOWN_PORT(
      Explanation.error(
          700,
          "Unknown port",
          "The instance or object has no port of that name. The message lists the ports that it"
              + " has.",
          "design D { place r = Ring()  route r.exit -> r.in using strip }",
          "Use one of the listed ports or declare the port in the component."));

  private final Explanation explanation;

  ConnectionCode(Explanation explanation) {
    this.explanation = explanation;
  }

  @Override
  public Explanation explanation() {
    return explanation;
  }
}
