package dev.shoreline.batch.plan;

import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times and sizes as the command line and manifests have them. */
public final class Amounts {
  private static final Pattern TIME = Pattern.compile("(\\d{1,9})(ms|s|min|h)?");
  private static final Pattern SIZE = Pattern.compile("([1-9]\\d{0,8})([kKmMgG])");
  private static final long LEAST = 32L << 20;
  private static final long MOST = 1L << 40;

  private static final Pattern TILES = Pattern.compile("[1-9]\\d{0,2}");

  /** What a number of tiles may be. */
  public static final String TILES_EXPECTED = "a number from 1 to 999";

  private Amounts() {}

  /** A number of tiles. */
  public static OptionalLong tiles(String text) {
    return TILES.matcher(text).matches()
        ? OptionalLong.of(Long.parseLong(text))
        : OptionalLong.empty();
  }

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

  /**
   * The mebibytes of {@code 512m}, {@code 8g} or {@code 65536k}, begun ones as whole; at least 32,
   * at most a tebibyte.
   */
  public static OptionalLong megabytes(String text) {
    Matcher matcher = SIZE.matcher(text);
    if (!matcher.matches()) {
      return OptionalLong.empty();
    }
    int shift =
        switch (matcher.group(2)) {
          case "k", "K" -> 10;
          case "m", "M" -> 20;
          default -> 30;
        };
    long bytes = Long.parseLong(matcher.group(1)) << shift;
    return bytes >= LEAST && bytes <= MOST
        ? OptionalLong.of(Math.ceilDivExact(bytes, 1L << 20))
        : OptionalLong.empty();
  }
}
