package dev.shoreline.dsl.format;

import dev.shoreline.dsl.format.Piece.Gap;
import dev.shoreline.dsl.format.Piece.Role;
import dev.shoreline.dsl.parse.TextToken;
import dev.shoreline.dsl.parse.TokenKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Decides what stands between each two tokens, lines of any length allowed. Line ends of the text
 * are kept where a statement, a clause or a comment starts, and inside a statement outside
 * brackets; a block is on one line only if it was.
 */
final class Layout {
  private static final Set<String> PRESERVED = Set.of("*", "/", "^", "%", "..", "..<");

  private final String text;
  private final TokenRoles roles;
  private final List<TextToken> tokens;
  private final Set<Integer> brokenBlocks;
  private final List<Piece> pieces = new ArrayList<>();
  private final Deque<TextToken> open = new ArrayDeque<>();
  private int statementLevel;

  private Layout(String text, List<TextToken> tokens, TokenRoles roles) {
    this.text = text;
    this.roles = roles;
    this.tokens = tokens.stream().filter(token -> token.kind() != TokenKind.BLANK).toList();
    this.brokenBlocks = brokenBlocks(tokens);
  }

  static List<Piece> of(String text, List<TextToken> tokens, TokenRoles roles) {
    Layout layout = new Layout(text, tokens, roles);
    for (int i = 0; i < layout.tokens.size(); i++) {
      layout.place(i);
    }
    return layout.pieces;
  }

  /**
   * The offsets of braces with a line end between them and their partner, brackets inside left out.
   */
  private static Set<Integer> brokenBlocks(List<TextToken> tokens) {
    Set<Integer> broken = new HashSet<>();
    Deque<Integer> blocks = new ArrayDeque<>();
    int brackets = 0;
    for (TextToken token : tokens) {
      switch (token.text()) {
        case "{" -> blocks.push(token.start());
        case "}" -> blocks.poll();
        case "(", "[" -> brackets++;
        case ")", "]" -> brackets--;
        default -> {
          if (brackets == 0 && token.text().indexOf('\n') >= 0 && token.kind() == TokenKind.BLANK) {
            broken.addAll(blocks);
          }
        }
      }
    }
    return broken;
  }

  private void place(int i) {
    TextToken token = tokens.get(i);
    Role role = role(token);
    int level = level(token, role);
    Gap gap = i == 0 ? Gap.NONE : gap(tokens.get(i - 1), token, role);
    pieces.add(new Piece(token, role, level, gap));
    switch (token.text()) {
      case "{", "(", "[" -> open.push(token);
      case "}", ")", "]" -> {
        open.poll();
        statementLevel = token.text().equals("}") ? level : statementLevel;
      }
      default -> {}
    }
  }

  private Role role(TextToken token) {
    if (token.kind().isComment()) {
      return Role.COMMENT;
    }
    if (roles.statementLevel(token.start()) >= 0) {
      return Role.STATEMENT;
    }
    return roles.isClause(token.start()) ? Role.CLAUSE : Role.PLAIN;
  }

  private int level(TextToken token, Role role) {
    if (role == Role.STATEMENT) {
      statementLevel = roles.statementLevel(token.start());
      return statementLevel;
    }
    if (role == Role.COMMENT) {
      return open.isEmpty() ? 0 : roles.blockLevel(open.peek().start()) + 1;
    }
    if (token.text().equals("}") && !open.isEmpty()) {
      return roles.blockLevel(open.peek().start());
    }
    return statementLevel + 1;
  }

  private Gap gap(TextToken last, TextToken token, Role role) {
    int lines = lines(last, token);
    boolean inBrackets = !open.isEmpty() && !open.peek().text().equals("{");
    if (last.kind() == TokenKind.LINE_COMMENT || last.kind() == TokenKind.DOC_COMMENT) {
      return token.text().equals("}") || inBrackets ? Gap.LINE : broken(Math.max(1, lines));
    }
    if (role == Role.COMMENT) {
      return comment(last, token, lines);
    }
    if (inBrackets) {
      return inline(last, token);
    }
    if (last.text().equals("{")) {
      return afterBrace(last, token);
    }
    if (token.text().equals("}")) {
      return brokenBlocks.contains(open.isEmpty() ? -1 : open.peek().start())
          ? Gap.LINE
          : Gap.SPACE;
    }
    if (role == Role.STATEMENT) {
      return statement(token, lines);
    }
    boolean joined = token.text().equals("{") || token.text().equals("else");
    Gap inline = inline(last, token);
    return lines > 0 && !joined && inline != Gap.NONE ? Gap.LINE : inline;
  }

