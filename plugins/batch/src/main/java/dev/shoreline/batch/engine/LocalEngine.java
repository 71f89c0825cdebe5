package dev.shoreline.batch.engine;

import dev.shoreline.batch.job.Job;
import dev.shoreline.batch.job.JobRow;
import dev.shoreline.batch.worker.Isolation;
import dev.shoreline.batch.worker.WorkerCommand;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** All cores of this machine. */
public final class LocalEngine implements Engine {
  /** Its name on the command line. */
  public static final String NAME = "local";

  private final @Nullable WorkerCommand command;

  /** An engine whose workers are like this process. */
  public LocalEngine() {
    this(null);
  }

  /** An engine with workers of another kind, or like this process where there is none. */
  public LocalEngine(@Nullable WorkerCommand command) {
    this.command = command;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void run(List<Job> jobs, Settings settings, Sink sink)
      throws IOException, InterruptedException {
    int processors = Runtime.getRuntime().availableProcessors();
    int wanted = settings.slots() > 0 ? settings.slots() : processors;
    int slots = Math.clamp(jobs.size(), 1, wanted);
    WorkerCommand workers =
        command != null
            ? command
            : WorkerCommand.ofThisProcess(settings.home(), Math.max(1, processors / slots));
    JobQueues queues = new JobQueues(jobs, slots, settings.cost());
    Sink ordered = oneByOne(sink);
    ExecutorService threads = Executors.newFixedThreadPool(slots);
    try {
      ExecutorCompletionService<Integer> running = new ExecutorCompletionService<>(threads);
      for (int slot = 0; slot < slots; slot++) {
        int number = slot;
        Isolation isolation = new Isolation(workers, settings.retries());
        running.submit(() -> work(number, queues, isolation, ordered));
      }
      for (int done = 0; done < slots; done++) {
        await(running.take());
      }
    } finally {
      threads.shutdownNow();
      threads.close();
    }
  }

  private static Sink oneByOne(Sink sink) {
    Object order = new Object();
    return row -> {
      synchronized (order) {
        sink.take(row);
      }
    };
  }

  /** Works a slot until no job is left anywhere; says how many it did. */
  private static int work(int slot, JobQueues queues, Isolation isolation, Sink sink)
      throws IOException, InterruptedException {
    int done = 0;
    try (isolation) {
      for (Job job = queues.take(slot); job != null; job = queues.take(slot)) {
        JobRow row = isolation.run(job);
        sink.take(row);
        done++;
      }
    }
    return done;
  }

  private static void await(Future<Integer> slot) throws IOException, InterruptedException {
    try {
      slot.get();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case IOException cause -> throw cause;
        case RuntimeException cause -> throw cause;
        case null, default -> throw new IllegalStateException(e.getCause());
      }
    }
  }
}
