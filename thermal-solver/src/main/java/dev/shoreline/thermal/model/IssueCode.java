package dev.shoreline.thermal.model;

/** The kinds of issue; the numbers are stable. */
public enum IssueCode {
  /** No layer, or no area. */
  EMPTY_MODEL("SHL5001"),
  /** A conductivity is zero, negative, infinite or not a number. */
  BAD_CONDUCTIVITY("SHL5002"),
  /** A layer, block or source has a size that is zero, negative or not a number. */
  BAD_SIZE("SHL5003"),
  /** A boundary value or an interface resistance makes no sense. */
  BAD_BOUNDARY("SHL5004"),
  /** No face lets heat out. */
  NO_PATH_TO_AMBIENT("SHL5005"),
  /** A source or probe reaches out of the domain. */
  OUTSIDE_DOMAIN("SHL5006"),
  /** A power is not a number or infinite. */
  BAD_POWER("SHL5007"),
  /** The grid would exceed the memory limit. */
  GRID_TOO_LARGE("SHL5008"),
  /** The iteration did not reach its tolerance. */
  NOT_CONVERGED("SHL5009"),
  /** Temperature-dependent conductivities did not settle. */
  NOT_SETTLED("SHL5010");

  private final String id;

  IssueCode(String id) {
    this.id = id;
  }

  /** The code as shown to people. */
  public String id() {
    return id;
  }
}
