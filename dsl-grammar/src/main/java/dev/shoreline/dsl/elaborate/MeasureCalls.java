package dev.shoreline.dsl.elaborate;

import dev.shoreline.dsl.evaluate.Mismatches;
import dev.shoreline.dsl.evaluate.Phrases;
import dev.shoreline.dsl.evaluate.Problems;
import dev.shoreline.dsl.evaluate.Scope;
import dev.shoreline.dsl.evaluate.Value;
import dev.shoreline.dsl.syntax.Argument;
import dev.shoreline.dsl.syntax.Expression;
import dev.shoreline.dsl.syntax.Expression.CallExpression;
import dev.shoreline.netlist.diagnostic.ContractCode;
import dev.shoreline.netlist.diagnostic.Diagnostic;
import dev.shoreline.netlist.diagnostic.EvaluationCode;
import dev.shoreline.netlist.diagnostic.TypeCode;
import dev.shoreline.netlist.diagnostic.VocabularyCode;
import dev.shoreline.netlist.measure.MeasureSignature;
import dev.shoreline.netlist.measure.ObjectKind;
import dev.shoreline.netlist.measure.Parameter;
import dev.shoreline.netlist.measure.ResultDimension;
import dev.shoreline.netlist.model.Call;
import dev.shoreline.netlist.model.NetlistFactory;
import dev.shoreline.netlist.model.SelectionValue;
import dev.shoreline.netlist.quantity.Arithmetic;
import dev.shoreline.netlist.quantity.Convention;
import dev.shoreline.netlist.quantity.Dimension;
import dev.shoreline.netlist.quantity.Quantity;
import dev.shoreline.netlist.quantity.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Calls of measures and of functions on measured quantities. */
final class MeasureCalls {
  /** Functions of any number of measured quantities of one dimension, which is theirs too. */
  private static final Set<String> JOINING = Set.of("min", "max", "sum");

  /** Functions of one measured number. */
  private static final Set<String> NUMERIC =
      Set.of("sqrt", "floor", "ceil", "round", "log10", "exp");

  private final Session session;
  private final Literals literals;
  private final Conditions conditions;
  private final NetlistFactory factory = NetlistFactory.eINSTANCE;

  MeasureCalls(Session session, Literals literals, Conditions conditions) {
    this.session = session;
    this.literals = literals;
    this.conditions = conditions;
  }

  /** A measure with its arguments checked against its signature. */
  @Nullable Made measure(MeasureSignature signature, CallExpression expression, Scope scope) {
    Call call = factory.createCall();
    call.setFunction(signature.name());
    List<String> given = new ArrayList<>();
    Convention convention = Convention.DEFAULT;
    Quantity first = null;
    int position = 0;
    for (Argument argument : expression.arguments()) {
      Parameter parameter = parameter(signature, argument, position);
      position += argument.name() == null ? 1 : 0;
      if (parameter == null) {
        return null;
      }
      Made made = argument(signature, parameter, argument.value(), scope);
      if (made == null) {
        return null;
      }
      if (parameter instanceof Parameter.Values) {
        first = made.sample();
      }
      if (parameter instanceof Parameter.Choice) {
        convention = convention(convention, argument.value());
      }
      given.add(parameter.name());
      var target = factory.createArgument();
      target.setName(argument.name() == null ? null : parameter.name());
      target.setValue(made.expression());
      call.getArguments().add(target);
    }
    if (!isComplete(signature, given, expression)) {
      return null;
    }
    Dimension dimension = dimension(signature.result(), first);
    return new Made(call, Made.Kind.QUANTITY, new Quantity(1, dimension, convention));
  }

  private static Convention convention(Convention so, Expression word) {
    String text = word instanceof Expression.NameReference name ? name.name() : "";
    return new Convention(
        so.bothDirections() || text.equals("both"), so.raw() || text.equals("raw"));
  }

  private static Dimension dimension(ResultDimension result, @Nullable Quantity first) {
    Dimension argument = first == null ? Dimension.NUMBER : first.dimension();
    return switch (result) {
      case ResultDimension.Fixed(String name) -> Dimension.named(name).orElse(Dimension.NUMBER);
      case ResultDimension.SameAsArgument same -> argument;
      case ResultDimension.DifferenceOfArgument difference -> argument.difference();
    };
  }

  private @Nullable Parameter parameter(
      MeasureSignature signature, Argument argument, int position) {
    List<String> names = signature.parameters().stream().map(Parameter::name).toList();
    if (argument.name() != null) {
      Optional<Parameter> parameter = signature.parameter(argument.name().text());
      if (parameter.isEmpty()) {
        session.problems.add(
            Problems.unknown(
                    EvaluationCode.UNKNOWN_ARGUMENT,
                    argument.name().span(),
                    "`" + signature.name() + "` has no parameter `" + argument.name().text() + "`",
                    argument.name().text(),
                    names)
                .withHint("its parameters are " + String.join(", ", names)));
      }
      return parameter.orElse(null);
    }
    if (position >= signature.parameters().size()) {
      session.problems.add(
          EvaluationCode.TOO_MANY_ARGUMENTS,
          argument.span(),
          "`" + signature.name() + "` takes " + Phrases.count(names.size(), "argument"));
      return null;
    }
    return signature.parameters().get(position);
  }

