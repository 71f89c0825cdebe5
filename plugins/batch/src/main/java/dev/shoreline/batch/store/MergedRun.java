package dev.shoreline.batch.store;

import dev.shoreline.batch.job.Job;
import dev.shoreline.batch.job.JobRow;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Puts runs together that did parts of one batch. */
public final class MergedRun {
  private MergedRun() {}

  /** One run with the jobs and rows of all; of jobs in several, the first. */
  public static StoredRun of(List<StoredRun> parts) {
    StoredRun first = parts.getFirst();
    Map<String, Job> jobs = new TreeMap<>();
    Map<String, JobRow> rows = new TreeMap<>();
    long longest = 0;
    String last = "";
    for (StoredRun part : parts) {
      part.plan().jobs().forEach(job -> jobs.putIfAbsent(job.id(), job));
      part.rows().forEach(rows::putIfAbsent);
      if (part.finish() != null) {
        longest = Math.max(longest, part.finish().milliseconds());
        last = part.finish().finished();
      }
    }
    Plan plan = first.plan();
    boolean finished = parts.stream().map(StoredRun::finish).allMatch(Objects::nonNull);
    return new StoredRun(
        first.number(),
        new Plan(
            plan.format(), plan.title(), plan.engine(), plan.started(), List.copyOf(jobs.values())),
        rows,
        finished ? new Finish(last, longest, rows.size()) : null);
  }
}
