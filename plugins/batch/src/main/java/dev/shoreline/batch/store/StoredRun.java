package dev.shoreline.batch.store;

import dev.shoreline.batch.job.Job;
import dev.shoreline.batch.job.JobRow;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A run as the store has it.
 *
 * @param number from 1
 * @param plan what it was to do
 * @param rows what came of it, by job
 * @param finish how it ended, or null where it was cut short
 */
public record StoredRun(int number, Plan plan, Map<String, JobRow> rows, @Nullable Finish finish) {
  /** Freezes the rows. */
  public StoredRun {
    rows = Collections.unmodifiableMap(new TreeMap<>(rows));
  }

  /** The row of a job; empty where it did not run. */
  public Optional<JobRow> row(Job job) {
    return Optional.ofNullable(rows.get(job.id()));
  }
}
