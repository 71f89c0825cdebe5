package dev.shoreline.thermal.model;

/** The kinds of issue. */
public enum IssueCode {
  /** No layer, or no area. */
  EMPTY_MODEL,
  /** A conductivity is zero, negative, infinite or not a number. */
  BAD_CONDUCTIVITY,
  /** A layer, block or source has a size that is zero, negative or not a number. */
  BAD_SIZE,
  /** A boundary value or an interface resistance makes no sense. */
  BAD_BOUNDARY,
  /** No face lets heat out. */
  NO_PATH_TO_AMBIENT,
  /** A source or probe reaches out of the domain. */
  OUTSIDE_DOMAIN,
  /** A power is not a number or infinite. */
  BAD_POWER,
  /** The grid would exceed the memory limit. */
  GRID_TOO_LARGE,
  /** The iteration did not reach its tolerance. */
  NOT_CONVERGED,
  /** Temperature-dependent conductivities did not settle. */
  NOT_SETTLED,
  /** A heat capacity is missing, zero, negative or not a number where time matters. */
  BAD_HEAT_CAPACITY,
  /** A time, a step or a trace makes no sense. */
  BAD_TIME
}
