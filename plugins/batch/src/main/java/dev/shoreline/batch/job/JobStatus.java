package dev.shoreline.batch.job;

import dev.shoreline.flow.result.ExitStatus;

/** How a job ended. */
public enum JobStatus {
  /** Everything that was checked holds. */
  OK("ok", ExitStatus.OK),
  /** There are violations, or contracts that are not met. */
  VIOLATIONS("violations", ExitStatus.VIOLATED),
  /** The input is wrong. */
  BAD_INPUT("bad input", ExitStatus.WRONG_INPUT),
  /** The flow itself stopped at a limit. */
  INCOMPLETE("incomplete", ExitStatus.LIMIT),
  /** The time limit was hit and the worker was ended. */
  TIMEOUT("timeout", ExitStatus.LIMIT),
  /** The memory limit was hit. */
  OUT_OF_MEMORY("out of memory", ExitStatus.LIMIT),
  /** The worker process died. */
  CRASHED("crashed", ExitStatus.BUG),
  /** A bug in Shoreline. */
  ERROR("error", ExitStatus.BUG);

  private final String label;
  private final int exitStatus;

  JobStatus(String label, int exitStatus) {
    this.label = label;
    this.exitStatus = exitStatus;
  }

  /** The words used in reports and manifests. */
  public String label() {
    return label;
  }

  /** The exit status of the command line that says the same. */
  public int exitStatus() {
    return exitStatus;
  }

  /** Whether the job was judged to its end, so that its findings are all that there are. */
  public boolean isJudged() {
    return this == OK || this == VIOLATIONS || this == BAD_INPUT;
  }
}
