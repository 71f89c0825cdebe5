package dev.shoreline.flow.result;

/** The outcome of a run and the exit status that says it. */
public enum Verdict {
  /** Everything that was checked holds. */
  HOLDS(0, "holds"),
  /** There are violations, or contracts that are not met. */
  VIOLATED(1, "violated"),
  /** The input is wrong: nothing can be said about the design. */
  BAD_INPUT(2, "bad input"),
  /** A limit of time or memory was hit: the result is incomplete. */
  INCOMPLETE(3, "incomplete");

  private final int exitStatus;
  private final String label;

  Verdict(int exitStatus, String label) {
    this.exitStatus = exitStatus;
    this.label = label;
  }

  /** Status for the operating system. */
  public int exitStatus() {
    return exitStatus;
  }

  /** The words used in reports. */
  public String label() {
    return label;
  }
}
