package dev.shoreline.dsl.evaluate;

import dev.shoreline.dsl.syntax.BinaryOperator;
import dev.shoreline.dsl.syntax.Expression;
import dev.shoreline.dsl.syntax.UnaryOperator;
import dev.shoreline.netlist.diagnostic.Diagnostic;
import dev.shoreline.netlist.diagnostic.EvaluationCode;
import dev.shoreline.netlist.diagnostic.TypeCode;
import dev.shoreline.netlist.quantity.Arithmetic;
import dev.shoreline.netlist.quantity.Quantity;
import dev.shoreline.netlist.quantity.Result;
import dev.shoreline.netlist.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Operators on values. */
final class Operators {
  private final Problems problems;

  Operators(Problems problems) {
    this.problems = problems;
  }

  Value unary(Span span, UnaryOperator operator, Value operand, Expression place) {
    if (operand instanceof Value.Poison) {
      return operand;
    }
    if (operator == UnaryOperator.NOT) {
      return operand instanceof Value.Truth(boolean value)
          ? new Value.Truth(!value)
          : wrong(place.span(), "a condition", operand);
    }
    if (!(operand instanceof Value.Amount(Quantity quantity))) {
      return wrong(place.span(), "a number", operand);
    }
    return operator == UnaryOperator.PLUS ? operand : result(span, Arithmetic.negate(quantity));
  }

  Value binary(Expression.Binary binary, Value left, Value right) {
    if (left instanceof Value.Poison || right instanceof Value.Poison) {
      return Value.Poison.POISON;
    }
    return switch (binary.operator()) {
      case OR, XOR, AND -> logical(binary, left, right);
      case EQUAL, NOT_EQUAL -> equality(binary, left, right);
      case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> order(binary, left, right);
      case WITHIN -> within(binary, left, right);
      default -> arithmetic(binary, left, right);
    };
  }

  private Value logical(Expression.Binary binary, Value left, Value right) {
    if (left instanceof Value.Truth(boolean a) && right instanceof Value.Truth(boolean b)) {
      return new Value.Truth(
          switch (binary.operator()) {
            case OR -> a || b;
            case AND -> a && b;
            default -> a ^ b;
          });
    }
    if (left instanceof Value.Figure a && right instanceof Value.Figure b) {
      return figure(binary, a, b, binary.operator().symbol());
    }
    boolean leftFits = left instanceof Value.Truth || left instanceof Value.Figure;
    String expected =
        right instanceof Value.Figure || left instanceof Value.Figure ? "a shape" : "a condition";
    return leftFits
        ? wrong(binary.right().span(), expected, right)
        : wrong(binary.left().span(), expected, left);
  }

  private static Value figure(
      Expression.Binary binary, Value.Figure a, Value.Figure b, String operator) {
    List<Drawing> operands = new ArrayList<>();
    // a or b or c is one operation with three operands.
    if (operator.equals("or") && a.drawing().operator().equals("or")) {
      operands.addAll(a.drawing().operands());
    } else {
      operands.add(a.drawing());
    }
    operands.add(b.drawing());
    return new Value.Figure(Drawing.combined(binary.span(), operator, 0, operands));
  }

  private Value equality(Expression.Binary binary, Value left, Value right) {
    boolean same;
    if (left instanceof Value.Amount(Quantity a) && right instanceof Value.Amount(Quantity b)) {
      if (!comparable(binary.operatorSpan(), a, b)) {
        return Value.Poison.POISON;
      }
      same = a.value() == b.value();
    } else if (left.getClass() == right.getClass() && !(left instanceof Value.Thing)) {
      same = Objects.equals(left, right);
    } else {
      return problems.poison(
          Diagnostic.of(
              TypeCode.WRONG_TYPE,
              binary.operatorSpan(),
              "cannot compare " + left.describe() + " and " + right.describe()));
    }
    return new Value.Truth(same == (binary.operator() == BinaryOperator.EQUAL));
  }

