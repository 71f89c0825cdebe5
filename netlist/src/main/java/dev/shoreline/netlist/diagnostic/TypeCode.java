package dev.shoreline.netlist.diagnostic;

/** Codes 300 to 399: types and units. */
public enum TypeCode implements DiagnosticCode {
  /** Operands whose dimensions do not fit. */
  DIMENSION_MISMATCH(
      Explanation.error(
          300,
          "Dimensions do not fit",
          "The operands or the expected and the given value are of different physical"
              + " dimensions, so that the result would have no meaning.",
          "let sum = 12mm + 4W",
          "Use quantities of one dimension; the message names both.")),
  /** Wrong type. */
  WRONG_TYPE(
      Explanation.error(
          301,
          "Wrong type",
          "A value of another type is needed here.",
          "let n: count = \"eight\"",
          "Give a value of the type that the message names.")),
  /** Unknown unit. */
  UNKNOWN_UNIT(
      Explanation.error(
          302,
          "Unknown unit",
          "The language has no such unit.",
          "let w = 3furlong",
          "Use a unit of the language reference.")),
  /** Unknown type. */
  UNKNOWN_TYPE(
      Explanation.error(
          303,
          "Unknown type",
          "The language has no such type.",
          "component C(n: lenght) {}",
          "Use a dimension such as length or one of count, number, boolean, string, edge, point.")),
  /** Rate qualifier without a rate. */
  BAD_QUALIFIER(
      Explanation.error(
          304,
          "Rate qualifier without a rate",
          "raw, net_rate, per_direction and both_directions say what a bit rate counts; the value is none.",
          "let p = 3W raw",
          "Remove the qualifier."));

  private final Explanation explanation;

  TypeCode(Explanation explanation) {
    this.explanation = explanation;
  }

  @Override
  public Explanation explanation() {
    return explanation;
  }
}
