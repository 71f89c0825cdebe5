package dev.shoreline.dsl.evaluate;

import dev.shoreline.dsl.syntax.Argument;
import dev.shoreline.dsl.syntax.Expression;
import dev.shoreline.dsl.syntax.Name;
import dev.shoreline.dsl.syntax.Parameter;
import dev.shoreline.netlist.diagnostic.Diagnostic;
import dev.shoreline.netlist.diagnostic.EvaluationCode;
import dev.shoreline.netlist.quantity.Arithmetic;
import dev.shoreline.netlist.quantity.Quantity;
import dev.shoreline.netlist.quantity.Result;
import dev.shoreline.netlist.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gives the parameters of a call their values. */
public final class Arguments {
  private final Evaluator evaluator;
  private final Problems problems;

  /** Binds with the given evaluator. */
  public Arguments(Evaluator evaluator) {
    this.evaluator = evaluator;
    this.problems = evaluator.problems();
  }

  /**
   * Values by parameter name, in the order of the declaration.
   *
   * @param parameters what is declared
   * @param declared scope of the declaration, for defaults and bounds
   * @param arguments what is given
   * @param calling scope of the call
   * @param span the call
   * @param name what is called, for messages
   * @return null where a value is missing or wrong, which has been reported
   */
  public @Nullable Map<String, Value> bind(
      List<Parameter> parameters,
      Scope declared,
      List<Argument> arguments,
      Scope calling,
      Span span,
      String name) {
    Map<String, Argument> given = new HashMap<>();
    boolean wrong = !assign(parameters, arguments, name, given);
    Scope defaults = declared.inner();
    Map<String, Value> bound = new LinkedHashMap<>();
    for (Parameter parameter : parameters) {
      Types.checkDeclared(parameter.type(), problems);
      Argument argument = given.get(parameter.name().text());
      Expression expression = argument == null ? parameter.value() : argument.value();
      if (expression == null && wrong) {
        // A wrong argument was probably meant to be this one.
        continue;
      }
      if (expression == null) {
        wrong = true;
        problems.add(
            Diagnostic.of(
                    EvaluationCode.MISSING_ARGUMENT,
                    span,
                    "`" + name + "` needs its argument `" + parameter.name().text() + "`")
                .withNote(parameter.span(), "declared here without a default"));
        continue;
      }
      Value value = evaluator.evaluate(expression, argument == null ? defaults : calling);
      value = check(parameter, value, expression.span(), defaults);
      wrong |= value instanceof Value.Poison;
      defaults.define(parameter.name(), value);
      bound.put(parameter.name().text(), value);
    }
    return wrong ? null : bound;
  }

  /**
   * The defaults of parameters; poison for one that has none or a wrong one, which is reported.
   *
   * @param declared scope of the declaration
   */
  public Map<String, Value> defaults(List<Parameter> parameters, Scope declared) {
    Scope scope = declared.inner();
    Map<String, Value> values = new LinkedHashMap<>();
    for (Parameter parameter : parameters) {
      Types.checkDeclared(parameter.type(), problems);
      Expression expression = parameter.value();
      Value value =
          expression == null
              ? Value.Poison.POISON
              : check(parameter, evaluator.evaluate(expression, scope), expression.span(), scope);
      scope.define(parameter.name(), value);
      values.put(parameter.name().text(), value);
    }
    return values;
  }

  private boolean assign(
      List<Parameter> parameters,
      List<Argument> arguments,
      String name,
      Map<String, Argument> given) {
    List<String> names = new ArrayList<>();
    parameters.forEach(p -> names.add(p.name().text()));
    boolean right = true;
    int position = 0;
    for (Argument argument : arguments) {
      Name own = argument.name();
      if (own == null && position == names.size()) {
        problems.add(
            Diagnostic.of(
                EvaluationCode.TOO_MANY_ARGUMENTS,
                argument.span(),
                "`" + name + "` takes " + Phrases.count(names.size(), "argument")));
        return false;
      }
      if (own == null) {
        right &= give(names.get(position++), argument, given);
      } else if (names.contains(own.text())) {
        Span declared = parameters.get(names.indexOf(own.text())).name().span();
        evaluator.symbols().use(own.span(), declared);
        right &= give(own.text(), argument, given);
      } else {
        right = false;
        problems.add(unknown(name, names, own.text(), own.span()));
      }
    }
    return right;
  }

  private boolean give(String parameter, Argument argument, Map<String, Argument> given) {
    Argument before = given.putIfAbsent(parameter, argument);
    if (before != null) {
      problems.add(
          Diagnostic.of(
                  EvaluationCode.DUPLICATE_ARGUMENT,
                  argument.span(),
                  "`" + parameter + "` is given twice")
              .withNote(before.span(), "given here already"));
    }
    return before == null;
  }

  private static Diagnostic unknown(String name, List<String> names, String word, Span span) {
    Diagnostic plain =
        Problems.unknown(
            EvaluationCode.UNKNOWN_ARGUMENT,
            span,
            "`" + name + "` has no parameter `" + word + "`",
            word,
            names);
    return plain.hint() != null || names.isEmpty()
        ? plain
        : plain.withHint("its parameters are " + String.join(", ", names));
  }

  private Value check(Parameter parameter, Value value, Span span, Scope scope) {
    Optional<Diagnostic> mismatch = Types.mismatch(parameter.type(), value, span);
    if (mismatch.isPresent()) {
      return problems.poison(
          span.equals(parameter.span())
              ? mismatch.get()
              : mismatch.get().withNote(parameter.span(), "declared here"));
    }
    if (parameter.bounds() == null || value instanceof Value.Poison) {
      return value;
    }
    Value bounds = evaluator.evaluate(parameter.bounds(), scope);
    if (bounds instanceof Value.Poison || isWithin(value, bounds)) {
      return bounds instanceof Value.Poison ? bounds : value;
    }
    return problems.poison(
        Diagnostic.of(
                EvaluationCode.OUT_OF_BOUNDS,
                span,
                "`"
                    + parameter.name().text()
                    + "` is "
                    + ValueText.of(value)
                    + ", outside its bounds "
                    + ValueText.of(bounds))
            .withNote(parameter.bounds().span(), "the bounds are declared here"));
  }

  private static boolean isWithin(Value value, Value bounds) {
    return switch (bounds) {
      case Value.Range range ->
          value instanceof Value.Amount(Quantity quantity)
              && Arithmetic.compare(quantity, range.first()) instanceof Result.Value
              && Operators.contains(range, quantity.value());
      case Value.Items items -> items.items().contains(value);
      default -> value.equals(bounds);
    };
  }
}