  private Value order(Expression.Binary binary, Value left, Value right) {
    if (!(left instanceof Value.Amount(Quantity a))) {
      return wrong(binary.left().span(), "a number or a quantity", left);
    }
    if (!(right instanceof Value.Amount(Quantity b))) {
      return wrong(binary.right().span(), "a number or a quantity", right);
    }
    if (!comparable(binary.operatorSpan(), a, b)) {
      return Value.Poison.POISON;
    }
    double x = a.value();
    double y = b.value();
    return new Value.Truth(
        switch (binary.operator()) {
          case LESS -> x < y;
          case LESS_OR_EQUAL -> x <= y;
          case GREATER -> x > y;
          default -> x >= y;
        });
  }

  private Value within(Expression.Binary binary, Value left, Value right) {
    if (!(left instanceof Value.Amount(Quantity a))) {
      return wrong(binary.left().span(), "a number or a quantity", left);
    }
    if (!(right instanceof Value.Range range)) {
      return wrong(binary.right().span(), "a range", right);
    }
    return comparable(binary.operatorSpan(), a, range.first())
        ? new Value.Truth(contains(range, a.value()))
        : Value.Poison.POISON;
  }

  /** Whether a value of the right dimension lies in a range. */
  static boolean contains(Value.Range range, double value) {
    return value >= range.first().value()
        && (range.inclusive() ? value <= range.last().value() : value < range.last().value());
  }

  private Value arithmetic(Expression.Binary binary, Value left, Value right) {
    if (binary.operator() == BinaryOperator.SUBTRACT
        && left instanceof Value.Figure a
        && right instanceof Value.Figure b) {
      return figure(binary, a, b, "not");
    }
    if (binary.operator() == BinaryOperator.ADD
        && left instanceof Value.Text(String a)
        && right instanceof Value.Text(String b)) {
      return new Value.Text(a + b);
    }
    if (left instanceof Value.Items a && right instanceof Value.Items b && isPair(a) && isPair(b)) {
      return pair(binary, a, b);
    }
    if (!(left instanceof Value.Amount(Quantity a))) {
      return wrong(binary.left().span(), "a number or a quantity", left);
    }
    if (!(right instanceof Value.Amount(Quantity b))) {
      return wrong(binary.right().span(), "a number or a quantity", right);
    }
    return result(binary.operatorSpan(), compute(binary.operator(), a, b));
  }

  private static boolean isPair(Value.Items items) {
    return items.tuple() && items.items().size() == 2;
  }

  /** Points add and subtract by coordinate. */
  private Value pair(Expression.Binary binary, Value.Items a, Value.Items b) {
    Value x = arithmetic(binary, a.items().get(0), b.items().get(0));
    Value y = arithmetic(binary, a.items().get(1), b.items().get(1));
    return x instanceof Value.Poison || y instanceof Value.Poison
        ? Value.Poison.POISON
        : new Value.Items(List.of(x, y), true);
  }

  /** An arithmetic operator on quantities. */
  static Result compute(BinaryOperator operator, Quantity a, Quantity b) {
    return switch (operator) {
      case ADD -> Arithmetic.add(a, b);
      case SUBTRACT -> Arithmetic.subtract(a, b);
      case MULTIPLY -> Arithmetic.multiply(a, b);
      case DIVIDE -> Arithmetic.divide(a, b);
      case REMAINDER -> Arithmetic.remainder(a, b);
      case POWER -> Arithmetic.power(a, b);
      default -> throw new IllegalArgumentException("not arithmetic: " + operator);
    };
  }

  boolean comparable(Span span, Quantity a, Quantity b) {
    if (Arithmetic.compare(a, b) instanceof Result.Mismatch mismatch) {
      problems.add(Mismatches.diagnostic(span, mismatch));
      return false;
    }
    return true;
  }

  private Value result(Span span, Result result) {
    return switch (result) {
      case Result.Mismatch mismatch -> problems.poison(Mismatches.diagnostic(span, mismatch));
      case Result.Value(Quantity quantity) ->
          Double.isFinite(quantity.value())
              ? new Value.Amount(quantity)
              : problems.poison(
                  Diagnostic.of(
                      EvaluationCode.UNDEFINED, span, "this calculation has no finite result"));
    };
  }

  private Value wrong(Span span, String expected, Value found) {
    return problems.poison(
        Diagnostic.of(
            TypeCode.WRONG_TYPE, span, "expected " + expected + ", found " + found.describe()));
  }
}
