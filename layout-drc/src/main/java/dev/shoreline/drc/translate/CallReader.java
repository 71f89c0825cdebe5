package dev.shoreline.drc.translate;

import dev.shoreline.netlist.model.Argument;
import dev.shoreline.netlist.model.Call;
import dev.shoreline.netlist.model.Expression;
import dev.shoreline.netlist.model.NumberValue;
import dev.shoreline.netlist.model.TextValue;
import dev.shoreline.netlist.rule.RuleFunction;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The arguments of a call by the names of its function's parameters. */
final class CallReader {
  private final RuleFunction function;
  private final Map<String, Expression> values = new HashMap<>();

  /** Matches arguments with parameters: by name, else by position. */
  CallReader(Call call, RuleFunction function) throws Untranslatable {
    this.function = function;
    List<RuleFunction.Parameter> parameters = function.parameters();
    int position = 0;
    for (Argument argument : call.getArguments()) {
      String name = argument.getName();
      if (name == null) {
        if (position == parameters.size()) {
          throw problem("too many arguments");
        }
        name = parameters.get(position++).name();
      } else if (function.parameter(name).isEmpty()) {
        throw problem("no argument `" + name + "`");
      }
      if (values.put(name, argument.getValue()) != null) {
        throw problem("argument `" + name + "` stands twice");
      }
    }
    for (RuleFunction.Parameter parameter : parameters) {
      if (parameter.required() && !values.containsKey(parameter.name())) {
        throw problem("argument `" + parameter.name() + "` is missing");
      }
    }
  }

  private Untranslatable problem(String what) {
    return new Untranslatable(what + ": " + function.signature());
  }

  /** The name of the function. */
  String function() {
    return function.name();
  }

  /** The argument that is the layer of a number, counted from 0. */
  Expression layer(int number) throws Untranslatable {
    return expression(function.parameters().get(number).name());
  }

  /** The arguments given, in the order of the parameters. */
  List<Expression> given() {
    return function.parameters().stream()
        .map(parameter -> values.get(parameter.name()))
        .filter(Objects::nonNull)
        .toList();
  }

  /** Whether an argument was given. */
  boolean has(String name) {
    return values.containsKey(name);
  }

  /** The argument of a name. */
  Expression expression(String name) throws Untranslatable {
    Expression value = values.get(name);
    if (value == null) {
      throw problem("argument `" + name + "` is missing");
    }
    return value;
  }

  /** A number in SI units. */
  double number(String name, double byDefault) throws Untranslatable {
    Expression value = values.get(name);
    if (value == null) {
      return byDefault;
    }
    if (value instanceof NumberValue number) {
      return number.getValue();
    }
    throw problem("argument `" + name + "` is no number");
  }

  /** A number in SI units above 0. */
  double positive(String name) throws Untranslatable {
    double value = number(name, 0);
    if (!(value > 0)) {
      throw new Untranslatable("argument `" + name + "` must be positive");
    }
    return value;
  }

  /** All arguments of a function that takes words alone. */
  Map<String, String> words() throws Untranslatable {
    Map<String, String> words = new HashMap<>();
    for (String name : values.keySet()) {
      word(name).ifPresent(word -> words.put(name, word));
    }
    return words;
  }

  /** A word, if it is given. */
  Optional<String> word(String name) throws Untranslatable {
    Expression value = values.get(name);
    if (value == null) {
      return Optional.empty();
    }
    if (value instanceof TextValue text) {
      return Optional.of(text.getText());
    }
    throw problem("argument `" + name + "` is no word");
  }
}
