package dev.shoreline.batch.run;

import dev.shoreline.batch.job.JobRow;

/** Hears how a batch goes on. Called by one thread at a time. */
public interface BatchObserver {
  /** Jobs are about to run; some were done before a run was cut short. */
  void begins(int jobs, int doneBefore);

  /** A job ended. */
  void row(JobRow row);
}
