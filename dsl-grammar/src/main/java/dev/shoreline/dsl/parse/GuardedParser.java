package dev.shoreline.dsl.parse;

import org.antlr.v4.runtime.InputMismatchException;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;

/**
 * The generated parser with a bound on its depth, noticing values that are missing at a line's end.
 */
final class GuardedParser extends ShorelineParser {
  /** Rules inside rules: two for a bracket, three for a block. Keeps the stack below 200 KiB. */
  private static final int MAX_DEPTH = 300;

  private int depth;

  GuardedParser(TokenStream input) {
    super(input);
  }

  /** Ends the parse of a text that is nested too deep. */
  static final class TooDeepException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Token token;

    TooDeepException(Token token) {
      super(null, null, false, false);
      this.token = token;
    }

    Token token() {
      return token;
    }
  }

  /** Thrown where a value is expected and the next statement begins. */
  static final class MissingValueException extends InputMismatchException {
    private static final long serialVersionUID = 1;

    MissingValueException(GuardedParser parser) {
      super(parser);
    }
  }

  @Override
  public void enterRule(ParserRuleContext localctx, int state, int ruleIndex) {
    deeper();
    super.enterRule(localctx, state, ruleIndex);
  }

  @Override
  public void exitRule() {
    depth--;
    super.exitRule();
  }

  @Override
  public void enterRecursionRule(
      ParserRuleContext localctx, int state, int ruleIndex, int precedence) {
    if (isNextStatement()) {
      throw new MissingValueException(this);
    }
    deeper();
    super.enterRecursionRule(localctx, state, ruleIndex, precedence);
  }

  @Override
  public void unrollRecursionContexts(ParserRuleContext parent) {
    depth--;
    super.unrollRecursionContexts(parent);
  }

  private void deeper() {
    if (depth >= MAX_DEPTH) {
      throw new TooDeepException(getCurrentToken());
    }
    depth++;
  }

  /**
   * Whether the next token is a word on a new line with an operand behind it: {@code size 3mm}, not
   * {@code a + b}.
   */
  private boolean isNextStatement() {
    Token next = getCurrentToken();
    Token last = getInputStream().LT(-1);
    if (last == null
        || last.getLine() == next.getLine()
        || !KeywordTokens.isWordOrName(next.getType())) {
      return false;
    }
    Token operand = getInputStream().LT(2);
    return operand.getLine() == next.getLine()
        && switch (operand.getType()) {
          case IDENTIFIER, QUANTITY, NUMBER, STRING -> true;
          default -> false;
        }
        && !isExpressionWord(next.getType());
  }

  private static boolean isExpressionWord(int type) {
    return type == IF || type == NOT || type == TRUE || type == FALSE;
  }
}
