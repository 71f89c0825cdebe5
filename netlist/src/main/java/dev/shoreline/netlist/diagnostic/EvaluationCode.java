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
          "Give a value within the bounds or widen them where they are declared.")),
  /** Missing argument. */
  MISSING_ARGUMENT(
      Explanation.error(
          401,
          "Missing argument",
          "A parameter without a default is not given.",
          "component Ring(radius: length) {}\ndesign D { place r = Ring() }",
          "Give the argument or declare a default.")),
  /** Unknown argument. */
  UNKNOWN_ARGUMENT(
      Explanation.error(
          402,
          "Unknown argument",
          "The call has an argument that no parameter takes.",
          "component Ring(radius: length) {}\ndesign D { place r = Ring(radios = 5um) }",
          "Use a parameter that is declared.")),
  /** Too many arguments. */
  TOO_MANY_ARGUMENTS(
      Explanation.error(
          403,
          "Too many arguments",
          "The call has more arguments than parameters.",
          "let a = sqrt(4, 2)",
          "Remove the surplus.")),
  /** Too much to elaborate. */
  LIMIT(
      Explanation.error(
          404,
          "Too much to elaborate",
          "A loop, a range or a nest of calls exceeds the limit, so that it is refused rather than left to run.",
          "design D { for i in 0 .. 100000000 { let a = i } }",
          "Use an array with a lattice instead of a loop, or raise the limit.")),
  /** Recursion. */
  RECURSION(
      Explanation.error(
          405,
          "Recursion",
          "A component or function contains itself; the message gives the chain.",
          "component A() { place b = A() }",
          "Break the circle.")),
  /** Undefined value. */
  UNDEFINED(
      Explanation.error(
          406,
          "Undefined value",
          "The calculation has no finite result: a division by zero, the root of a negative number or the like.",
          "let a = 1 / 0",
          "Check the operands.")),
  /** Argument given twice. */
  DUPLICATE_ARGUMENT(
      Explanation.error(
          407,
          "Argument given twice",
          "One parameter gets two values.",
          "let a = round(x = 1, x = 2)",
          "Remove one of them."));

  private final Explanation explanation;

  EvaluationCode(Explanation explanation) {
    this.explanation = explanation;
  }

  @Override
  public Explanation explanation() {
    return explanation;
  }
}
