package dev.shoreline.batch.run;

import dev.shoreline.batch.PoisonWorker;
import dev.shoreline.batch.SampleJobs;
import dev.shoreline.batch.engine.Engine;
import dev.shoreline.batch.engine.LocalEngine;
import dev.shoreline.batch.job.Job;
import dev.shoreline.batch.job.JobRow;
import dev.shoreline.batch.plan.ContentHash;
import dev.shoreline.batch.store.Store;
import dev.shoreline.batch.store.StoredRun;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A batch of slow jobs, as a program of its own that can be killed. */
public final class KilledBatch {
  static final int JOBS = 80;

  private KilledBatch() {}

  /** Runs the batch into the store that is named. */
  public static void main(String[] arguments) throws Exception {
    run(Path.of(arguments[0]));
  }

  static StoredRun run(Path folder) throws IOException, InterruptedException {
    List<Job> jobs =
        IntStream.range(0, JOBS).mapToObj(i -> SampleJobs.job("slow-" + (100 + i))).toList();
    try (Store store = Store.open(folder)) {
      BatchRun batch =
          new BatchRun(
              store,
              new ContentHash(Path.of("lib"), ""),
              new BatchRun.Options("killed", false, true),
              new Silent(),
              Clock.systemUTC());
      return batch.run(
          jobs,
          new LocalEngine(PoisonWorker.command()),
          new Engine.Settings(2, 1, Path.of("../.."), job -> 10, Map.of()));
    }
  }

  static final class Silent implements BatchObserver {
    @Override
    public void begins(int jobs, int doneBefore) {}

    @Override
    public void row(JobRow row) {}
  }
}
