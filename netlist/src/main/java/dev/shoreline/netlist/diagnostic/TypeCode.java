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
          "Use quantities of one dimension; the message names both."));

  private final Explanation explanation;

  TypeCode(Explanation explanation) {
    this.explanation = explanation;
  }

  @Override
  public Explanation explanation() {
    return explanation;
  }
}
