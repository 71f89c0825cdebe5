package dev.shoreline.cli;

import dev.shoreline.flow.run.RunConfiguration;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options about how a run is done. */
final class RunOptions {
  private static final Pattern DURATION = Pattern.compile("(\\d+)(ms|s|min|h)?");
  private static final Pattern SIZE = Pattern.compile("[1-9]\\d*[kKmMgG]");

  @Option(
      names = {"-j", "--jobs"},
      paramLabel = "N",
      description = "Threads. Default: one for each processor. Results do not depend on it.")
  private int jobs;

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

  /** How to run. */
  RunConfiguration configuration(boolean rules, boolean thermal) {
    if (jobs < 0) {
      throw new UserError("--jobs: at least 1, got " + jobs);
    }
    if (maxMemory != null && !SIZE.matcher(maxMemory).matches()) {
      throw new UserError("--max-memory: a size such as 512m or 8g, got " + maxMemory);
    }
    int threads = jobs > 0 ? jobs : Runtime.getRuntime().availableProcessors();
    return new RunConfiguration(home().resolve("lib"), threads, rules, thermal, today());
  }

  /** The time that the run may take; zero where there is no limit. */
  Duration limit() {
    if (timeout == null) {
      return Duration.ZERO;
    }
    Matcher matcher = DURATION.matcher(timeout);
    if (!matcher.matches()) {
      throw new UserError("--timeout: a time such as 90s, 15min or 2h, got " + timeout);
    }
    long count = Long.parseLong(matcher.group(1));
    String unit = matcher.group(2);
    return switch (unit == null ? "s" : unit) {
      case "ms" -> Duration.ofMillis(count);
      case "min" -> Duration.ofMinutes(count);
      case "h" -> Duration.ofHours(count);
      default -> Duration.ofSeconds(count);
    };
  }

  /** The folder that Shoreline is installed in. */
  static Path home() {
    return Path.of(System.getProperty("shoreline.home", "."));
  }

  /** The day of {@code SOURCE_DATE_EPOCH}, else today. */
  private static LocalDate today() {
    String epoch = System.getenv("SOURCE_DATE_EPOCH");
    if (epoch != null && epoch.matches("\\d{1,12}")) {
      return LocalDate.ofInstant(Instant.ofEpochSecond(Long.parseLong(epoch)), ZoneOffset.UTC);
    }
    return LocalDate.now(Clock.systemUTC());
  }
}
