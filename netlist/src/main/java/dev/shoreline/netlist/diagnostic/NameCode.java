package dev.shoreline.netlist.diagnostic;

/** Codes 200 to 299: names. */
public enum NameCode implements DiagnosticCode {
  /** A name that nothing declares. */
  UNKNOWN_NAME(
      Explanation.error(
          200,
          "Unknown name",
          "Nothing of that name is declared here, imported or predeclared. The nearest known"
              + " name is proposed where there is one.",
          "let pitch = ptich * 2",
          "Correct the spelling, declare the name or import the file that declares it.")),
  /** Ambiguous name. */
  AMBIGUOUS_NAME(
      Explanation.error(
          201,
          "Ambiguous name",
          "Several technologies declare an object of that name and kind.",
          "draw core = circle((0um, 0um), 5um)",
          "Qualify it with the technology: soi220.core.")),
  /** Name declared twice. */
  DUPLICATE_NAME(
      Explanation.error(
          202,
          "Name declared twice",
          "Two objects of one place have the same name and indices; the note points at the first.",
          "let a = 1\nlet a = 2",
          "Rename one of them.")),
  /** Value depends on itself. */
  CIRCULAR_VALUE(
      Explanation.error(
          203,
          "Value depends on itself",
          "The definition of a value needs the value itself.",
          "let a = b + 1\nlet b = a",
          "Break the circle.")),
  /** Unknown member. */
  UNKNOWN_MEMBER(
      Explanation.error(
          204,
          "Unknown member",
          "The object has no part, port, edge, attribute or measure of that name.",
          "design D { require temperature(oe.mdo[0]) <= 85degC }",
          "Correct the spelling; the message names the nearest one.")),
  /** Nothing selected. */
  NOTHING_SELECTED(
      Explanation.error(
          205,
          "Nothing selected",
          "The indices select no element of the array.",
          "design D { require loss(oe[99].line) <= 4dB }",
          "Use indices that exist; the message names some.")),
  /** Name of another kind. */
  WRONG_KIND(
      Explanation.error(
          206,
          "Name of another kind",
          "The name is declared, but as something else than what is needed here.",
          "design D { place a = soi220 }",
          "Use a name of the kind that the message asks for."));

  private final Explanation explanation;

  NameCode(Explanation explanation) {
    this.explanation = explanation;
  }

  @Override
  public Explanation explanation() {
    return explanation;
  }
}
