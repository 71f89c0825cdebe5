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
              + " much.")),
  /** Not a condition. */
  NOT_A_CONDITION(
      Explanation.error(
          801,
          "Not a condition",
          "A contract needs something that is true or false.",
          "design D { require 5dB }",
          "Compare with a limit.")),
  /** Measure of the wrong object. */
  WRONG_OBJECT(
      Explanation.error(
          802,
          "Measure of the wrong object",
          "The measure does not apply to objects of that kind.",
          "design D { require aspect_ratio(oe) <= 10 }",
          "Select objects of the kinds that the message lists.")),
  /** Incomplete waiver. */
  INCOMPLETE_WAIVER(
      Explanation.error(
          803,
          "Incomplete waiver",
          "A waiver without a reason and an owner hides a violation.",
          "design D { waive \"R\" { reason \"known\" } }",
          "Add what is missing.")),
  /** Not a date. */
  BAD_DATE(
      Explanation.error(
          804,
          "Not a date",
          "A date is written as year, month and day.",
          "design D { waive \"R\" { reason \"known\" owner \"me\" until \"soon\" } }",
          "Write it like 2026-12-31.")),
  /** Selection without a quantity. */
  NO_VALUE(
      Explanation.error(
          805,
          "Selection without a quantity",
          "Objects cannot be compared; a quantity of theirs can.",
          "design D { require oe[*] <= 4dB }",
          "Ask for a measure or an attribute of them.")),
  /** Scenario without its design. */
  BAD_SCENARIO(
      Explanation.error(
          806,
          "Scenario without its design",
          "A scenario names the design that it is about.",
          "scenario s of Nothing { ambient 25degC }",
          "Name a design of the file.")),
  /** A waiver whose day has passed. */
  WAIVER_RAN_OUT(
      Explanation.warning(
          807,
          "Waiver ran out",
          "The last day of a waiver has passed, so that it accepts nothing any more.",
          "design D { waive \"R\" { reason \"known\" owner \"me\" until \"2020-01-01\" } }",
          "Mend what it accepted, or have its owner set another day.")),
  /** A waiver that accepts nothing. */
  WAIVER_UNUSED(
      Explanation.info(
          808,
          "Waiver that nothing needs",
          "No finding has the waiver's code at its objects: what it accepted is mended, or its name or"
              + " place is wrong.",
          "",
          "Remove it, or correct its code or its objects."));

  private final Explanation explanation;

  ContractCode(Explanation explanation) {
    this.explanation = explanation;
  }

  @Override
  public Explanation explanation() {
    return explanation;
  }
}
