package dev.shoreline.dsl.parse;

import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.misc.Interval;

/** A string as ANTLR reads it, counted in UTF-16 units like every offset in Shoreline. */
final class Utf16Stream implements CharStream {
  private final String text;
  private int position;

  Utf16Stream(String text) {
    this.text = text;
  }

  @Override
  public String getText(Interval interval) {
    int end = Math.min(interval.b + 1, text.length());
    return interval.a >= end ? "" : text.substring(interval.a, end);
  }

  @Override
  public void consume() {
    if (position >= text.length()) {
      throw new IllegalStateException("cannot consume the end of the text");
    }
    position++;
  }

  @Override
  public int LA(int i) {
    int at = i < 0 ? position + i : position + i - 1;
    return at >= 0 && at < text.length() ? text.charAt(at) : EOF;
  }

  @Override
  public int mark() {
    return -1;
  }

  @Override
  public void release(int marker) {
    // the whole text stays at hand
  }

  @Override
  public int index() {
    return position;
  }

  @Override
  public void seek(int index) {
    position = Math.min(index, text.length());
  }

  @Override
  public int size() {
    return text.length();
  }

  @Override
  public String getSourceName() {
    return UNKNOWN_SOURCE_NAME;
  }
}
