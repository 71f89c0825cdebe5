package dev.shoreline.flow.report;

/**
 * The part of a source line around a place.
 *
 * @param line the text, without its end
 * @param column where the place starts in it, from 1
 * @param length characters of the place in it, 1 or more
 */
record Excerpt(String line, int column, int length) {
  private static final int LONGEST = 160;
  private static final int BEFORE = 60;
  private static final String CUT = "…";

  /** The excerpt of a line; of a long line, the surroundings of the place. */
  static Excerpt of(String line, int column, int length) {
    if (line.length() <= LONGEST) {
      int rest = Math.max(1, line.length() - column + 1);
      return new Excerpt(line, column, Math.clamp(length, 1, rest));
    }
    int start = Math.clamp(column - 1 - BEFORE, 0, line.length() - 1);
    int end = Math.min(line.length(), start + LONGEST);
    String before = start > 0 ? CUT : "";
    String after = end < line.length() ? CUT : "";
    int shifted = column - start + before.length();
    return new Excerpt(
        before + line.substring(start, end) + after,
        shifted,
        Math.clamp(length, 1, Math.max(1, end - column + 1)));
  }
}