  private Gap afterBrace(TextToken brace, TextToken token) {
    if (brokenBlocks.contains(brace.start())) {
      return Gap.LINE;
    }
    return token.text().equals("}") ? Gap.NONE : Gap.SPACE;
  }

  private Gap statement(TextToken token, int lines) {
    if (roles.statementLevel(token.start()) == 0) {
      return broken(Math.max(1, lines));
    }
    boolean first = isLoopBody(token);
    if (lines > 0) {
      return first ? Gap.LINE : broken(lines);
    }
    if (first) {
      return Gap.SPACE;
    }
    return isBehindBrokenBlock(token) ? Gap.LINE : Gap.WIDE;
  }

  /** Whether the statement before has a block of several lines, maybe with clauses behind it. */
  private boolean isBehindBrokenBlock(TextToken token) {
    int level = roles.statementLevel(token.start());
    for (int i = pieces.size() - 1; i >= 0; i--) {
      Piece piece = pieces.get(i);
      if (piece.is("}") && piece.gap().breaks()) {
        return true;
      }
      if (piece.role() == Role.STATEMENT && piece.level() <= level) {
        return false;
      }
    }
    return false;
  }

  /** Whether a statement is what a loop without braces repeats. */
  private boolean isLoopBody(TextToken token) {
    for (int i = pieces.size() - 1; i >= 0; i--) {
      Piece piece = pieces.get(i);
      if (piece.role() == Role.STATEMENT) {
        return piece.level() < roles.statementLevel(token.start()) && piece.is("for");
      }
      if (piece.is("{") || piece.is("}")) {
        return false;
      }
    }
    return false;
  }

  private Gap comment(TextToken last, TextToken token, int lines) {
    if (token.kind() == TokenKind.DOC_COMMENT) {
      return last.text().equals("{") ? Gap.LINE : broken(Math.max(1, lines));
    }
    if (lines == 0) {
      return token.kind() == TokenKind.LINE_COMMENT ? Gap.WIDE : inline(last, token);
    }
    return last.text().equals("{") ? Gap.LINE : broken(lines);
  }

  private static Gap broken(int lines) {
    return lines > 1 ? Gap.BLANK_LINE : Gap.LINE;
  }

  private Gap inline(TextToken last, TextToken token) {
    if (isOpener(last) || last.text().equals(".") || isSign(last)) {
      return Gap.NONE;
    }
    return switch (token.text()) {
      case ")", "]", ",", ".", ":" -> Gap.NONE;
      case "(", "[" -> roles.isAttached(token.start()) ? Gap.NONE : Gap.SPACE;
      default -> isTightOperator(last) || isTightOperator(token) ? Gap.NONE : Gap.SPACE;
    };
  }

  private static boolean isOpener(TextToken token) {
    return token.text().equals("(") || token.text().equals("[");
  }

  /**
   * Signs before an operand; a star for everything is followed by a closing bracket or a comma
   * anyway.
   */
  private boolean isSign(TextToken token) {
    return roles.isTight(token.start()) && !token.text().equals("*");
  }

  /** Operators such as the slash of {@code gds 1/0} stay tight where they are so on both sides. */
  private boolean isTightOperator(TextToken token) {
    return token.kind() == TokenKind.SYMBOL
        && PRESERVED.contains(token.text())
        && !roles.isTight(token.start())
        && !isBlank(token.start() - 1)
        && !isBlank(token.end());
  }

  private boolean isBlank(int offset) {
    return offset < 0 || offset >= text.length() || Character.isWhitespace(text.charAt(offset));
  }

  private int lines(TextToken last, TextToken token) {
    int lines = 0;
    for (int i = last.end(); i < token.start(); i++) {
      if (text.charAt(i) == '\n' || (text.charAt(i) == '\r' && text.charAt(i + 1) != '\n')) {
        lines++;
      }
    }
    return lines;
  }
}
