package dev.shoreline.cli;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options about what a run may take. */
final class LimitOptions {
  private static final Pattern DURATION = Pattern.compile("(\\d{1,9})(ms|s|min|h)?");
  private static final Pattern SIZE = Pattern.compile("[1-9]\\d{0,8}[kKmMgG]");

  /** The launcher makes a memory size the limit of the process; what it cannot take, it leaves. */
  private static final String SIZES = "a size from 32m to 1024g";

  private static final double LEAST = 32.0 * (1 << 20);
  private static final double MOST = 1024.0 * (1 << 30);

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
    if (maxMemory != null && !isSize(maxMemory)) {
      throw new UserError("--max-memory: " + SIZES + ", got " + maxMemory);
    }
    if (timeout == null) {
      return Duration.ZERO;
    }
    Matcher matcher = DURATION.matcher(timeout);
    if (!matcher.matches() || Long.parseLong(matcher.group(1)) == 0) {
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

  private static boolean isSize(String text) {
    if (!SIZE.matcher(text).matches()) {
      return false;
    }
    int shift =
        switch (Character.toLowerCase(text.charAt(text.length() - 1))) {
          case 'k' -> 10;
          case 'm' -> 20;
          default -> 30;
        };
    double bytes = Math.scalb(Double.parseDouble(text.substring(0, text.length() - 1)), shift);
    return bytes >= LEAST && bytes <= MOST;
  }
}
