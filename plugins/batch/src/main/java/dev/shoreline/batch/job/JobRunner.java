package dev.shoreline.batch.job;

import dev.shoreline.flow.report.Report;
import dev.shoreline.flow.result.RunResult;
import dev.shoreline.flow.run.DesignFlow;
import dev.shoreline.flow.run.FileKind;
import dev.shoreline.flow.run.LayoutFlow;
import dev.shoreline.flow.run.RunConfiguration;
import dev.shoreline.flow.run.RunObserver;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

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
    try {
      RunResult result = report(job, new Phases(phases)).result();
      return RowMaker.row(job, result, since(start));
    } catch (RuntimeException | StackOverflowError | AssertionError e) {
      return JobRow.failed(job, JobStatus.ERROR, describe(e), since(start));
    }
  }

  private Report report(Job job, RunObserver observer) {
    RunConfiguration configuration =
        new RunConfiguration(
            library,
            threads,
            job.options().rules(),
            job.options().heat(),
            LocalDate.parse(job.day()));
    Path file = job.path();
    return switch (job.kind()) {
      case CHECK ->
          new DesignFlow(configuration, observer)
              .check(file, FileKind.of(file).orElseThrow())
              .report();
      case DRC ->
          LayoutFlow.check(
              file,
              Path.of(job.root()).resolve(Objects.requireNonNull(job.rules())),
              job.top(),
              configuration,
              observer);
      case READ -> LayoutFlow.view(file);
    };
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
