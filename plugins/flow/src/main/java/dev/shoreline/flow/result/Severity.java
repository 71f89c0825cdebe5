package dev.shoreline.flow.result;

/** How bad a finding is, worst first. */
public enum Severity {
  /** The design is wrong or breaks a rule: the verdict is negative. */
  ERROR,
  /** Worth a look; the verdict stays. */
  WARNING,
  /** For information. */
  NOTE
}
