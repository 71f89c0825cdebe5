package dev.shoreline.netlist.diagnostic;

/** Codes 800 to 899: contracts, profiles, waivers and scenarios. */
public enum ContractCode implements DiagnosticCode {
  /** A contract that does not hold. */
  FAILED(
      Explanation.error(
          800,
          "Contract failed",
          "The measured value does not meet what the contract requires. The message gives both"
              + " and the margin.",
          "design D { require 5dB <= 4dB }",
          "Change the design until the contract holds, or change the contract if it asks too"
              + " much."));

  private final Explanation explanation;

  ContractCode(Explanation explanation) {
    this.explanation = explanation;
  }

  @Override
  public Explanation explanation() {
    return explanation;
  }
}
