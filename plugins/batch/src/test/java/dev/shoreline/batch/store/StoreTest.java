package dev.shoreline.batch.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shoreline.batch.SampleJobs;
import dev.shoreline.batch.job.Job;
import dev.shoreline.batch.job.JobStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StoreTest {
  private static final List<Job> JOBS =
      List.of(SampleJobs.job("a"), SampleJobs.job("b"), SampleJobs.job("c"));

  @TempDir private Path folder;

  private static Plan plan() {
    return new Plan(Plan.FORMAT, null, "local", "2026-01-01T00:00:00Z", JOBS);
  }

  @Test
  void aHalfWrittenRowIsCutOffAndTheRunGoesOn() throws IOException {
    try (Store store = Store.open(folder);
        OpenRun run = store.begin(plan())) {
      run.add(SampleJobs.row("a", JobStatus.OK));
    }
    Path journal = folder.resolve("runs/0001/results.jsonl");
    Files.writeString(journal, "{\"job\":\"b\",\"key\":\"x\",\"sta", StandardOpenOption.APPEND);
    try (Store store = Store.open(folder);
        OpenRun run = store.interrupted(JOBS).orElseThrow()) {
      assertEquals(Set.of("a"), run.rows().keySet());
      run.add(SampleJobs.row("b", JobStatus.VIOLATIONS, "width@1"));
      run.finish("2026-01-01T00:00:01Z", 5);
    }
    assertEquals(2, Files.readAllLines(journal).size());
    StoredRun stored = Store.runs(folder, 5).getFirst();
    assertEquals(Set.of("a", "b"), stored.rows().keySet());
    try (Store store = Store.open(folder)) {
      assertTrue(store.interrupted(JOBS).isEmpty(), "what ended is not taken up again");
    }
  }

  @Test
  void aRunOfOtherJobsIsNotTakenUp() throws IOException {
    try (Store store = Store.open(folder);
        OpenRun run = store.begin(plan())) {
      run.add(SampleJobs.row("a", JobStatus.OK));
    }
    try (Store store = Store.open(folder)) {
      assertTrue(store.interrupted(JOBS.subList(0, 2)).isEmpty());
    }
  }

  @Test
  void aJobGetsOneRowOnly() throws IOException {
    try (Store store = Store.open(folder);
        OpenRun run = store.begin(plan())) {
      run.add(SampleJobs.row("a", JobStatus.OK));
      assertThrows(IllegalStateException.class, () -> run.add(SampleJobs.row("a", JobStatus.OK)));
    }
  }

  @Test
  void aStoreHasOneWriter() throws IOException {
    Store first = Store.open(folder);
    assertThrows(IOException.class, () -> Store.open(folder));
    first.close();
    Store.open(folder).close();
  }

  @Test
  void theCacheKeepsJudgedRowsOnly() throws IOException {
    try (Store store = Store.open(folder)) {
      Cache cache = store.cache();
      cache.keep(SampleJobs.row("a", JobStatus.OK));
      cache.keep(SampleJobs.row("b", JobStatus.TIMEOUT));
      assertTrue(cache.find(JOBS.get(0)).orElseThrow().cached());
      assertFalse(cache.find(JOBS.get(1)).isPresent());
    }
  }

  @Test
  void partsOfABatchAreOneRun() {
    StoredRun first =
        new StoredRun(
            1,
            new Plan(Plan.FORMAT, null, "local", "x", JOBS.subList(0, 1)),
            java.util.Map.of("a", SampleJobs.row("a", JobStatus.OK)),
            new Finish("y", 10, 1));
    StoredRun second =
        new StoredRun(
            4,
            new Plan(Plan.FORMAT, null, "local", "x", JOBS.subList(1, 3)),
            java.util.Map.of("b", SampleJobs.row("b", JobStatus.OK)),
            null);
    StoredRun whole = MergedRun.of(List.of(first, second));
    assertEquals(JOBS, whole.plan().jobs());
    assertEquals(Set.of("a", "b"), whole.rows().keySet());
    assertEquals(null, whole.finish());
  }
}
