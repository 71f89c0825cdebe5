package dev.shoreline.batch.store;

import dev.shoreline.batch.job.Job;
import dev.shoreline.batch.json.Json;
import dev.shoreline.flow.file.AtomicFile;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A folder of runs. */
public final class Store implements AutoCloseable {
  private static final String PLAN = "plan.json";
  private static final String DONE = "done.json";
  static final String RESULTS = "results.jsonl";
  static final String TILES = "tiles.jsonl";

  private final Path folder;
  private final FileChannel lock;

  private Store(Path folder, FileChannel lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /**
   * Opens a store to write to, and makes it where it is missing.
   *
   * @throws IOException if it cannot be written, or another process does
   */
  public static Store open(Path folder) throws IOException {
    Files.createDirectories(folder.resolve("runs"));
    FileChannel lock =
        FileChannel.open(
            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    boolean free;
    try {
      free = lock.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      free = false;
    }
    if (!free) {
      lock.close();
      throw new IOException(folder + ": another batch is writing to this store");
    }
    return new Store(folder, lock);
  }

  /** The cache beside the runs. */
  public Cache cache() {
    return new Cache(folder.resolve("cache"));
  }

  /**
   * The last run, if it was cut short and was to do the same; its journal is open again.
   *
   * @throws IOException if it cannot be read
   */
  public Optional<OpenRun> interrupted(List<Job> jobs) throws IOException {
    List<Integer> numbers = numbers(folder);
    if (numbers.isEmpty()) {
      return Optional.empty();
    }
    int last = numbers.getLast();
    Path run = run(folder, last);
    Optional<Plan> plan = plan(run);
    boolean same = plan.isPresent() && plan.get().jobs().equals(jobs);
    return same && !Files.exists(run.resolve(DONE))
        ? Optional.of(open(last, run, plan.get()))
        : Optional.empty();
  }

  /** Begins a run. */
  public OpenRun begin(Plan plan) throws IOException {
    List<Integer> numbers = numbers(folder);
    int number = numbers.isEmpty() ? 1 : numbers.getLast() + 1;
    Path run = run(folder, number);
    Files.createDirectories(run);
    write(run.resolve(PLAN), plan);
    return open(number, run, plan);
  }

  private static OpenRun open(int number, Path run, Plan plan) throws IOException {
    return new OpenRun(
        number, run, plan, Journal.open(run.resolve(RESULTS)), Journal.open(run.resolve(TILES)));
  }

  /** Closes a run. */
  static void finish(Path run, Finish finish) throws IOException {
    write(run.resolve(DONE), finish);
  }

  private static void write(Path file, Object record) throws IOException {
    AtomicFile.write(
        file, out -> out.write(Json.indented(record).getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * The runs of a store, the oldest first, without opening it; those that have no plan are passed
   * over.
   *
   * @param most how many of the last ones
   * @throws IOException if there is no store, or it cannot be read
   */
  public static List<StoredRun> runs(Path folder, int most) throws IOException {
    List<Integer> numbers = numbers(folder);
    List<StoredRun> runs = new ArrayList<>();
    for (int number : numbers.subList(Math.max(0, numbers.size() - most), numbers.size())) {
      stored(folder, number).ifPresent(runs::add);
    }
    return runs;
  }

  private static Optional<StoredRun> stored(Path folder, int number) throws IOException {
    Path run = run(folder, number);
    Optional<Plan> plan = plan(run);
    if (plan.isEmpty()) {
      return Optional.empty();
    }
    Path done = run.resolve(DONE);
    Finish finish =
        Files.exists(done) ? Json.read(Files.readString(done), Finish.class).orElse(null) : null;
    return Optional.of(
        new StoredRun(number, plan.get(), Journal.read(run.resolve(RESULTS)), finish));
  }

  private static Optional<Plan> plan(Path run) throws IOException {
    Path file = run.resolve(PLAN);
    return Files.exists(file)
        ? Json.read(Files.readString(file), Plan.class).filter(plan -> plan.format() == Plan.FORMAT)
        : Optional.empty();
  }

  private static List<Integer> numbers(Path folder) throws IOException {
    Path runs = folder.resolve("runs");
    if (!Files.isDirectory(runs)) {
      throw new IOException(folder + ": there are no runs here");
    }
    try (Stream<Path> files = Files.list(runs)) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.matches("\\d{4,9}"))
          .map(Integer::valueOf)
          .sorted()
          .toList();
    }
  }

  private static Path run(Path folder, int number) {
    return folder.resolve("runs").resolve(String.format(Locale.ROOT, "%04d", number));
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }
}
