package dev.shoreline.batch.job;

import dev.shoreline.batch.json.Json;
import dev.shoreline.flow.report.Report;
import dev.shoreline.flow.result.RunResult;
import dev.shoreline.flow.run.DesignFlow;
import dev.shoreline.flow.run.FileKind;
import dev.shoreline.flow.run.LayoutFlow;
import dev.shoreline.flow.run.RunConfiguration;
import dev.shoreline.flow.run.RunObserver;
import dev.shoreline.flow.run.SharedLayoutFlow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Runs jobs through the flow: the one function that every engine calls. */
public final class JobRunner {
  /** How many findings of a job are kept; beyond it they are counted only. */
  public static final int MOST_FINDINGS = 500;

  private static final int FRAMES = 3;

  private final Path library;
  private final int threads;

  /**
   * A runner.
   *
   * @param library folder of the standard library
   * @param threads that a job may use; results do not depend on it
   */
  public JobRunner(Path library, int threads) {
    this.library = library;
    this.threads = threads;
  }

  /**
   * Runs a job to its end. Whatever the flow throws becomes a row; errors of the virtual machine
   * other than an overflow of the stack are left to the process.
   *
   * @param phases hears the name of each phase as it begins
   */
  public JobRow run(Job job, Consumer<String> phases) {
    long start = System.nanoTime();
    RunObserver observer = new Phases(phases);
    try {
      if (job.step() != null && job.step().tile() != null) {
        SharedLayoutFlow.Part part = tile(job, job.step().tile(), observer);
        return RowMaker.row(job, part.report().result(), since(start))
            .withFound(Base64.getEncoder().encodeToString(part.findings()));
      }
      RunResult result = report(job, observer).result();
      return RowMaker.row(job, result, since(start));
    } catch (RuntimeException | StackOverflowError | AssertionError e) {
      return JobRow.failed(job, JobStatus.ERROR, describe(e), since(start));
    }
  }

  private RunConfiguration configuration(Job job) {
    return new RunConfiguration(
        library, threads, job.options().rules(), job.options().heat(), LocalDate.parse(job.day()));
  }

  private static Path rules(Job job) {
    return Path.of(job.root()).resolve(Objects.requireNonNull(job.rules()));
  }

  private SharedLayoutFlow.Part tile(Job job, int tile, RunObserver observer) {
    return SharedLayoutFlow.part(
        job.path(), rules(job), job.top(), configuration(job), tile, job.tiles(), observer);
  }

  private Report report(Job job, RunObserver observer) {
    RunConfiguration configuration = configuration(job);
    Path file = job.path();
    return switch (job.kind()) {
      case CHECK ->
          new DesignFlow(configuration, observer)
              .check(file, FileKind.of(file).orElseThrow())
              .report();
      case DRC -> rules(job, file, configuration, observer);
      case READ -> LayoutFlow.view(file);
    };
  }

  private static Report rules(
      Job job, Path file, RunConfiguration configuration, RunObserver observer) {
    if (job.step() == null || job.step().found() == null) {
      return LayoutFlow.check(file, rules(job), job.top(), configuration, observer);
    }
    List<byte[]> parts = found(job, Path.of(job.step().found()));
    return SharedLayoutFlow.joined(file, rules(job), job.top(), configuration, parts, observer);
  }

  /** What the tiles of a job found. */
  private static List<byte[]> found(Job job, Path rows) {
    try (Stream<String> lines = Files.lines(rows)) {
      Set<String> tiles =
          IntStream.range(0, job.tiles())
              .mapToObj(tile -> job.ofTile(tile).id())
              .collect(Collectors.toSet());
      return lines
          .flatMap(line -> Json.read(line, JobRow.class).stream())
          .filter(row -> tiles.contains(row.job()) && row.found() != null)
          .map(row -> Base64.getDecoder().decode(row.found()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long since(long start) {
    return Duration.ofNanos(System.nanoTime() - start).toMillis();
  }

  private static String describe(Throwable problem) {
    List<String> frames =
        List.of(problem.getStackTrace()).stream()
            .limit(FRAMES)
            .map(StackTraceElement::toString)
            .toList();
    return "a bug in Shoreline: " + problem + ", at " + String.join(", ", frames);
  }

  private record Phases(Consumer<String> listener) implements RunObserver {
    @Override
    public void phase(String name) {
      listener.accept(name);
    }

    @Override
    public void partial(Report report) {}
  }
}
