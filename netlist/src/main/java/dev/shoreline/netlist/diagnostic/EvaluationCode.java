package dev.shoreline.netlist.diagnostic;

/** Codes 400 to 499: parameters, bounds and limits of control flow. */
public enum EvaluationCode implements DiagnosticCode {
  /** An argument outside its bounds. */
  OUT_OF_BOUNDS(
      Explanation.error(
          400,
          "Argument out of bounds",
          "An argument lies outside the bounds that the parameter declares; the note points at"
              + " the declaration.",
          "component Ring(radius: length in 3um .. 20um) {}\ndesign D { place r = Ring(radius ="
              + " 1um) }",
          "Give a value within the bounds or widen them where they are declared."));

  private final Explanation explanation;

  EvaluationCode(Explanation explanation) {
    this.explanation = explanation;
  }

  @Override
  public Explanation explanation() {
    return explanation;
  }
}
