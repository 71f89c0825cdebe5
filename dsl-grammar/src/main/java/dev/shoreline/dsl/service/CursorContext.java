package dev.shoreline.dsl.service;

import dev.shoreline.dsl.parse.TextToken;
import dev.shoreline.dsl.parse.TokenKind;
import dev.shoreline.dsl.parse.Tokenizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tokens before a cursor, and what they say about it. */
final class CursorContext {
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
