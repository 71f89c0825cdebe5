package dev.shoreline.batch.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shoreline.batch.PoisonWorker;
import dev.shoreline.batch.SampleJobs;
import dev.shoreline.batch.engine.Engine;
import dev.shoreline.batch.engine.LocalEngine;
import dev.shoreline.batch.job.Job;
import dev.shoreline.batch.job.JobRow;
import dev.shoreline.batch.job.JobStatus;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One poisonous job costs its own row and nothing else. */
final class PoisonTest {
  private static final int GOOD_JOBS = 60;

  @TempDir private Path folder;

  @Test
  void endlessFillingAndCrashingJobsCostTheirOwnRows() throws Exception {
    List<Job> jobs = new ArrayList<>();
    for (int i = 0; i < GOOD_JOBS; i++) {
      jobs.add(SampleJobs.job("good-" + i));
    }
    jobs.add(SampleJobs.job("endless-1", new Job.Limits(1_500, 64), null));
    jobs.add(SampleJobs.job("memory-1"));
    jobs.add(SampleJobs.job("crash-1"));
    Map<String, JobRow> rows = run(jobs, 2, 1);
    assertEquals(jobs.size(), rows.size());
    for (int i = 0; i < GOOD_JOBS; i++) {
      assertEquals(JobStatus.OK, status(rows, "good-" + i));
    }
    assertEquals(JobStatus.TIMEOUT, status(rows, "endless-1"));
    assertEquals(JobStatus.OUT_OF_MEMORY, status(rows, "memory-1"));
    assertEquals(JobStatus.CRASHED, status(rows, "crash-1"));
    assertEquals(1, row(rows, "endless-1").attempts(), "a limit of time is not tried again");
    assertEquals(2, row(rows, "crash-1").attempts());
    assertEquals(2, row(rows, "memory-1").attempts());
    assertTrue(
        String.valueOf(row(rows, "crash-1").message()).contains("signal 6 in: poison"),
        () -> String.valueOf(row(rows, "crash-1").message()));
  }

  @Test
  void aWorkerThatDiedOnceIsTriedAgain() throws Exception {
    Job plain = SampleJobs.job("once");
    Job job =
        new Job(
            plain.id(),
            plain.kind(),
            folder.resolve("died").toString(),
            plain.file(),
            null,
            null,
            plain.options(),
            plain.limits(),
            null,
            plain.day(),
            plain.key(),
            1,
            null);
    JobRow row = row(run(List.of(job), 1, 1), "once");
    assertEquals(JobStatus.OK, row.status());
    assertEquals(2, row.attempts());
  }

  @Test
  void jobsOfDifferentMemoryGetWorkersOfTheirOwn() throws Exception {
    List<Job> jobs = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      jobs.add(SampleJobs.job("good-" + i, new Job.Limits(20_000, i % 2 == 0 ? 64 : 96), null));
    }
    assertEquals(8, run(jobs, 2, 0).size());
  }

  private static Map<String, JobRow> run(List<Job> jobs, int slots, int retries)
      throws IOException, InterruptedException {
    Map<String, JobRow> rows = new HashMap<>();
    new LocalEngine(PoisonWorker.command())
        .run(
            jobs,
            new Engine.Settings(slots, retries, Path.of("../.."), job -> 10, Map.of()),
            row -> assertEquals(null, rows.put(row.job(), row), "a second row for " + row.job()));
    return rows;
  }

  private static JobRow row(Map<String, JobRow> rows, String job) {
    return Objects.requireNonNull(rows.get(job));
  }

  private static JobStatus status(Map<String, JobRow> rows, String job) {
    return row(rows, job).status();
  }
}
