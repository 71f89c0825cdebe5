package dev.shoreline.dsl.format;

import dev.shoreline.dsl.parse.TextToken;

/** A token with what stands before it. */
final class Piece {
  /** What separates two tokens. */
  enum Gap {
    NONE(0),
    SPACE(1),
    WIDE(2),
    LINE(0),
    BLANK_LINE(0);

    private final int width;

    Gap(int width) {
      this.width = width;
    }

    int width() {
      return width;
    }

    boolean breaks() {
      return this == LINE || this == BLANK_LINE;
    }
  }

  /** What a token does in the layout. */
  enum Role {
    STATEMENT,
    CLAUSE,
    COMMENT,
    PLAIN
  }

  private final TextToken token;
  private final Role role;
  private final int level;
  private Gap gap;

  Piece(TextToken token, Role role, int level, Gap gap) {
    this.token = token;
    this.role = role;
    this.level = level;
    this.gap = gap;
  }

  TextToken token() {
    return token;
  }

  String text() {
    return token.text();
  }

  Role role() {
    return role;
  }

  /** The indentation level of a line that starts here, brackets left out. */
  int level() {
    return level;
  }

  Gap gap() {
    return gap;
  }

  void breakBefore() {
    if (!gap.breaks()) {
      gap = Gap.LINE;
    }
  }

  boolean is(String sign) {
    return token.text().equals(sign);
  }

  boolean opensBracket() {
    return is("(") || is("[");
  }

  boolean closesBracket() {
    return is(")") || is("]");
  }
}
