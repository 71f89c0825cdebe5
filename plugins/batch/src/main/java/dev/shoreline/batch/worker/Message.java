package dev.shoreline.batch.worker;

import dev.shoreline.batch.job.JobRow;
import org.jspecify.annotations.Nullable;

/**
 * What a worker says, one line each.
 *
 * @param ready whether it can take jobs now
 * @param phase phase that its job has entered, or null
 * @param row what came of its job, or null
 */
record Message(boolean ready, @Nullable String phase, @Nullable JobRow row) {
  static final Message READY = new Message(true, null, null);

  static Message phase(String name) {
    return new Message(false, name, null);
  }

  static Message row(JobRow row) {
    return new Message(false, null, row);
  }
}
