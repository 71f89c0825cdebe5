package dev.shoreline.netlist.diagnostic;

/** Codes 600 to 699: placement and structure. */
public enum PlacementCode implements DiagnosticCode {
  /** A body without extent. */
  EMPTY_SIZE(
      Explanation.error(
          600,
          "Body without extent",
          "A die, substrate or other body has a side of zero or negative length.",
          "design D { die a { size 0mm x 6mm } }",
          "Give both sides a positive length.")),
  /** Bodies overlap. */
  OVERLAP(
      Explanation.error(
          601,
          "Bodies overlap",
          "Two bodies take the same space; the note points at the other one.",
          "design D { die a { size 2mm x 2mm thickness 1mm }  die b { size 2mm x 2mm thickness 1mm } }",
          "Move one of them or stack it on the other.")),
  /** Outside its support. */
  OUTSIDE(
      Explanation.error(
          602,
          "Outside its support",
          "The object sticks out of the body that it stands on or in.",
          "design D { substrate s { size 5mm x 5mm thickness 1mm }  die a { size 9mm x 9mm thickness 1mm } on s at (0mm, 0mm) }",
          "Move it inwards or enlarge the support.")),
  /** No body here. */
  NO_BODY(
      Explanation.error(
          603,
          "No body here",
          "An object with a size is needed here.",
          "design D { place r = Ring() beside q.north }",
          "Refer to a die, a substrate or a component that contains some.")),
  /** Conflicting placement. */
  CONFLICT(
      Explanation.error(
          604,
          "Conflicting placement",
          "Two clauses both say where the object is.",
          "design D { place r = Ring() at (0mm, 0mm) beside a.north }",
          "Keep one of them.")),
  /** Empty array. */
  EMPTY_ARRAY(
      Explanation.error(
          605,
          "Empty array",
          "Nothing of the array is left in its region.",
          "design D { tgv_array g { diameter 50um pitch 5mm region s inset 9mm } on s }",
          "Check region, inset and pitch.")),
  /** Vias too close. */
  VIA_PITCH(
      Explanation.error(
          606,
          "Vias too close",
          "The pitch of a via array is below what its kind allows or not above the diameter.",
          "",
          "Enlarge the pitch."));

  private final Explanation explanation;

  PlacementCode(Explanation explanation) {
    this.explanation = explanation;
  }

  @Override
  public Explanation explanation() {
    return explanation;
  }
}
