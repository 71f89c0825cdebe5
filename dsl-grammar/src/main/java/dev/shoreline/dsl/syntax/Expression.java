package dev.shoreline.dsl.syntax;

import dev.shoreline.netlist.source.Span;
import java.util.List;

/** Anything that stands for a value, a selection of objects or a shape. */
public sealed interface Expression extends SyntaxNode {

  /**
   * {@code 25 kW/m2/K}, {@code 224Gbps raw}.
   *
   * @param number digits as written, without the underscores
   * @param unit the unit as written, blanks left out; {@code /K} for a plain reciprocal
   */
  record QuantityLiteral(Span span, String number, Name unit, List<RateQualifier> qualifiers)
      implements Expression {
    /** Copies the list. */
    public QuantityLiteral {
      qualifiers = List.copyOf(qualifiers);
    }
  }

  /** {@code 1_000.5e3}; {@code text} is without the underscores. */
  record NumberLiteral(Span span, String text) implements Expression {}

  /** {@code "C-band"}; {@code value} is without quotes and escapes. */
  record StringLiteral(Span span, String value) implements Expression {}

  /** {@code true} or {@code false}. */
  record BooleanLiteral(Span span, boolean value) implements Expression {}

  /** A name by itself. */
  record NameReference(Span span, String name) implements Expression {}

  /** {@code *.host}: everything of that name, however deep. */
  record Anywhere(Span span, Name name) implements Expression {}

  /** {@code pic.top}. */
  record Member(Span span, Expression object, Name name) implements Expression {}

  /** {@code oe[*, 0 .. 3]}. */
  record Index(Span span, Expression object, List<IndexItem> items) implements Expression {
    /** Copies the list. */
    public Index {
      items = List.copyOf(items);
    }
  }

  /** {@code euler(radius = 10um)}. */
  record CallExpression(Span span, Expression callee, List<Argument> arguments)
      implements Expression {
    /** Copies the list. */
    public CallExpression {
      arguments = List.copyOf(arguments);
    }
  }

  /** {@code -a}, {@code not a}. */
  record Unary(Span span, UnaryOperator operator, Expression operand) implements Expression {}

  /** {@code a + b}; {@code operatorSpan} is the place of the operator itself. */
  record Binary(
      Span span, BinaryOperator operator, Span operatorSpan, Expression left, Expression right)
      implements Expression {}

  /** {@code if a then b else c}. */
  record Conditional(Span span, Expression condition, Expression then, Expression otherwise)
      implements Expression {}

  /** {@code [a, b]}. */
  record ListExpression(Span span, List<Expression> items) implements Expression {
    /** Copies the list. */
    public ListExpression {
      items = List.copyOf(items);
    }
  }

  /** {@code (x, y)}: at least two items. */
  record TupleExpression(Span span, List<Expression> items) implements Expression {
    /** Copies the list. */
    public TupleExpression {
      items = List.copyOf(items);
    }
  }

  /** {@code a .. b} with its end or {@code a ..< b} without. */
  record RangeExpression(Span span, Expression first, Expression last, boolean inclusive)
      implements Expression {}

  /** Where an expression could not be read; reported already. */
  record ErrorExpression(Span span) implements Expression {}
}
