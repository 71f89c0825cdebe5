package dev.shoreline.netlist.diagnostic;

/** Codes 1400 to 1499: netlist formats. */
public enum NetlistFormatCode implements DiagnosticCode {
  /** A file that is no netlist. */
  NOT_A_NETLIST(
      Explanation.error(
          1400,
          "Not a netlist",
          "The file is neither XMI nor JSON of the Shoreline netlist model.",
          "",
          "Give a file that was written by `shoreline convert`."));

  private final Explanation explanation;

  NetlistFormatCode(Explanation explanation) {
    this.explanation = explanation;
  }

  @Override
  public Explanation explanation() {
    return explanation;
  }
}
