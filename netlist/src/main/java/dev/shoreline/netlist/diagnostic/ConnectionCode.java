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
          "Use one of the listed ports or declare the port in the component.")),
  /** Numbers of ports differ. */
  COUNT_MISMATCH(
      Explanation.error(
          701,
          "Numbers of ports differ",
          "Both sides of a connection need as many ports, unless one side is a single bus.",
          "design D { connect a[*].out to b[0 .. 2].in }",
          "Select as many ports on both sides.")),
  /** Ports of different kinds. */
  KIND_MISMATCH(
      Explanation.error(
          702,
          "Ports of different kinds",
          "An optical port cannot be connected with an electrical one.",
          "design D { route a.out -> b.drive using strip }",
          "Connect ports of one kind.")),
  /** Not a port. */
  NOT_A_PORT(
      Explanation.error(
          703,
          "Not a port",
          "A port is needed here.",
          "design D { route a -> b using strip }",
          "Name a port of the object.")),
  /** Route without a cross-section. */
  NO_CROSS_SECTION(
      Explanation.error(
          704,
          "Route without a cross-section",
          "Neither the route nor its ports say which cross-section it has.",
          "design D { route a.out -> b.in }",
          "Add using and a cross-section."));

  private final Explanation explanation;

  ConnectionCode(Explanation explanation) {
    this.explanation = explanation;
  }

  @Override
  public Explanation explanation() {
    return explanation;
  }
}
