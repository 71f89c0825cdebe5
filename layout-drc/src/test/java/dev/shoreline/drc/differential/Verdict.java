package dev.shoreline.drc.differential;

/** How two answers compare, from agreement over what is explained to what is not. */
enum Verdict {
  /** The same. */
  EQUAL,
  /** The same but for rounding to the grid. */
  ROUNDED,
  /** One has parts thinner than rounding that the other has lost. */
  SLIVER,
  /** One reports pairs of edges that nowhere see each other: nothing is lost without them. */
  HIDDEN,
  /** A second opinion confirms what only we report. */
  KLAYOUT_MISSES,
  /** Not the same, and not explained. */
  DIFFERENT
}
