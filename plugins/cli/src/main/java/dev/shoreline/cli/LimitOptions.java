package dev.shoreline.cli;

import dev.shoreline.batch.plan.Amounts;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options about what a run may take. */
final class LimitOptions {
  @Option(
      names = "--timeout",
      paramLabel = "TIME",
      description = "Ends the run after 90, 90s, 15min or 2h with what is known by then.")
  private @Nullable String timeout;

  @Option(
      names = "--max-memory",
      paramLabel = "SIZE",
      description = "Memory for the run, such as 512m or 8g.")
  private @Nullable String maxMemory;

  /**
   * The time that the run may take; zero where there is no limit.
   *
   * @throws UserError if an option is not understood
   */
  Duration time() {
    // The launcher makes the size the limit of the process; what it cannot take, it leaves.
    if (maxMemory != null && Amounts.megabytes(maxMemory).isEmpty()) {
      throw new UserError("--max-memory: a size from 32m to 1024g, got " + maxMemory);
    }
    if (timeout == null) {
      return Duration.ZERO;
    }
    return Duration.ofMillis(
        Amounts.milliseconds(timeout)
            .orElseThrow(
                () -> new UserError("--timeout: a time such as 90s, 15min or 2h, got " + timeout)));
  }
}
