package dev.shoreline.batch;

import dev.shoreline.batch.job.Digests;
import dev.shoreline.batch.job.Job;
import dev.shoreline.batch.job.JobRow;
import dev.shoreline.batch.job.JobStatus;
import dev.shoreline.batch.job.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Jobs and rows for tests. */
public final class SampleJobs {
  private SampleJobs() {}

  /** A job whose name says what {@link PoisonWorker} does with it. */
  public static Job job(String id) {
    return job(id, new Job.Limits(20_000, 64), null);
  }

  /** The same with other limits. */
  public static Job job(String id, Job.Limits limits, Job.@Nullable Expectation expected) {
    return new Job(
        id,
        Job.Kind.CHECK,
        "/nowhere",
        id,
        null,
        null,
        new Job.Options(true, true),
        limits,
        expected,
        "2026-01-01",
        Digests.of(id),
        1,
        null);
  }

  /** A row with violations of these codes and places, {@code code@place}. */
  public static JobRow row(String id, JobStatus status, String... violations) {
    List<Violation> findings = new ArrayList<>();
    Map<String, Long> counts = new java.util.TreeMap<>();
    for (String violation : violations) {
      String code = violation.substring(0, violation.indexOf('@'));
      counts.merge(code, 1L, Long::sum);
      findings.add(
          new Violation(violation, code, "error", true, violation, null, 0, 0, "TOP", 1.0, 2.0, 1));
    }
    return new JobRow(
        id,
        Digests.of(id),
        status,
        null,
        1,
        false,
        5,
        findings.size(),
        counts,
        findings,
        0,
        Map.of(),
        List.of(),
        null);
  }
}
