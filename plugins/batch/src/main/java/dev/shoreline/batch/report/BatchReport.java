package dev.shoreline.batch.report;

import dev.shoreline.batch.job.Job;
import dev.shoreline.batch.job.JobRow;
import dev.shoreline.batch.store.StoredRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A run beside a baseline and those before it.
 *
 * @param title of the batch
 * @param run its number
 * @param engine that ran it
 * @param started ISO instant
 * @param milliseconds of wall time, 0 where the run was cut short
 * @param baseline number of the run that it is compared with, or null
 * @param jobs by name
 * @param missing jobs without a row
 * @param gone jobs that only the baseline has
 * @param trend the runs up to this one, the oldest first
 */
public record BatchReport(
    String title,
    int run,
    String engine,
    String started,
    long milliseconds,
    @Nullable Integer baseline,
    List<JobReport> jobs,
    List<String> missing,
    List<String> gone,
    List<TrendPoint> trend) {
  /** Freezes the lists. */
  public BatchReport {
    jobs = List.copyOf(jobs);
    missing = List.copyOf(missing);
    gone = List.copyOf(gone);
    trend = List.copyOf(trend);
  }

  /**
   * The report of a run.
   *
   * @param before the runs before it, the oldest first
   */
  public static BatchReport of(
      StoredRun run, Optional<StoredRun> baseline, List<StoredRun> before) {
    List<JobReport> jobs = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    Map<String, JobRow> gone = new TreeMap<>(baseline.map(StoredRun::rows).orElse(Map.of()));
    for (Job job : run.plan().jobs()) {
      JobRow earlier = gone.remove(job.id());
      Optional<JobRow> row = run.row(job);
      if (row.isEmpty()) {
        missing.add(job.id());
      } else {
        Comparison comparison = Comparison.of(row.get(), earlier);
        jobs.add(new JobReport(job, row.get(), comparison, row.get().meets(job.expected())));
      }
    }
    List<TrendPoint> trend = new ArrayList<>(before.stream().map(TrendPoint::of).toList());
    TrendPoint last = TrendPoint.of(run);
    trend.add(last);
    String title = run.plan().title();
    return new BatchReport(
        title == null ? "batch" : title,
        run.number(),
        run.plan().engine(),
        run.plan().started(),
        last.milliseconds(),
        baseline.map(StoredRun::number).orElse(null),
        jobs,
        missing,
        List.copyOf(gone.keySet()),
        trend);
  }

  /** How many violations are new. */
  public long fresh() {
    return jobs.stream().mapToLong(job -> job.comparison().freshCount()).sum();
  }

  /** How many violations are fixed. */
  public long fixed() {
    return jobs.stream().mapToLong(job -> job.comparison().fixedCount()).sum();
  }

  /** How many violations are in both. */
  public long unchanged() {
    return jobs.stream().mapToLong(job -> job.comparison().unchanged()).sum();
  }

  /** How many violations there are. */
  public long violations() {
    return jobs.stream().mapToLong(job -> job.row().violations()).sum();
  }

  /** The jobs that came to something else than expected. */
  public List<JobReport> unexpected() {
    return jobs.stream().filter(job -> !job.asExpected()).toList();
  }
}
