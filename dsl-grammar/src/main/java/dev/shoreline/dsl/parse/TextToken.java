package dev.shoreline.dsl.parse;

/**
 * A piece of a text. The tokens of a text cover it without gaps.
 *
 * @param kind what it is
 * @param text its characters
 * @param start offset of the first
 */
public record TextToken(TokenKind kind, String text, int start) {
  /** The offset behind the last character. */
  public int end() {
    return start + text.length();
  }
}
