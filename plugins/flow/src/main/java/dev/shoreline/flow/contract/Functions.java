package dev.shoreline.flow.contract;

import dev.shoreline.flow.contract.Outcome.Item;
import dev.shoreline.flow.contract.Outcome.Quantities;
import dev.shoreline.flow.contract.Outcome.Several;
import dev.shoreline.flow.contract.Outcome.Unknown;
import dev.shoreline.flow.measure.Measured;
import dev.shoreline.flow.result.Provenance;
import dev.shoreline.netlist.measure.MeasureSignature;
import dev.shoreline.netlist.measure.ResultDimension;
import dev.shoreline.netlist.quantity.Dimension;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Functions of quantities. */
final class Functions {
  private Functions() {}

  /** A function of the language that could not be folded before. */
  static Outcome apply(String name, List<Outcome> operands) {
    List<Item> items = new ArrayList<>();
    String dimension = "number";
    for (Outcome operand : operands) {
      if (!(operand instanceof Quantities q)) {
        return Arithmetic.notNumbers(operand, operand);
      }
      items.addAll(q.items());
      dimension = q.dimension();
    }
    if (items.isEmpty()) {
      return new Unknown(name + " of nothing");
    }
    Quantities all = new Quantities(items, dimension);
    return switch (name) {
      case "min" -> single(extreme(items, -1), dimension);
      case "max" -> single(extreme(items, 1), dimension);
      case "sum" -> single(sum(items), dimension);
      case "abs" -> Arithmetic.map(all, Math::abs);
      case "sqrt" -> Arithmetic.map(all, Math::sqrt);
      case "floor" -> Arithmetic.map(all, Math::floor);
      case "ceil" -> Arithmetic.map(all, Math::ceil);
      case "round" -> Arithmetic.map(all, Math::rint);
      case "log10" -> Arithmetic.map(all, Math::log10);
      case "exp" -> Arithmetic.map(all, Math::exp);
      default -> new Unknown("unknown function " + name);
    };
  }

  /** A statistic over values. */
  static Outcome statistic(MeasureSignature signature, Outcome values) {
    if (values instanceof Several(List<Outcome> parts)) {
      List<Item> items = new ArrayList<>();
      String dimension = "number";
      for (Outcome part : parts) {
        if (!(part instanceof Quantities q)) {
          return Arithmetic.notNumbers(part, part);
        }
        items.addAll(q.items());
        dimension = q.dimension();
      }
      return statistic(signature, new Quantities(items, dimension));
    }
    if (!(values instanceof Quantities q)) {
      return Arithmetic.notNumbers(values, values);
    }
    List<Item> items = q.items();
    Item low = extreme(items, -1);
    Item high = extreme(items, 1);
    String dimension =
        signature.result() instanceof ResultDimension.DifferenceOfArgument
            ? difference(q.dimension())
            : q.dimension();
    return switch (signature.name()) {
      case "spread" -> single(spread(low, high), dimension);
      case "maximum" -> single(high, dimension);
      case "minimum" -> single(low, dimension);
      case "total" -> single(sum(items), dimension);
      case "mean" -> Arithmetic.map(single(sum(items), dimension), v -> v / items.size());
      default -> new Unknown("unknown statistic " + signature.name());
    };
  }

  private static String difference(String dimension) {
    return Dimension.named(dimension).map(d -> d.difference().name()).orElse(dimension);
  }

  private static Quantities single(Item item, String dimension) {
    return new Quantities(List.of(item), dimension);
  }

  private static Item spread(Item low, Item high) {
    List<Provenance> facts = new ArrayList<>(low.value().provenance());
    facts.addAll(high.value().provenance());
    double value = high.value().value() - low.value().value();
    return new Item(low.object() + " to " + high.object(), new Measured.Value(value, facts));
  }

  private static Item extreme(List<Item> items, int sign) {
    return items.stream()
        .max(Comparator.comparingDouble(item -> sign * item.value().value()))
        .orElseThrow();
  }

  private static Item sum(List<Item> items) {
    Measured sum = Measured.of(0);
    for (Item item : items) {
      sum = sum.with(item.value(), Double::sum);
    }
    return new Item(items.size() == 1 ? items.getFirst().object() : "", (Measured.Value) sum);
  }
}
