package dev.shoreline.dsl.parse;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.antlr.v4.runtime.Token;

/** What stands behind the first word of a statement, and which keyword that word may then be. */
final class StatementShape {
  /** Words that start a statement in a block. */
  static final List<Integer> STATEMENTS =
      Stream.concat(
              KeywordTokens.STATEMENT_STARTS.stream(),
              Stream.of(ShorelineParser.IF, ShorelineParser.NET))
          .sorted()
          .toList();

  /** Words that start something at the top of a file. */
  static final List<Integer> DEFINITIONS =
      Stream.concat(
              KeywordTokens.DEFINITION_STARTS.stream(),
              Stream.of(ShorelineParser.IMPORT, ShorelineParser.LET, ShorelineParser.FUNCTION))
          .sorted()
          .toList();

  /** As far as a statement is looked at; bounds the time. */
  private static final int FAR = 200;

  /** Signs and words of which a condition has one. */
  private static final Set<String> CONDITION =
      Set.of("==", "!=", "<=", "<", ">=", ">", "within", "because");

  private final List<Token> tokens;
  private final int start;

  /** The words and signs of the statement outside of its brackets, up to its block. */
  private final Set<String> words = new HashSet<>();

  StatementShape(List<Token> tokens, int start) {
    this.tokens = tokens;
    this.start = start;
    look();
  }

  private void look() {
    int depth = 0;
    int end = Math.min(tokens.size(), start + FAR);
    for (int i = start + 1; i < end; i++) {
      int type = tokens.get(i).getType();
      switch (type) {
        case ShorelineParser.LPAREN, ShorelineParser.LBRACKET -> depth++;
        case ShorelineParser.RPAREN, ShorelineParser.RBRACKET -> depth--;
        default -> {}
      }
      boolean newLine = tokens.get(i - 1).getLine() < tokens.get(i).getLine();
      if (type == ShorelineParser.RBRACE
          || type == Token.EOF
          || (newLine && startsStatement(type, depth))) {
        return;
      }
      if (depth == 0) {
        words.add(tokens.get(i).getText());
      }
      if (type == ShorelineParser.LBRACE) {
        return;
      }
    }
  }

  private static boolean startsStatement(int type, int depth) {
    return KeywordTokens.STATEMENT_STARTS.contains(type)
        || (depth == 0 && type == ShorelineParser.IDENTIFIER);
  }

  /** Whether a token of this type may begin a value. */
  static boolean startsOperand(int type) {
    return SyntaxMessages.startsOperand(type)
        || type == ShorelineParser.MINUS
        || type == ShorelineParser.NOT
        || KeywordTokens.isWordOrName(type);
  }

  /** Whether the first word may be this keyword. */
  boolean fits(int keyword) {
    boolean named = isName(1);
    boolean assigned = named && words.contains("=");
    return switch (keyword) {
      case ShorelineParser.IMPORT -> type(1) == ShorelineParser.STRING;
      case ShorelineParser.FOR ->
          named && (type(2) == ShorelineParser.IN || type(2) == ShorelineParser.IDENTIFIER);
      case ShorelineParser.LET ->
          named && (type(2) == ShorelineParser.EQUALS || type(2) == ShorelineParser.COLON);
      case ShorelineParser.SET, ShorelineParser.PLACE, ShorelineParser.DRAW -> assigned;
      case ShorelineParser.FUNCTION, ShorelineParser.APPLY ->
          named && type(2) == ShorelineParser.LPAREN;
      case ShorelineParser.NET -> assigned || type(1) == ShorelineParser.STRING;
      case ShorelineParser.REQUIRE -> isCondition() || words.contains(":");
      case ShorelineParser.IF -> isCondition() && words.contains("{");
      case ShorelineParser.EXPECT -> type(2) == ShorelineParser.STRING;
      case ShorelineParser.STACK -> named && words.contains("on");
      case ShorelineParser.CONNECT -> named && words.contains("to");
      case ShorelineParser.ROUTE -> named && words.contains("->");
      case ShorelineParser.PORT -> named && isName(2) && !isValueBehind();
      case ShorelineParser.WAIVE -> words.contains("{");
      default -> isDefinition(named);
    };
  }

  private boolean isDefinition(boolean named) {
    return named
        && (type(2) == ShorelineParser.LBRACE
            || type(2) == ShorelineParser.LPAREN
            || type(2) == ShorelineParser.OF);
  }

  private boolean isCondition() {
    return words.stream().anyMatch(CONDITION::contains)
        || (isName(1) && type(2) == ShorelineParser.LPAREN);
  }

  /** Whether the second name has a value behind it, so that it is the key of a setting. */
  private boolean isValueBehind() {
    return switch (type(3)) {
      case ShorelineParser.QUANTITY,
          ShorelineParser.NUMBER,
          ShorelineParser.STRING,
          ShorelineParser.IDENTIFIER,
          ShorelineParser.LPAREN ->
          true;
      default -> false;
    };
  }

  private boolean isName(int offset) {
    return KeywordTokens.isWordOrName(type(offset));
  }

  private int type(int offset) {
    int i = start + offset;
    return i >= tokens.size() ? Token.EOF : tokens.get(i).getType();
  }
}
