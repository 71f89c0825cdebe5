package dev.shoreline.dsl.elaborate;

import dev.shoreline.netlist.model.Expression;
import dev.shoreline.netlist.quantity.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * A checked expression of the model.
 *
 * @param expression the tree
 * @param kind what it gives
 * @param sample for a quantity, one of its dimension; its value where it is constant
 */
record Made(Expression expression, Kind kind, @Nullable Quantity sample) {
  /** What an expression gives. */
  enum Kind {
    /** True or false. */
    CONDITION,
    /** A number or a quantity. */
    QUANTITY,
    /** Objects of the design. */
    OBJECTS,
    /** A word, a list or a range, which only some places take. */
    OTHER
  }
}
