package dev.shoreline.netlist.source;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a source file.
 *
 * @param file path relative to the design's root, with forward slashes
 * @param start offset of the first character, in UTF-16 units from 0
 * @param end offset behind the last character; at least {@code start}
 * @param line line of the first character, from 1
 * @param column column of the first character, from 1, in UTF-16 units
 */
public record Span(String file, int start, int end, int line, int column)
    implements Comparable<Span> {
  /** Where something stands that was not read from a text. */
  public static final Span NOWHERE = new Span("", 0, 0, 1, 1);

  private static final Comparator<Span> ORDER =
      Comparator.comparing(Span::file).thenComparingInt(Span::start).thenComparingInt(Span::end);

  /** Rejects negative or reversed stretches. */
  public Span {
    if (start < 0 || end < start || line < 1 || column < 1) {
      throw new IllegalArgumentException(
          "not a span: " + start + ".." + end + " at " + line + ":" + column);
    }
  }

  /** The place itself, or {@link #NOWHERE} if there is none. */
  public static Span orNowhere(@Nullable Span place) {
    return place == null ? NOWHERE : place;
  }

  /** The number of characters. */
  public int length() {
    return end - start;
  }

  /** The stretch from the start of this to the end of a later one in the same file. */
  public Span to(Span last) {
    return new Span(file, start, Math.max(end, last.end), line, column);
  }

  /**
   * Reads what {@link #toString} wrote.
   *
   * @throws IllegalArgumentException if the text is something else
   */
  public static Span valueOf(String text) {
    String[] parts = text.split("\\|", -1);
    if (parts.length != 5) {
      throw new IllegalArgumentException("not a span: " + text);
    }
    return new Span(
        parts[0],
        Integer.parseInt(parts[1]),
        Integer.parseInt(parts[2]),
        Integer.parseInt(parts[3]),
        Integer.parseInt(parts[4]));
  }

  @Override
  public int compareTo(Span other) {
    return ORDER.compare(this, other);
  }

  /** Machine form, {@code file|start|end|line|column}; {@link #describe} is for people. */
  @Override
  public String toString() {
    return file + "|" + start + "|" + end + "|" + line + "|" + column;
  }

  /** {@code file:line:column}. */
  public String describe() {
    return file + ":" + line + ":" + column;
  }
}
