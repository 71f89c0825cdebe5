package dev.shoreline.dsl.syntax;

/** Operators before an operand. */
public enum UnaryOperator {
  /** {@code -a}. */
  MINUS("-"),
  /** {@code +a}. */
  PLUS("+"),
  /** {@code not a}. */
  NOT("not");

  private final String symbol;

  UnaryOperator(String symbol) {
    this.symbol = symbol;
  }

  /** As written in the text. */
  public String symbol() {
    return symbol;
  }
}
