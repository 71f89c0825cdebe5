package dev.shoreline.netlist.source;

import java.util.Arrays;

/** A design text with an index of its lines. Lines end in LF, CR LF or CR. */
public final class SourceText {
  private final String file;
  private final String text;
  private final int[] lineStarts;

  /**
   * Indexes a text, in time linear in its length.
   *
   * @param file path relative to the design's root, with forward slashes
   * @param text the whole text
   */
  public SourceText(String file, String text) {
    this.file = file;
    this.text = text;
    this.lineStarts = lineStarts(text);
  }

  private static int[] lineStarts(String text) {
    int[] starts = new int[text.length() / 24 + 2];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || (c == '\r' && !(i + 1 < text.length() && text.charAt(i + 1) == '\n'))) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, 2 * count);
        }
        starts[count++] = i + 1;
      }
    }
    return Arrays.copyOf(starts, count);
  }

  /** Path relative to the design's root. */
  public String file() {
    return file;
  }

  /** The whole text. */
  public String text() {
    return text;
  }

  /** The number of lines; a text without a line end has one. */
  public int lineCount() {
    return lineStarts.length;
  }

  /** The line, from 1, that an offset of 0 to the text's length lies in; takes logarithmic time. */
  public int lineAt(int offset) {
    int found = Arrays.binarySearch(lineStarts, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** The offset at which a line, from 1, starts. */
  public int lineStart(int line) {
    return lineStarts[line - 1];
  }

  /** The text of a line, from 1, without its end. */
  public String line(int line) {
    int end = line < lineStarts.length ? lineStarts[line] : text.length();
    int start = lineStarts[line - 1];
    while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
      end--;
    }
    return text.substring(start, end);
  }

  /** The stretch from an offset to behind another. */
  public Span span(int start, int end) {
    int line = lineAt(start);
    return new Span(file, start, end, line, start - lineStart(line) + 1);
  }
}
