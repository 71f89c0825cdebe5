package dev.shoreline.batch.plan;

import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times and sizes as the command line and manifests have them. */
public final class Amounts {
  private static final Pattern TIME = Pattern.compile("(\\d{1,9})(ms|s|min|h)?");
  private static final Pattern SIZE = Pattern.compile("(\\d{1,9})([mMgG])");
  private static final long LEAST = 32;
  private static final long MOST = 1 << 20;

  private Amounts() {}

  /** The milliseconds of {@code 90}, {@code 90s}, {@code 500ms}, {@code 15min} or {@code 2h}. */
  public static OptionalLong milliseconds(String text) {
    Matcher matcher = TIME.matcher(text);
    if (!matcher.matches()) {
      return OptionalLong.empty();
    }
    String unit = matcher.group(2);
    long factor =
        switch (unit == null ? "s" : unit) {
          case "ms" -> 1;
          case "min" -> 60_000;
          case "h" -> 3_600_000;
          default -> 1000;
        };
    long time = Long.parseLong(matcher.group(1)) * factor;
    return time > 0 ? OptionalLong.of(time) : OptionalLong.empty();
  }

  /** The mebibytes of {@code 512m} or {@code 8g}; at least 32, at most a tebibyte. */
  public static OptionalLong megabytes(String text) {
    Matcher matcher = SIZE.matcher(text);
    if (!matcher.matches()) {
      return OptionalLong.empty();
    }
    boolean giga = matcher.group(2).equalsIgnoreCase("g");
    long size = Long.parseLong(matcher.group(1)) << (giga ? 10 : 0);
    return size >= LEAST && size <= MOST ? OptionalLong.of(size) : OptionalLong.empty();
  }
}
