package dev.shoreline.batch.store;

import dev.shoreline.batch.job.Job;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run is to do.
 *
 * @param format raised by one where a reader of the version before would misread the store
 * @param title for reports, or null
 * @param engine that the run was begun on
 * @param started ISO instant
 * @param jobs by name
 */
public record Plan(
    int format, @Nullable String title, String engine, String started, List<Job> jobs) {
  /** The format that is written. */
  public static final int FORMAT = 1;

  /** Freezes the jobs. */
  public Plan {
    jobs = List.copyOf(jobs);
  }
}
