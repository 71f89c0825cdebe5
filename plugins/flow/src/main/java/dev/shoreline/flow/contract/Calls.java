package dev.shoreline.flow.contract;

import dev.shoreline.flow.contract.Outcome.Item;
import dev.shoreline.flow.contract.Outcome.Objects;
import dev.shoreline.flow.contract.Outcome.Quantities;
import dev.shoreline.flow.contract.Outcome.Several;
import dev.shoreline.flow.contract.Outcome.Text;
import dev.shoreline.flow.contract.Outcome.Unknown;
import dev.shoreline.flow.design.Subject;
import dev.shoreline.flow.measure.Measure;
import dev.shoreline.flow.measure.MeasureRegistry;
import dev.shoreline.flow.measure.Measured;
import dev.shoreline.flow.measure.Options;
import dev.shoreline.flow.measure.Surroundings;
import dev.shoreline.netlist.measure.Combination;
import dev.shoreline.netlist.measure.MeasureSignature;
import dev.shoreline.netlist.measure.Measures;
import dev.shoreline.netlist.measure.Parameter;
import dev.shoreline.netlist.measure.ResultDimension;
import dev.shoreline.netlist.model.Argument;
import dev.shoreline.netlist.model.Attribute;
import dev.shoreline.netlist.model.Call;
import dev.shoreline.netlist.model.Expression;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Calls of measures, statistics and functions, and attributes of selections. */
final class Calls {
  private final Evaluator evaluator;
  private final Surroundings around;

  Calls(Evaluator evaluator, Surroundings around) {
    this.evaluator = evaluator;
    this.around = around;
  }

  Outcome evaluate(Call call) {
    String name = String.valueOf(call.getFunction());
    Optional<MeasureSignature> signature = Measures.find(name);
    if (signature.isEmpty()) {
      return Functions.apply(name, operands(call));
    }
    Map<String, Expression> arguments = bind(signature.get(), call);
    Parameter first = signature.get().parameters().getFirst();
    Expression argument = arguments.get(first.name());
    if (argument == null) {
      return new Unknown(name + " needs an argument");
    }
    Outcome value = evaluator.evaluate(argument);
    if (first instanceof Parameter.Values) {
      return Functions.statistic(signature.get(), evaluator.quantities(value, argument));
    }
    return value instanceof Objects objects
        ? measure(signature.get(), objects.subjects(), options(signature.get(), arguments))
        : value instanceof Unknown ? value : new Unknown(name + " needs objects");
  }

  /** The attribute of each object: one that it declares, or a measure of that name. */
  Outcome attributes(List<Subject> subjects, String dimension) {
    List<Item> items = new ArrayList<>();
    String found = dimension;
    for (Subject subject : subjects) {
      String name = subject.attribute();
      if (name == null) {
        return new Unknown(subject.path() + " is an object, not a quantity");
      }
      Subject plain = subject.plain();
      Optional<Attribute> declared = plain.attribute(name);
      Measured measured =
          declared
              .map(a -> Measured.of(a.getValue()))
              .orElseGet(() -> measuredAttribute(name, plain));
      if (declared.isPresent() && declared.get().getDimension() != null) {
        found = declared.get().getDimension();
      } else {
        found = Measures.find(name).map(s -> dimension(s, dimension)).orElse(found);
      }
      switch (measured) {
        case Measured.Value value -> items.add(new Item(subject.path(), value));
        case Measured.Missing missing -> {
          return new Unknown(missing.reason());
        }
      }
    }
    return new Quantities(items, found);
  }

  private Measured measuredAttribute(String name, Subject subject) {
    return MeasureRegistry.find(name)
        .map(m -> m.of(List.of(subject), Options.NONE, around))
        .orElseGet(() -> Measured.missing(subject.path() + " has no attribute " + name));
  }

  private Outcome measure(MeasureSignature signature, List<Subject> subjects, Options options) {
    Optional<Measure> measure = MeasureRegistry.find(signature.name());
    if (measure.isEmpty()) {
      return new Unknown(signature.name() + " is not implemented");
    }
    boolean together =
        signature.combination() == Combination.TOTAL || "total".equals(options.words().get("of"));
    List<List<Subject>> groups =
        together ? List.of(subjects) : subjects.stream().map(List::of).toList();
    List<Item> items = new ArrayList<>(groups.size());
    for (List<Subject> group : groups) {
      switch (measure.get().of(group, options, around)) {
        case Measured.Value value -> items.add(new Item(label(group), value));
        case Measured.Missing missing -> {
          return new Unknown(missing.reason());
        }
      }
    }
    return new Quantities(items, dimension(signature, "number"));
  }

  private static String label(List<Subject> group) {
    return group.size() == 1
        ? group.getFirst().path()
        : group.getFirst().path() + " and " + (group.size() - 1) + " more";
  }

  private static String dimension(MeasureSignature signature, String otherwise) {
    return signature.result() instanceof ResultDimension.Fixed(String dimension)
        ? dimension
        : otherwise;
  }

  /** Arguments by parameter name. */
  private static Map<String, Expression> bind(MeasureSignature signature, Call call) {
    Map<String, Expression> bound = new LinkedHashMap<>();
    int position = 0;
    for (Argument argument : call.getArguments()) {
      String name = argument.getName();
      if (name == null && position < signature.parameters().size()) {
        name = signature.parameters().get(position++).name();
      }
      if (name != null) {
        bound.put(name, argument.getValue());
      }
    }
    return bound;
  }

  private Options options(MeasureSignature signature, Map<String, Expression> arguments) {
    Map<String, String> words = new HashMap<>();
    Map<String, Double> quantities = new HashMap<>();
    Map<String, List<Subject>> objects = new HashMap<>();
    for (Parameter parameter : signature.parameters()) {
      if (parameter instanceof Parameter.Choice choice) {
        words.put(choice.name(), choice.words().getFirst());
      }
      Expression argument = arguments.get(parameter.name());
      if (argument != null) {
        switch (evaluator.evaluate(argument)) {
          case Text(String text) -> words.put(parameter.name(), text);
          case Quantities q ->
              quantities.put(parameter.name(), q.items().getFirst().value().value());
          case Objects o -> objects.put(parameter.name(), o.subjects());
          case Outcome other -> {}
        }
      }
    }
    return new Options(words, quantities, objects);
  }

  private List<Outcome> operands(Call call) {
    List<Outcome> outcomes = new ArrayList<>();
    for (Argument argument : call.getArguments()) {
      Outcome outcome = evaluator.evaluate(argument.getValue());
      if (outcome instanceof Several(List<Outcome> items)) {
        outcomes.addAll(items);
      } else {
        outcomes.add(evaluator.quantities(outcome, argument.getValue()));
      }
    }
    return outcomes;
  }
}
