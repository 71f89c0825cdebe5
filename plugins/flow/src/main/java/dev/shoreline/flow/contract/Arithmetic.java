package dev.shoreline.flow.contract;

import dev.shoreline.flow.contract.Outcome.Item;
import dev.shoreline.flow.contract.Outcome.Quantities;
import dev.shoreline.flow.contract.Outcome.Unknown;
import dev.shoreline.flow.measure.Measured;
import dev.shoreline.netlist.quantity.Units;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/** Arithmetic object by object; a single quantity goes with each of several. */
final class Arithmetic {
  private Arithmetic() {}

  static Outcome combine(String operator, Outcome a, Outcome b, String dimension) {
    DoubleBinaryOperator function =
        switch (operator) {
          case "+" -> Double::sum;
          case "-" -> (x, y) -> x - y;
          case "*" -> (x, y) -> x * y;
          case "/" -> (x, y) -> x / y;
          case "%" -> (x, y) -> x % y;
          case "^" -> Math::pow;
          default -> null;
        };
    if (function == null) {
      return new Unknown("unknown operator " + operator);
    }
    if (!(a instanceof Quantities x) || !(b instanceof Quantities y)) {
      return notNumbers(a, b);
    }
    return combine(function, x, y, dimension);
  }

  /** As in the rest of the language, a temperature is mirrored about 0 °C. */
  static Outcome negated(Outcome a) {
    if (!(a instanceof Quantities x)) {
      return notNumbers(a, a);
    }
    double mirror = x.dimension().equals("temperature") ? 2 * Units.ZERO_CELSIUS : 0;
    return map(x, v -> mirror - v);
  }

  static Outcome map(Quantities quantities, DoubleUnaryOperator function) {
    List<Item> items = new ArrayList<>();
    for (Item item : quantities.items()) {
      Measured.Value value = item.value();
      double mapped = function.applyAsDouble(value.value());
      items.add(new Item(item.object(), new Measured.Value(mapped, value.provenance())));
    }
    return new Quantities(items, quantities.dimension());
  }

  /** Why no number comes out of two outcomes of which one is none. */
  static Outcome notNumbers(Outcome a, Outcome b) {
    if (a instanceof Unknown) {
      return a;
    }
    return b instanceof Unknown ? b : new Unknown("a quantity was expected");
  }

  private static Outcome combine(
      DoubleBinaryOperator function, Quantities x, Quantities y, String dimension) {
    int count = Math.max(x.items().size(), y.items().size());
    if (!x.isSingle() && !y.isSingle() && x.items().size() != y.items().size()) {
      return new Unknown(
          "selections of "
              + x.items().size()
              + " and "
              + y.items().size()
              + " objects do not pair");
    }
    List<Item> items = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      Item p = x.items().get(x.isSingle() ? 0 : i);
      Item q = y.items().get(y.isSingle() ? 0 : i);
      if (p.value().with(q.value(), function) instanceof Measured.Value value) {
        items.add(new Item(p.object().isEmpty() ? q.object() : p.object(), value));
      }
    }
    return new Quantities(items, dimension);
  }
}