  private boolean isComplete(
      MeasureSignature signature, List<String> given, CallExpression expression) {
    for (Parameter parameter : signature.parameters()) {
      if (parameter.required() && !given.contains(parameter.name())) {
        session.problems.add(
            Diagnostic.of(
                    EvaluationCode.MISSING_ARGUMENT,
                    expression.span(),
                    "`" + signature.name() + "` needs its argument `" + parameter.name() + "`")
                .withHint(parameter.doc()));
        return false;
      }
    }
    return true;
  }

  private @Nullable Made argument(
      MeasureSignature signature, Parameter parameter, Expression value, Scope scope) {
    return switch (parameter) {
      case Parameter.Objects objects -> objects(signature, objects, value, scope);
      case Parameter.Values values -> values(value, scope);
      case Parameter.Choice choice -> choice(choice, value);
      case Parameter.Quantity quantity ->
          literals.of(session.evaluator.evaluate(value, scope, quantity.dimension()));
    };
  }

  private @Nullable Made objects(
      MeasureSignature signature, Parameter.Objects parameter, Expression value, Scope scope) {
    Value selected = session.evaluator.evaluate(value, scope);
    if (selected instanceof Value.Poison) {
      return null;
    }
    if (!(selected instanceof Selection selection)) {
      session.problems.add(
          TypeCode.WRONG_TYPE,
          value.span(),
          "`" + signature.name() + "` takes objects, found " + selected.describe());
      return null;
    }
    for (Hit hit : selection.hits()) {
      ObjectKind kind = hit.kind();
      boolean fits =
          kind != null
              && parameter.kinds().contains(kind)
              && (hit.attribute() == null || hit.isEdge());
      if (!fits) {
        session.problems.add(
            Diagnostic.of(
                    ContractCode.WRONG_OBJECT,
                    value.span(),
                    "`" + signature.name() + "` does not apply to `" + hit.text() + "`")
                .withHint("it takes " + kinds(parameter.kinds()))
                .withNote(hit.span(), "declared here"));
        return null;
      }
    }
    SelectionValue targets = literals.targets(selection);
    targets.setText(session.text(value.span()));
    targets.setSpan(value.span());
    return new Made(targets, Made.Kind.OBJECTS, null);
  }

  private static String kinds(Set<ObjectKind> kinds) {
    List<String> words = new ArrayList<>();
    for (ObjectKind kind : kinds) {
      words.add(kind.name().toLowerCase(Locale.ROOT).replace('_', ' ') + "s");
    }
    return String.join(", ", words);
  }

  private @Nullable Made values(Expression value, Scope scope) {
    Made made = conditions.build(value, scope);
    if (made != null && made.sample() == null) {
      session.problems.add(
          Diagnostic.of(ContractCode.NO_VALUE, value.span(), "quantities are needed, found objects")
              .withHint("add an attribute, such as `.temperature`"));
      return null;
    }
    return made;
  }

  private @Nullable Made choice(Parameter.Choice choice, Expression value) {
    String word =
        value instanceof Expression.NameReference name
            ? name.name()
            : value instanceof Expression.StringLiteral string ? string.value() : "";
    if (!choice.words().contains(word)) {
      session.problems.add(
          Problems.unknown(
              VocabularyCode.UNKNOWN_WORD,
              value.span(),
              "`" + choice.name() + "` is one of " + String.join(", ", choice.words()),
              word,
              choice.words()));
      return null;
    }
    return new Made(literals.text(word), Made.Kind.OTHER, null);
  }

  /** A function of the language on measured quantities. */
  @Nullable Made builtin(String name, CallExpression expression, Scope scope) {
    Call call = factory.createCall();
    call.setFunction(name);
    Quantity sample = null;
    for (Argument argument : expression.arguments()) {
      Made made = conditions.build(argument.value(), scope);
      Quantity next = made == null ? null : conditions.quantity(made, argument.value().span());
      if (made == null || next == null) {
        return null;
      }
      var target = factory.createArgument();
      target.setValue(made.expression());
      call.getArguments().add(target);
      if (sample != null && Arithmetic.compare(sample, next) instanceof Result.Mismatch mismatch) {
        session.problems.add(Mismatches.diagnostic(argument.value().span(), mismatch));
        return null;
      }
      sample = sample == null ? next : sample;
    }
    boolean one = expression.arguments().size() == 1;
    boolean fits =
        sample != null
            && (JOINING.contains(name)
                || (one && name.equals("abs"))
                || (one && NUMERIC.contains(name) && sample.isNumber()));
    if (sample == null || !fits) {
      session.problems.add(
          TypeCode.WRONG_TYPE,
          expression.span(),
          "`" + name + "` does not apply to what is measured here");
      return null;
    }
    return new Made(call, Made.Kind.QUANTITY, sample);
  }
}
