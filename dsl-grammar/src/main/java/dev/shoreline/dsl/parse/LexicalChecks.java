package dev.shoreline.dsl.parse;

import dev.shoreline.netlist.diagnostic.Diagnostic;
import dev.shoreline.netlist.diagnostic.Fix;
import dev.shoreline.netlist.diagnostic.SyntaxCode;
import dev.shoreline.netlist.source.SourceText;
import dev.shoreline.netlist.source.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/**
 * Reports what is wrong with single tokens and mends the list, so that the parser has nothing to
 * add to it.
 */
final class LexicalChecks {
  /** Signs that word processors put in, with what is read in their place. */
  private static final Map<String, Integer> MEANT =
      Map.of(
          "\u2264", ShorelineLexer.LESS_OR_EQUAL,
          "\u2265", ShorelineLexer.GREATER_OR_EQUAL,
          "\u2212", ShorelineLexer.MINUS,
          "\u2013", ShorelineLexer.MINUS,
          "\u00D7", ShorelineLexer.TIMES);

  private static final int MAX_DIAGNOSTICS = 100;

  private LexicalChecks() {}

  /** The tokens without unknown characters, each unterminated string ended. */
  static List<Token> check(SourceText source, List<Token> tokens, List<Diagnostic> diagnostics) {
    List<Token> good = new ArrayList<>(tokens.size());
    Token unknown = null;
    Set<String> seen = new HashSet<>();
    for (Token token : tokens) {
      switch (token.getType()) {
        case ShorelineLexer.UNKNOWN -> {
          boolean run = unknown != null && unknown.getStopIndex() + 1 == token.getStartIndex();
          if (!run && seen.size() < MAX_DIAGNOSTICS && seen.add(habit(token))) {
            diagnostics.add(unknown(source, token));
          }
          unknown = token;
          Integer meant = MEANT.get(token.getText());
          if (meant != null) {
            good.add(retyped(token, meant));
          }
        }
        case ShorelineLexer.UNTERMINATED_STRING -> {
          diagnostics.add(
              Diagnostic.of(
                      SyntaxCode.UNTERMINATED_STRING,
                      span(source, token),
                      "this string has no closing quote")
                  .withHint("a string ends on the line on which it starts"));
          good.add(retyped(token, ShorelineLexer.STRING));
        }
        default -> {
          checkComment(source, token, diagnostics);
          good.add(token);
        }
      }
    }
    return good;
  }

  /** Quotes of a line, and semicolons of a file, are one habit and one message. */
  private static String habit(Token token) {
    String text = token.getText();
    return switch (text) {
      case ";" -> text;
      case "'", "\u201C", "\u201D", "\u2018", "\u2019" -> "quotes " + token.getLine();
      default -> text + token.getStartIndex();
    };
  }

  private static Token retyped(Token token, int type) {
    CommonToken copy = new CommonToken(token);
    copy.setType(type);
    return copy;
  }

  private static Diagnostic unknown(SourceText source, Token token) {
    String text = token.getText();
    int c = text.charAt(0);
    String shown = c < ' ' || Character.isSurrogate((char) c) ? "" : " `" + text + "`";
    Diagnostic plain =
        Diagnostic.of(
            SyntaxCode.UNKNOWN_CHARACTER,
            span(source, token),
            "unknown character%s (U+%04X)".formatted(shown, c));
    String hint = hint(text);
    Diagnostic hinted = hint == null ? plain : plain.withHint(hint);
    return hinted.withFix(Fix.replace("remove it", span(source, token), ""));
  }

  private static @Nullable String hint(String text) {
    return switch (text) {
      case ";" -> "statements need no `;`: each starts with its own word";
      case "'", "\u201C", "\u201D", "\u2018", "\u2019" -> "strings stand in straight double quotes";
      case "\u00D7" -> "write `x` between the sides of a size, `*` to multiply";
      case "\u2264" -> "write `<=`";
      case "\u2265" -> "write `>=`";
      case "\u2212", "\u2013" -> "write a plain `-`";
      case "&" -> "write `and`";
      case "|" -> "write `or`";
      case "#" -> "comments start with `//`";
      default -> null;
    };
  }

  private static void checkComment(SourceText source, Token token, List<Diagnostic> diagnostics) {
    if (token.getType() == ShorelineLexer.BLOCK_COMMENT && !isClosed(token.getText())) {
      int start = token.getStartIndex();
      diagnostics.add(
          Diagnostic.of(
              SyntaxCode.UNTERMINATED_COMMENT,
              source.span(start, start + 2),
              "this comment runs to the end of the file"));
    }
  }

  private static boolean isClosed(String comment) {
    return comment.length() >= 4 && comment.endsWith("*/");
  }

  private static Span span(SourceText source, Token token) {
    return source.span(token.getStartIndex(), token.getStopIndex() + 1);
  }
}
