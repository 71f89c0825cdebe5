package dev.shoreline.cli;

import dev.shoreline.flow.run.Installation;
import dev.shoreline.flow.run.RunConfiguration;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options about how a run is done. */
final class RunOptions {
  @Option(
      names = {"-j", "--jobs"},
      paramLabel = "N",
      description = "Threads. Default: one for each processor. Results do not depend on it.")
  private @Nullable Integer jobs;

  /** How to run. */
  RunConfiguration configuration(boolean rules, boolean thermal) {
    if (jobs != null && jobs < 1) {
      throw new UserError("--jobs: at least 1, got " + jobs);
    }
    int threads = jobs != null ? jobs : Runtime.getRuntime().availableProcessors();
    if (jobs != null) {
      // Regions of one rule are shared out to this pool, beside the thread of the rule itself.
      System.setProperty(
          "java.util.concurrent.ForkJoinPool.common.parallelism", String.valueOf(threads - 1));
    }
    return new RunConfiguration(Installation.library(), threads, rules, thermal, today());
  }

  /** The day of {@code SOURCE_DATE_EPOCH}, else today. */
  static LocalDate today() {
    String epoch = System.getenv("SOURCE_DATE_EPOCH");
    if (epoch != null && epoch.matches("\\d{1,12}")) {
      return LocalDate.ofInstant(Instant.ofEpochSecond(Long.parseLong(epoch)), ZoneOffset.UTC);
    }
    return LocalDate.now(Clock.systemUTC());
  }
}
