package dev.shoreline.batch.run;

import dev.shoreline.batch.engine.Engine;
import dev.shoreline.batch.job.Job;
import dev.shoreline.batch.job.JobRow;
import dev.shoreline.batch.plan.ContentHash;
import dev.shoreline.batch.store.Cache;
import dev.shoreline.batch.store.OpenRun;
import dev.shoreline.batch.store.Plan;
import dev.shoreline.batch.store.Store;
import dev.shoreline.batch.store.StoredRun;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Runs a batch. */
public final class BatchRun {
  /** Bytes of a file that take about a millisecond: only the order of jobs depends on it. */
  private static final long BYTES_PER_MILLISECOND = 2_000;

  private final Store store;
  private final ContentHash hash;
  private final Options options;
  private final BatchObserver observer;
  private final Clock clock;

  /**
   * What to do with earlier results.
   *
   * @param title for reports, or null
   * @param cache whether results of equal jobs are taken over
   * @param resume whether a run that was cut short goes on
   */
  public record Options(@Nullable String title, boolean cache, boolean resume) {}

  /** A batch into a store. */
  public BatchRun(
      Store store, ContentHash hash, Options options, BatchObserver observer, Clock clock) {
    this.store = store;
    this.hash = hash;
    this.options = options;
    this.observer = observer;
    this.clock = clock;
  }

  /**
   * Runs jobs until each has its row.
   *
   * @throws IOException if the engine does not run or the store cannot be written; what is done
   *     stays and the run can go on later
   * @throws InterruptedException if this thread is to end
   */
  public StoredRun run(List<Job> jobs, Engine engine, Engine.Settings settings)
      throws IOException, InterruptedException {
    Optional<OpenRun> before = options.resume() ? store.interrupted(jobs) : Optional.empty();
    OpenRun open =
        before.isPresent()
            ? before.get()
            : store.begin(new Plan(Plan.FORMAT, options.title(), engine.name(), now(), jobs));
    try (open) {
      long start = System.nanoTime();
      run(jobs, open, engine, settings);
      long took = Duration.ofNanos(System.nanoTime() - start).toMillis();
      return open.finish(now(), took);
    }
  }

  private String now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
  }

  private void run(List<Job> jobs, OpenRun open, Engine engine, Engine.Settings settings)
      throws IOException, InterruptedException {
    int tiles = jobs.stream().mapToInt(Tiling::tiles).sum();
    observer.begins(jobs.size() + tiles, open.rows().size() + open.tiles().size());
    Cache cache = store.cache();
    Map<String, Job> left = new LinkedHashMap<>();
    for (Job job : jobs) {
      if (!open.rows().containsKey(job.id()) && !takeKnown(job, open, cache)) {
        left.put(job.id(), job);
      }
    }
    if (left.isEmpty()) {
      return;
    }
    Engine.Sink sink =
        row -> {
          open.add(row);
          keep(row, left.get(row.job()), cache);
          observer.row(row);
        };
    Tiling tiling = new Tiling(left.values(), open, observer);
    engine.run(tiling.jobs(), settings, row -> tiling.take(row, sink));
    tiling.join(settings, sink);
  }

  /** Takes over the result of an equal job; whether there is one. */
  private boolean takeKnown(Job job, OpenRun open, Cache cache) throws IOException {
    Optional<JobRow> known = options.cache() ? cache.find(job) : Optional.empty();
    if (known.isPresent()) {
      open.add(known.get());
      observer.row(known.get());
    }
    return known.isPresent();
  }

  /** Keeps a result for later runs if the job's files are still what they were before it. */
  private void keep(JobRow row, @Nullable Job job, Cache cache) throws IOException {
    if (options.cache() && job != null && hash.key(job).equals(job.key())) {
      cache.keep(row);
    }
  }

  /** What jobs are likely to cost: what they took before, else by the sizes of their files. */
  public static ToLongFunction<Job> costs(Optional<StoredRun> earlier) {
    Map<String, Long> known = new HashMap<>();
    earlier.ifPresent(run -> run.rows().forEach((job, row) -> known.put(job, row.milliseconds())));
    return job -> known.computeIfAbsent(job.id(), id -> bySize(job));
  }

  private static long bySize(Job job) {
    try {
      return 20 + Files.size(job.path()) / BYTES_PER_MILLISECOND / job.tiles();
    } catch (IOException e) {
      return 1;
    }
  }
}
