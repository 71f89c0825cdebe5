package dev.shoreline.dsl.service;

import dev.shoreline.dsl.parse.TextToken;
import dev.shoreline.dsl.parse.TokenKind;
import dev.shoreline.dsl.parse.Tokenizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tokens before a cursor, and what they say about it. */
final class CursorContext {
  private static final Set<String> COMPARISONS = Set.of("==", "!=", "<=", "<", ">=", ">");

  /**
   * What a number belongs to.
   *
   * @param word the key, the name, the type or the measure
   */
  record Measured(Role role, String word) {
    /** Nothing that is known here. */
    static final Measured UNKNOWN = new Measured(Role.SETTING, "");

    /** What the word is. */
    enum Role {
      SETTING,
      ARGUMENT,
      TYPE,
      MEASURE
    }
  }

  private final List<TextToken> before;
  private final @Nullable TextToken touched;
  private final boolean startsLine;

  CursorContext(String text, int offset) {
    List<TextToken> tokens = new ArrayList<>();
    TextToken touching = null;
    for (TextToken token : Tokenizer.tokenize(text.substring(0, offset))) {
      if (token.kind() == TokenKind.BLANK) {
        touching = null;
      } else {
        tokens.add(token);
        touching = token;
      }
    }
    this.touched = touching;
    boolean word = touching != null && isWord(touching);
    this.before = word ? tokens.subList(0, tokens.size() - 1) : tokens;
    int wordStart = word && touching != null ? touching.start() : offset;
    int lineStart = text.lastIndexOf('\n', Math.max(0, wordStart - 1)) + 1;
    this.startsLine = text.substring(Math.min(lineStart, wordStart), wordStart).isBlank();
  }

  private static boolean isWord(TextToken token) {
    return token.kind() == TokenKind.IDENTIFIER || token.kind() == TokenKind.KEYWORD;
  }

  /** Whether nothing can be proposed: in a comment or a string. */
  boolean isInert() {
    return touched != null
        && (touched.kind() == TokenKind.LINE_COMMENT
            || touched.kind() == TokenKind.DOC_COMMENT
            || (touched.kind() == TokenKind.BLOCK_COMMENT && !touched.text().endsWith("*/"))
            || (touched.kind() == TokenKind.STRING && !isClosed(touched.text())));
  }

  private static boolean isClosed(String string) {
    return string.length() > 1 && string.endsWith("\"");
  }

  /** Whether a number stands right before the cursor or the word at it. */
  boolean isBehindNumber() {
    TextToken last = last();
    boolean unit = touched != null && touched.kind() == TokenKind.QUANTITY;
    return unit || (last != null && last.kind() == TokenKind.NUMBER);
  }

  /**
   * The words that tell what a number at the cursor measures: the key of a setting, the name of an
   * argument or the type of a declared value; empty if there is none.
   */
  Measured measured() {
    boolean number = touched != null && touched.kind() == TokenKind.QUANTITY;
    int i = before.size() - (number || isNumber(before.size() - 1) ? 2 : 1);
    String sign = text(i);
    boolean assigned = sign.equals("=") && isWordAt(i - 1);
    if (assigned && opener() >= 0) {
      return new Measured(Measured.Role.ARGUMENT, text(i - 1));
    }
    if (assigned) {
      return text(i - 2).equals(":")
          ? new Measured(Measured.Role.TYPE, text(i - 1))
          : Measured.UNKNOWN;
    }
    if (COMPARISONS.contains(sign) && text(i - 1).equals(")")) {
      List<String> callee = pathEndingAt(skipBrackets(i - 1));
      return new Measured(Measured.Role.MEASURE, callee.isEmpty() ? "" : callee.getLast());
    }
    boolean second = sign.equals("x") && i > 1;
    return isWordAt(second ? i - 2 : i)
        ? new Measured(Measured.Role.SETTING, text(second ? i - 2 : i))
        : Measured.UNKNOWN;
  }

  private boolean isNumber(int i) {
    return i >= 0
        && (before.get(i).kind() == TokenKind.NUMBER || before.get(i).kind() == TokenKind.QUANTITY);
  }

  private boolean isWordAt(int i) {
    return i >= 0 && isWord(before.get(i));
  }

  private String text(int i) {
    return i < 0 ? "" : before.get(i).text();
  }

  boolean isBehindDot() {
    TextToken last = last();
    return last != null && last.text().equals(".");
  }

  boolean startsStatement() {
    TextToken last = last();
    boolean brace = last == null || last.text().equals("{") || last.text().equals("}");
    return opener() < 0 && (brace || startsLine);
  }

  private @Nullable TextToken last() {
    return before.isEmpty() ? null : before.getLast();
  }

  /** The words of the path before the last dot, the first first; empty if it is none. */
  List<String> path() {
    return pathEndingAt(before.size() - 2);
  }

  /** The path that is called by the brackets around the cursor; empty if it is in none. */
  List<String> callee() {
    int opener = opener();
    return opener < 0 ? List.of() : pathEndingAt(opener - 1);
  }

  /** The index of the innermost open round bracket, or -1. */
  private int opener() {
    int depth = 0;
    for (int i = before.size() - 1; i >= 0; i--) {
      switch (before.get(i).text()) {
        case ")", "]" -> depth++;
        case "(", "[" -> {
          if (depth == 0) {
            return i;
          }
          depth--;
        }
        case "{", "}" -> {
          return -1;
        }
        default -> {}
      }
    }
    return -1;
  }

  private List<String> pathEndingAt(int index) {
    List<String> words = new ArrayList<>();
    int i = index;
    while (i >= 0) {
      i = skipBrackets(i);
      if (i < 0 || !isWord(before.get(i))) {
        break;
      }
      words.add(before.get(i).text());
      if (i == 0 || !before.get(i - 1).text().equals(".")) {
        break;
      }
      i -= 2;
    }
    Collections.reverse(words);
    return words;
  }

  /** Goes from closing brackets back to before their opening ones. */
  private int skipBrackets(int index) {
    int depth = 0;
    int i = index;
    while (i >= 0) {
      String text = before.get(i).text();
      if (text.equals(")") || text.equals("]")) {
        depth++;
      } else if (depth == 0) {
        return i;
      } else if (text.equals("(") || text.equals("[")) {
        depth--;
      }
      i--;
    }
    return -1;
  }
}
