package dev.shoreline.dsl.evaluate;

import dev.shoreline.netlist.diagnostic.Diagnostic;
import dev.shoreline.netlist.diagnostic.EvaluationCode;
import dev.shoreline.netlist.diagnostic.TypeCode;
import dev.shoreline.netlist.quantity.Arithmetic;
import dev.shoreline.netlist.quantity.Convention;
import dev.shoreline.netlist.quantity.Dimension;
import dev.shoreline.netlist.quantity.Quantity;
import dev.shoreline.netlist.quantity.Result;
import dev.shoreline.netlist.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Functions that the language itself has. */
public final class Builtins {
  private static final Set<String> FUNCTIONS =
      Set.of(
          "sin",
          "cos",
          "tan",
          "sqrt",
          "abs",
          "min",
          "max",
          "floor",
          "ceil",
          "round",
          "sum",
          "len",
          "both",
          "per_direction",
          "raw",
          "net",
          "from_dB",
          "to_dB",
          "log10",
          "exp");

  private final Problems problems;

  Builtins(Problems problems) {
    this.problems = problems;
  }

  /** Whether the language has a function of that name. */
  public static boolean isFunction(String name) {
    return FUNCTIONS.contains(name);
  }

  /** All functions, sorted. */
  public static Set<String> names() {
    return new TreeSet<>(FUNCTIONS);
  }

  Value apply(String name, List<Value> arguments, Span span) {
    return switch (name) {
      case "len" -> length(arguments, span);
      case "min", "max" -> extreme(name, quantities(arguments, span), span);
      case "sum" -> sum(quantities(arguments, span), span);
      case "raw", "net" -> coding(name, arguments, span);
      default -> unary(name, arguments, span);
    };
  }

  private Value unary(String name, List<Value> arguments, Span span) {
    if (arguments.size() != 1) {
      return wrong(span, "`" + name + "` takes one argument, found " + arguments.size());
    }
    if (!(arguments.getFirst() instanceof Value.Amount(Quantity x))) {
      return wrong(span, "`" + name + "` takes a number, found " + arguments.getFirst().describe());
    }
    return switch (name) {
      case "sin" -> number(Math.sin(x.value()), x, Dimension.ANGLE, name, span);
      case "cos" -> number(Math.cos(x.value()), x, Dimension.ANGLE, name, span);
      case "tan" -> number(Math.tan(x.value()), x, Dimension.ANGLE, name, span);
      case "floor" -> number(Math.floor(x.value()), x, Dimension.NUMBER, name, span);
      case "ceil" -> number(Math.ceil(x.value()), x, Dimension.NUMBER, name, span);
      case "round" -> number(Math.rint(x.value()), x, Dimension.NUMBER, name, span);
      case "log10" -> number(Math.log10(x.value()), x, Dimension.NUMBER, name, span);
      case "exp" -> number(Math.exp(x.value()), x, Dimension.NUMBER, name, span);
      case "from_dB" -> number(Math.pow(10, x.value() / 10), x, Dimension.LOSS, name, span);
      case "to_dB" ->
          x.isNumber()
              ? finite(Quantity.of(10 * Math.log10(x.value()), Dimension.LOSS), span)
              : number(0, x, Dimension.NUMBER, name, span);
      case "abs" -> new Value.Amount(x.withValue(Math.abs(x.value())));
      case "sqrt" -> root(x, span);
      default -> direction(name, x, span);
    };
  }

  private Value number(double value, Quantity x, Dimension needed, String name, Span span) {
    if (!x.dimension().equals(needed)) {
      return problems.poison(
          Diagnostic.of(
              TypeCode.DIMENSION_MISMATCH,
              span,
              "`"
                  + name
                  + "` takes "
                  + Phrases.withArticle(needed.name())
                  + ", found "
                  + Phrases.withArticle(x.dimension().name())));
    }
    return finite(Quantity.number(value), span);
  }

  private Value finite(Quantity quantity, Span span) {
    return Double.isFinite(quantity.value())
        ? new Value.Amount(quantity)
        : problems.poison(
            Diagnostic.of(EvaluationCode.UNDEFINED, span, "this has no finite result"));
  }

