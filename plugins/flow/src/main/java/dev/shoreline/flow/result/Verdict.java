package dev.shoreline.flow.result;

/** The outcome of a run and the exit status that says it. */
public enum Verdict {
  /** Everything that was checked holds. */
  HOLDS(ExitStatus.OK, "holds"),
  /** There are violations, or contracts that are not met. */
  VIOLATED(ExitStatus.VIOLATED, "violated"),
  /** The input is wrong: nothing can be said about the design. */
  BAD_INPUT(ExitStatus.WRONG_INPUT, "bad input"),
  /** A limit of time or memory was hit: the result is incomplete. */
  INCOMPLETE(ExitStatus.LIMIT, "incomplete");

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
