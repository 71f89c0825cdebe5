package dev.shoreline.batch.report;

import dev.shoreline.batch.job.JobStatus;
import dev.shoreline.flow.result.ExitStatus;

/**
 * What makes a batch fail. A job with an expectation is judged by that alone; the status of the
 * batch is the worst of its jobs.
 */
public enum FailPolicy {
  /** Jobs without a result, and violations that the baseline does not have. */
  NEW,
  /** Jobs without a result, and any violation. */
  ANY,
  /** Jobs without a result only: wrong input, limits, crashes. */
  ERROR;

  /** The exit status: 0, 1, 2, 3 or 70 as for single checks. */
  public int exitStatus(BatchReport report) {
    int jobs = report.jobs().stream().mapToInt(this::exitStatus).max().orElse(0);
    return report.missing().isEmpty() ? jobs : Math.max(jobs, ExitStatus.LIMIT);
  }

  /** The exit status of one job. */
  int exitStatus(JobReport job) {
    if (job.hasExpectation()) {
      return job.asExpected() ? 0 : Math.max(ExitStatus.VIOLATED, severe(job.row().status()));
    }
    int severe = severe(job.row().status());
    if (severe > 0) {
      return severe;
    }
    boolean fails =
        switch (this) {
          case NEW -> job.comparison().freshCount() > 0;
          case ANY -> job.row().status() == JobStatus.VIOLATIONS;
          case ERROR -> false;
        };
    return fails ? ExitStatus.VIOLATED : 0;
  }

  private static int severe(JobStatus status) {
    return status == JobStatus.VIOLATIONS ? 0 : status.exitStatus();
  }
}
