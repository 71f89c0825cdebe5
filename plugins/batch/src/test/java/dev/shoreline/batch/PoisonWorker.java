package dev.shoreline.batch;

import dev.shoreline.batch.job.Job;
import dev.shoreline.batch.job.JobRow;
import dev.shoreline.batch.job.JobStatus;
import dev.shoreline.batch.worker.WorkerCommand;
import dev.shoreline.batch.worker.WorkerMain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A worker that misbehaves as the names of its jobs say. */
public final class PoisonWorker {
  private static final int HALT = 134;
  private static final long PAUSE = 40;

  private PoisonWorker() {}

  /** Serves jobs until standard input ends. */
  public static void main(String[] arguments) throws IOException {
    WorkerMain.serve(PoisonWorker::run);
  }

  /** Starts workers of this kind. */
  public static WorkerCommand command() {
    return new WorkerCommand(
        PoisonWorker.class.getName(),
        System.getProperty("java.class.path", ""),
        Path.of("../.."),
        1,
        List.of());
  }

  private static JobRow run(Job job, Consumer<String> phases) {
    phases.accept("poison");
    String name = job.id().replaceAll("[-0-9].*", "");
    switch (name) {
      case "endless" -> endless();
      case "memory" -> fill();
      case "crash" -> Runtime.getRuntime().halt(HALT);
      case "once" -> crashOnce(Path.of(job.root()));
      case "slow" -> pause();
      default -> {}
    }
    return SampleJobs.row(job.id(), JobStatus.OK);
  }

  private static void endless() {
    while (!Thread.interrupted()) {
      pause();
    }
  }

  private static void fill() {
    List<long[]> all = new ArrayList<>();
    while (all.size() < Integer.MAX_VALUE) {
      all.add(new long[1 << 17]);
    }
  }

  /** Dies unless it has died before. */
  private static void crashOnce(Path memory) {
    try {
      if (!Files.exists(memory)) {
        Files.createFile(memory);
        Runtime.getRuntime().halt(HALT);
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