  private Value root(Quantity x, Span span) {
    Dimension d = x.dimension();
    boolean even =
        (d.metre()
                    | d.kilogram()
                    | d.second()
                    | d.kelvin()
                    | d.ampere()
                    | d.bit()
                    | d.radian()
                    | d.decibel())
                % 2
            == 0;
    if (!even) {
      return problems.poison(
          Diagnostic.of(
              TypeCode.DIMENSION_MISMATCH,
              span,
              Phrases.withArticle(d.name()) + " has no square root"));
    }
    Dimension half =
        new Dimension(
            d.metre() / 2,
            d.kilogram() / 2,
            d.second() / 2,
            d.kelvin() / 2,
            d.ampere() / 2,
            d.bit() / 2,
            d.radian() / 2,
            d.decibel() / 2,
            d.scale());
    return finite(new Quantity(Math.sqrt(x.value()), half, x.convention()), span);
  }

  private Value direction(String name, Quantity x, Span span) {
    if (!x.dimension().hasConvention()) {
      return problems.poison(
          Diagnostic.of(
              TypeCode.DIMENSION_MISMATCH,
              span,
              "`"
                  + name
                  + "` takes a bit rate, found "
                  + Phrases.withArticle(x.dimension().name())));
    }
    boolean both = name.equals("both");
    if (x.convention().bothDirections() == both) {
      return new Value.Amount(x);
    }
    return new Value.Amount(
        new Quantity(
            both ? 2 * x.value() : x.value() / 2,
            x.dimension(),
            new Convention(both, x.convention().raw())));
  }

  /** {@code raw(rate, overhead)}: net times one plus the overhead, and back. */
  private Value coding(String name, List<Value> arguments, Span span) {
    if (arguments.size() != 2
        || !(arguments.get(0) instanceof Value.Amount(Quantity rate))
        || !(arguments.get(1) instanceof Value.Amount(Quantity overhead))
        || !rate.dimension().hasConvention()
        || !overhead.isNumber()) {
      return wrong(span, "`" + name + "` takes a bit rate and its overhead, such as 6%");
    }
    boolean raw = name.equals("raw");
    if (rate.convention().raw() == raw) {
      return new Value.Amount(rate);
    }
    double factor = 1 + overhead.value();
    return finite(
        new Quantity(
            raw ? rate.value() * factor : rate.value() / factor,
            rate.dimension(),
            new Convention(rate.convention().bothDirections(), raw)),
        span);
  }

  private Value length(List<Value> arguments, Span span) {
    if (arguments.size() == 1 && arguments.getFirst() instanceof Value.Items items) {
      return new Value.Amount(Quantity.number(items.items().size()));
    }
    if (arguments.size() == 1 && arguments.getFirst() instanceof Value.Text(String text)) {
      return new Value.Amount(Quantity.number(text.length()));
    }
    return wrong(span, "`len` takes a list or a string");
  }

  /** The arguments, lists among them opened; empty where one is no quantity. */
  private List<Quantity> quantities(List<Value> arguments, Span span) {
    List<Quantity> quantities = new ArrayList<>();
    for (Value argument : arguments) {
      List<Value> values =
          argument instanceof Value.Items items ? items.items() : List.of(argument);
      for (Value value : values) {
        if (!(value instanceof Value.Amount(Quantity quantity))) {
          problems.add(TypeCode.WRONG_TYPE, span, "numbers are needed, found " + value.describe());
          return List.of();
        }
        quantities.add(quantity);
      }
    }
    if (quantities.isEmpty()) {
      problems.add(TypeCode.WRONG_TYPE, span, "numbers are needed, found none");
    }
    return quantities;
  }

  private Value extreme(String name, List<Quantity> quantities, Span span) {
    if (quantities.isEmpty()) {
      return Value.Poison.POISON;
    }
    Quantity best = quantities.getFirst();
    for (Quantity next : quantities) {
      if (Arithmetic.compare(next, best) instanceof Result.Mismatch mismatch) {
        return problems.poison(Mismatches.diagnostic(span, mismatch));
      }
      if (name.equals("min") ? next.value() < best.value() : next.value() > best.value()) {
        best = next;
      }
    }
    return new Value.Amount(best);
  }

  private Value sum(List<Quantity> quantities, Span span) {
    if (quantities.isEmpty()) {
      return Value.Poison.POISON;
    }
    Quantity total = quantities.getFirst();
    for (Quantity next : quantities.subList(1, quantities.size())) {
      switch (Arithmetic.add(total, next)) {
        case Result.Value(Quantity quantity) -> total = quantity;
        case Result.Mismatch mismatch -> {
          return problems.poison(Mismatches.diagnostic(span, mismatch));
        }
      }
    }
    return new Value.Amount(total);
  }

  private Value wrong(Span span, String message) {
    return problems.poison(Diagnostic.of(TypeCode.WRONG_TYPE, span, message));
  }
}
