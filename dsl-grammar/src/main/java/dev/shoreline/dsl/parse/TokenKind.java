package dev.shoreline.dsl.parse;

/** What a piece of text is, as far as its letters tell. */
public enum TokenKind {
  /** A word that the language reserves, everywhere or before names of objects. */
  KEYWORD,
  /** Any other word. */
  IDENTIFIER,
  /** A number with its unit. */
  QUANTITY,
  /** A number without a unit. */
  NUMBER,
  /** A string with its quotes. */
  STRING,
  /** Brackets, operators and other signs. */
  SYMBOL,
  /** A line that starts with three slashes. */
  DOC_COMMENT,
  /** Two slashes to the end of the line. */
  LINE_COMMENT,
  /** From slash star to star slash. */
  BLOCK_COMMENT,
  /** Blanks and line ends. */
  BLANK,
  /** A character outside the language. */
  UNKNOWN;

  /** Whether it is a comment of any form. */
  public boolean isComment() {
    return this == DOC_COMMENT || this == LINE_COMMENT || this == BLOCK_COMMENT;
  }
}
