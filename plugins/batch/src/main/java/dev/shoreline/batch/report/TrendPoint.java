package dev.shoreline.batch.report;

import dev.shoreline.batch.job.JobRow;
import dev.shoreline.batch.store.StoredRun;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * One run in a trend.
 *
 * @param run its number
 * @param started ISO instant
 * @param finished whether every job has its row
 * @param jobs how many rows it has
 * @param violations in all of them
 * @param cached how many rows were taken over
 * @param milliseconds of wall time, 0 where the run was cut short
 * @param statuses how many rows by status
 */
public record TrendPoint(
    int run,
    String started,
    boolean finished,
    int jobs,
    long violations,
    long cached,
    long milliseconds,
    Map<String, Long> statuses) {
  static TrendPoint of(StoredRun run) {
    Collection<JobRow> rows = run.rows().values();
    Map<String, Long> statuses = new TreeMap<>();
    rows.forEach(row -> statuses.merge(row.status().label(), 1L, Long::sum));
    return new TrendPoint(
        run.number(),
        run.plan().started(),
        run.finish() != null,
        rows.size(),
        rows.stream().mapToLong(JobRow::violations).sum(),
        rows.stream().filter(JobRow::cached).count(),
        run.finish() == null ? 0 : run.finish().milliseconds(),
        statuses);
  }
}
