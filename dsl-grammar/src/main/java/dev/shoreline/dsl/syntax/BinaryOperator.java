package dev.shoreline.dsl.syntax;

/** Operators between two operands, loosest first. */
public enum BinaryOperator {
  /** {@code a or b}, on truths and on shapes. */
  OR("or"),
  /** {@code a xor b}, on truths and on shapes. */
  XOR("xor"),
  /** {@code a and b}, on truths and on shapes. */
  AND("and"),
  /** {@code a == b}. */
  EQUAL("=="),
  /** {@code a != b}. */
  NOT_EQUAL("!="),
  /** {@code a <= b}. */
  LESS_OR_EQUAL("<="),
  /** {@code a < b}. */
  LESS("<"),
  /** {@code a >= b}. */
  GREATER_OR_EQUAL(">="),
  /** {@code a > b}. */
  GREATER(">"),
  /** {@code a within b .. c}. */
  WITHIN("within"),
  /** {@code a + b}. */
  ADD("+"),
  /** {@code a - b}, on quantities and on shapes. */
  SUBTRACT("-"),
  /** {@code a * b}. */
  MULTIPLY("*"),
  /** {@code a / b}. */
  DIVIDE("/"),
  /** {@code a % b}: what is left of a division. */
  REMAINDER("%"),
  /** {@code a ^ b}. */
  POWER("^");

  private final String symbol;

  BinaryOperator(String symbol) {
    this.symbol = symbol;
  }

  /** As written in the text. */
  public String symbol() {
    return symbol;
  }

  /** Whether it compares, which gives a truth and does not chain. */
  public boolean isComparison() {
    return compareTo(EQUAL) >= 0 && compareTo(WITHIN) <= 0;
  }
}
