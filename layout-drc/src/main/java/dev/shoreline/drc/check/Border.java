package dev.shoreline.drc.check;

/** What becomes of windows that reach beyond the frame that they cover. */
public enum Border {
  /** They are left out: a strip at the right and upper edge may go unchecked. */
  OMIT,
  /** They are moved back into the frame, so that they overlap those before. */
  SHIFT,
  /** They stay, and what lies outside the frame counts as not covered. */
  ZERO,
  /** They stay, and only what lies inside the frame counts. */
  IGNORE
}
