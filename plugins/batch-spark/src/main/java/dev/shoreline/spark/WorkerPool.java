package dev.shoreline.spark;

import dev.shoreline.batch.worker.Isolation;
import dev.shoreline.batch.worker.WorkerCommand;
import dev.shoreline.batch.worker.WorkerMain;
import dev.shoreline.flow.run.RunObserver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/**
 * The workers of an executor that no task uses now. They end with the executor, whose end of their
 * standard input closes.
 */
final class WorkerPool {
  private static final Queue<Isolation> FREE = new ConcurrentLinkedQueue<>();

  private WorkerPool() {}

  /** A worker of the pool, or a new one. */
  static Isolation take(String home, int retries) {
    Isolation free = FREE.poll();
    return free == null ? new Isolation(command(home), retries) : free;
  }

  static void giveBack(Isolation isolation) {
    FREE.add(isolation);
  }

  /** Ends the workers of this process, when the batch has ended. */
  static void close() {
    for (Isolation free = FREE.poll(); free != null; free = FREE.poll()) {
      free.close();
    }
  }

  /**
   * Workers have Shoreline's jars alone on their class path: an executor has Spark's too. In a
   * build the modules lie apart, and workers get the class path of this process.
   */
  private static WorkerCommand command(String home) {
    WorkerCommand here = WorkerCommand.ofThisProcess(Path.of(home), 1);
    Path jars = folder();
    return place(RunObserver.class).resolveSibling("").equals(jars)
        ? new WorkerCommand(here.mainClass(), jars + "/*", here.home(), 1, List.of())
        : here;
  }

  /** The jars that executors need. */
  static List<String> ownJars() throws IOException {
    try (Stream<Path> own = Files.list(folder());
        Stream<Path> engine = Files.list(place(SparkEngine.class).resolveSibling(""))) {
      return Stream.concat(own, engine)
          .map(Path::toString)
          .filter(name -> name.endsWith(".jar"))
          .distinct()
          .sorted()
          .toList();
    }
  }

  private static Path folder() {
    Path place = place(WorkerMain.class);
    return Files.isDirectory(place) ? place : place.resolveSibling("");
  }

  private static Path place(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new UncheckedIOException(new IOException(e));
    }
  }
}
