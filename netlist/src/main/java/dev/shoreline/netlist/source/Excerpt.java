package dev.shoreline.netlist.source;

import java.util.Optional;

/**
 * The part of a source line around a place, as it can be shown with a caret below: one column a
 * character, no control characters.
 *
 * @param line the text, without its end
 * @param column where the place starts in it, from 1
 * @param length characters of the place in it, 1 or more
 */
public record Excerpt(String line, int column, int length) {
  private static final int LONGEST = 160;
  private static final int BEFORE = 60;
  private static final String CUT = "…";

  /** What to show of the line that a place starts in; empty if the text ends before it. */
  public static Optional<Excerpt> at(Span place, String text) {
    if (place.start() > text.length()) {
      return Optional.empty();
    }
    int start = place.start();
    if (start > 0 && text.startsWith("\r\n", start - 1)) {
      start--;
    }
    int end = start;
    while (start > 0 && !isLineEnd(text.charAt(start - 1))) {
      start--;
    }
    while (end < text.length() && !isLineEnd(text.charAt(end))) {
      end++;
    }
    String line = text.substring(start, end).stripTrailing();
    return Optional.of(of(line, place.column(), place.length()));
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }

  /**
   * The excerpt of a line; of a long line, the surroundings of the place.
   *
   * @param column where the place starts, from 1; behind the end of the line it is moved there
   * @param length of the place; cut at the end of the line
   */
  public static Excerpt of(String text, int column, int length) {
    String line = visible(text);
    int first = Math.clamp(column, 1, line.length() + 1);
    if (line.length() <= LONGEST) {
      int rest = Math.max(1, line.length() - first + 1);
      return new Excerpt(line, first, Math.clamp(length, 1, rest));
    }
    int start = Math.clamp(first - 1 - BEFORE, 0, line.length() - 1);
    int end = Math.min(line.length(), start + LONGEST);
    String before = start > 0 ? CUT : "";
    String after = end < line.length() ? CUT : "";
    int shifted = first - start + before.length();
    return new Excerpt(
        before + line.substring(start, end) + after,
        shifted,
        Math.clamp(length, 1, Math.max(1, end - first + 1)));
  }

  /**
   * A tab takes one column like any other character; control characters do not reach a terminal.
   */
  private static String visible(String line) {
    StringBuilder out = new StringBuilder(line);
    for (int i = 0; i < out.length(); i++) {
      char c = out.charAt(i);
      if (c == '\t') {
        out.setCharAt(i, ' ');
      } else if (Character.isISOControl(c)) {
        out.setCharAt(i, '\uFFFD');
      }
    }
    return out.toString();
  }

  /** What stands below the line: marks under the place. */
  public String marks(char mark) {
    return " ".repeat(column - 1) + String.valueOf(mark).repeat(length);
  }
}
