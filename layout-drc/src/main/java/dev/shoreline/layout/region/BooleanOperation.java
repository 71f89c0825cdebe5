package dev.shoreline.layout.region;

/** What of two sets is wanted. */
public enum BooleanOperation {
  /** In one of them at least. */
  OR,
  /** In both. */
  AND,
  /** In the first but not in the second. */
  NOT,
  /** In one of them alone. */
  XOR;

  /** Whether a point belongs to the result, from whether it belongs to the operands. */
  boolean holds(boolean first, boolean second) {
    return switch (this) {
      case OR -> first || second;
      case AND -> first && second;
      case NOT -> first && !second;
      case XOR -> first != second;
    };
  }
}
