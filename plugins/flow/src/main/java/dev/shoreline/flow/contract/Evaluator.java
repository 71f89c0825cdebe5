package dev.shoreline.flow.contract;

import dev.shoreline.flow.contract.Outcome.Item;
import dev.shoreline.flow.contract.Outcome.Objects;
import dev.shoreline.flow.contract.Outcome.Quantities;
import dev.shoreline.flow.contract.Outcome.Several;
import dev.shoreline.flow.contract.Outcome.Text;
import dev.shoreline.flow.contract.Outcome.Truth;
import dev.shoreline.flow.contract.Outcome.Unknown;
import dev.shoreline.flow.design.Subject;
import dev.shoreline.flow.measure.Measured;
import dev.shoreline.flow.measure.Surroundings;
import dev.shoreline.netlist.model.Call;
import dev.shoreline.netlist.model.Expression;
import dev.shoreline.netlist.model.ListValue;
import dev.shoreline.netlist.model.NumberValue;
import dev.shoreline.netlist.model.Operation;
import dev.shoreline.netlist.model.SelectionValue;
import dev.shoreline.netlist.model.TextValue;
import java.util.List;

/**
 * Evaluates expressions bottom up. Types and dimensions have been checked by the language; what is
 * found wrong here all the same comes out as {@link Unknown} with the reason.
 */
final class Evaluator {
  private final Surroundings around;
  private final Calls calls;

  Evaluator(Surroundings around) {
    this.around = around;
    this.calls = new Calls(this, around);
  }

  Outcome evaluate(Expression expression) {
    return switch (expression) {
      case NumberValue number -> number(number.getValue(), dimension(number));
      case TextValue text -> new Text(String.valueOf(text.getText()));
      case SelectionValue selection -> selection(selection);
      case ListValue list -> new Several(list.getItems().stream().map(this::evaluate).toList());
      case Call call -> calls.evaluate(call);
      case Operation operation -> operation(operation);
      default -> new Unknown("cannot evaluate " + expression.eClass().getName());
    };
  }

  static Quantities number(double value, String dimension) {
    return new Quantities(List.of(new Item("", new Measured.Value(value, List.of()))), dimension);
  }

  static String dimension(Expression expression) {
    String dimension = expression.getDimension();
    return dimension == null ? "number" : dimension;
  }

  private Outcome selection(SelectionValue selection) {
    List<Subject> subjects =
        selection.getTargets().stream().map(t -> Subject.of(t, around.top())).toList();
    if (subjects.isEmpty()) {
      return new Unknown(selection.getText() + " selects nothing");
    }
    return new Objects(subjects);
  }

  private Outcome operation(Operation operation) {
    List<Expression> operands = operation.getOperands();
    String operator = String.valueOf(operation.getOperator());
    Outcome first = evaluate(operands.getFirst());
    return switch (operator) {
      case "not" -> first instanceof Truth t ? negated(t) : unknown(first);
      case "neg" -> Arithmetic.negated(quantities(first, operands.getFirst()));
      case "and", "or", "xor" -> connected(operator, first, evaluate(operands.get(1)));
      case "within" -> within(operation, first);
      case "..", "..<" -> new Several(List.of(first, evaluate(operands.get(1))));
      case "==", "!=", "<", "<=", ">", ">=" ->
          Conditions.compare(
              operator,
              quantities(first, operands.getFirst()),
              quantities(evaluate(operands.get(1)), operands.get(1)));
      default ->
          Arithmetic.combine(
              operator,
              quantities(first, operands.getFirst()),
              quantities(evaluate(operands.get(1)), operands.get(1)),
              dimension(operation));
    };
  }

  /** Objects with an attribute become quantities; everything else stays. */
  Outcome quantities(Outcome outcome, Expression expression) {
    return outcome instanceof Objects objects
        ? calls.attributes(objects.subjects(), dimension(expression))
        : outcome;
  }

  private Outcome within(Operation operation, Outcome first) {
    Outcome range = evaluate(operation.getOperands().get(1));
    if (!(range instanceof Several(List<Outcome> bounds)) || bounds.size() != 2) {
      return new Unknown("`within` needs two bounds");
    }
    Outcome measured = quantities(first, operation.getOperands().getFirst());
    return connected(
        "and",
        Conditions.compare(">=", measured, bounds.get(0)),
        Conditions.compare("<=", measured, bounds.get(1)));
  }

  private static Outcome negated(Truth truth) {
    return new Truth(!truth.holds(), truth.comparison(), truth.provenance());
  }

  /** Both sides are looked at, so that an unknown one never hides behind the other. */
  private static Outcome connected(String operator, Outcome a, Outcome b) {
    if (!(a instanceof Truth x) || !(b instanceof Truth y)) {
      return a instanceof Truth ? unknown(b) : unknown(a);
    }
    boolean holds =
        switch (operator) {
          case "and" -> x.holds() && y.holds();
          case "or" -> x.holds() || y.holds();
          default -> x.holds() ^ y.holds();
        };
    boolean second = operator.equals("and") ? isCloser(y, x) : !x.holds() && y.holds();
    Truth deciding = second ? y : x;
    return new Truth(holds, deciding.comparison(), deciding.provenance());
  }

  private static boolean isCloser(Truth a, Truth b) {
    return a.comparison() != null
        && (b.comparison() == null
            || a.comparison().relativeMargin() < b.comparison().relativeMargin());
  }

  private static Outcome unknown(Outcome outcome) {
    return outcome instanceof Unknown ? outcome : new Unknown("a condition was expected");
  }
}
