package dev.shoreline.dsl.elaborate;

import dev.shoreline.dsl.evaluate.Problems;
import dev.shoreline.dsl.evaluate.Scope;
import dev.shoreline.dsl.evaluate.Value;
import dev.shoreline.dsl.syntax.Argument;
import dev.shoreline.dsl.syntax.Definition;
import dev.shoreline.dsl.syntax.Expression;
import dev.shoreline.dsl.syntax.Statement;
import dev.shoreline.dsl.vocabulary.Vocabulary;
import dev.shoreline.netlist.diagnostic.ContractCode;
import dev.shoreline.netlist.diagnostic.Diagnostic;
import dev.shoreline.netlist.diagnostic.EvaluationCode;
import dev.shoreline.netlist.diagnostic.TypeCode;
import dev.shoreline.netlist.diagnostic.VocabularyCode;
import dev.shoreline.netlist.model.Adjustment;
import dev.shoreline.netlist.model.Attribute;
import dev.shoreline.netlist.model.Boundary;
import dev.shoreline.netlist.model.BoundaryType;
import dev.shoreline.netlist.model.Face;
import dev.shoreline.netlist.model.NetlistFactory;
import dev.shoreline.netlist.model.PowerStep;
import dev.shoreline.netlist.model.Scenario;
import dev.shoreline.netlist.model.SelectionValue;
import dev.shoreline.netlist.quantity.Quantity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds scenarios. */
final class Scenarios {
  private static final List<String> TYPES =
      List.of("convection", "coldplate", "fixed", "adiabatic");

  private static final String TOWARDS = "towards";

  private final Session session;
  private final NetlistFactory factory = NetlistFactory.eINSTANCE;
  private final Literals literals = new Literals(List.of());

  Scenarios(Session session) {
    this.session = session;
  }

  /**
   * Builds one scenario.
   *
   * @param outer scope of the design's block
   */
  Scenario elaborate(Definition definition, Scope outer) {
    Scope scope = outer.inner();
    Settings settings =
        new Settings(
            session,
            Vocabulary.kind("scenario"),
            definition.block().settings().toList(),
            List.of(),
            scope,
            definition.name().span());
    Scenario scenario =
        settings.describe(
            factory.createScenario(),
            definition.name().text(),
            definition.name().span(),
            definition.doc());
    Judge judge =
        new Judge(
            session,
            List.of(),
            scenario.getContracts()::add,
            waiver ->
                session.problems.add(
                    VocabularyCode.MISPLACED,
                    waiver.getSpan(),
                    "a waiver belongs into the design or a component"),
            (set, inner) -> adjust(scenario, set, inner));
    judge.run(definition.block().statements(), scope, null);
    scenario.setAmbient(settings.number("ambient", 0));
    for (Face face : Face.VALUES) {
      Expression boundary = settings.expression(face.getLiteral()).orElse(null);
      if (boundary != null) {
        Boundary made = boundary(face, boundary, scope);
        if (made != null) {
          scenario.getBoundaries().add(made);
        }
      }
    }
    for (Statement.Setting step : settings.all("step")) {
      step(scenario, step.value(), scope);
    }
    scenario.setDuration(settings.number("duration", 0));
    scenario.setResolution(settings.number("resolution", 0));
    return scenario;
  }

  private @Nullable Boundary boundary(Face face, Expression expression, Scope scope) {
    Expression callee = expression;
    List<Argument> arguments = List.of();
    if (expression instanceof Expression.CallExpression call) {
      callee = call.callee();
      arguments = call.arguments();
    }
    String word = callee instanceof Expression.NameReference name ? name.name() : "";
    if (!TYPES.contains(word)) {
      session.problems.add(
          Diagnostic.of(
                  VocabularyCode.UNKNOWN_WORD,
                  callee.span(),
                  "a boundary is one of " + String.join(", ", TYPES))
              .withHint("top coldplate(h = 25 kW/m2/K, coolant = 35degC)"));
      return null;
    }
    Boundary boundary = factory.createBoundary();
    boundary.setFace(face);
    boundary.setSpan(expression.span());
    boundary.setType(BoundaryType.valueOf(word.toUpperCase(Locale.ROOT)));
    boundary.setTemperature(Double.NaN);
    String temperature = word.equals("coldplate") ? "coolant" : "temperature";
    List<String> parameters =
        switch (word) {
          case "adiabatic" -> List.of();
          case "fixed" -> List.of(temperature);
          case "coldplate" -> List.of("h", temperature, "flow", TOWARDS);
          default -> List.of("h", temperature);
        };
    Map<String, Quantity> values = values(word, arguments, parameters, scope);
    Quantity h = values.get("h");
    Quantity t = values.get(temperature);
    if (h != null) {
      boundary.setCoefficient(h.value());
    }
    if (t != null) {
      boundary.setTemperature(t.value());
    }
    Quantity flow = values.get("flow");
    if (flow != null) {
      boundary.setFlow(flow.value());
      boundary.setTowards(towards(arguments, expression));
    }
    if (arguments.stream().allMatch(a -> isKnown(a, parameters))) {
      List<String> needed = parameters.subList(0, Math.min(2, parameters.size()));
      missing(word, needed, values, arguments, expression);
    }
    return boundary;
  }

  /** {@code towards = east}: the side at which a coolant leaves. */
  private Face towards(List<Argument> arguments, Expression boundary) {
    for (Argument argument : arguments) {
      boolean named = argument.name() != null && argument.name().text().equals(TOWARDS);
      if (named && argument.value() instanceof Expression.NameReference side) {
        Face face = Face.get(side.name());
        if (face != null && face != Face.TOP && face != Face.BOTTOM) {
          return face;
        }
      }
    }
    session.problems.add(
        Diagnostic.of(
                EvaluationCode.MISSING_ARGUMENT,
                boundary.span(),
                "a coolant that flows needs its argument `towards`: north, east, south or west")
            .withHint(
                "coldplate(h = 25 kW/m2/K, coolant = 35degC, flow = 70 W/K, towards = east)"));
    return Face.EAST;
  }

  private static boolean isKnown(Argument argument, List<String> parameters) {
    return argument.name() == null || parameters.contains(argument.name().text());
  }

  private void missing(
      String word,
      List<String> parameters,
      Map<String, Quantity> values,
      List<Argument> arguments,
      Expression expression) {
    long given = arguments.stream().filter(a -> isKnown(a, parameters)).count();
    // Air has the scenario's ambient where nothing is said.
    for (String parameter : parameters) {
      boolean needed = !(word.equals("convection") && parameter.equals("temperature"));
      if (needed && !values.containsKey(parameter) && given < parameters.size()) {
        session.problems.add(
            EvaluationCode.MISSING_ARGUMENT,
            expression.span(),
            "`" + word + "` needs its argument `" + parameter + "`");
      }
    }
  }

  private Map<String, Quantity> values(
      String word, List<Argument> arguments, List<String> parameters, Scope scope) {
    Map<String, Quantity> values = new HashMap<>();
    int position = 0;
    for (Argument argument : arguments) {
      String name =
          argument.name() != null
              ? argument.name().text()
              : position < parameters.size() ? parameters.get(position++) : "";
      if (!parameters.contains(name)) {
        session.problems.add(
            EvaluationCode.UNKNOWN_ARGUMENT,
            argument.span(),
            "`" + word + "` takes (" + String.join(", ", parameters) + ")");
        continue;
      }
      if (name.equals(TOWARDS)) {
        continue;
      }
      String type =
          switch (name) {
            case "h" -> "heat_transfer";
            case "flow" -> "heat_capacity_rate";
            default -> "temperature";
          };
      if (session.evaluator.evaluate(argument.value(), scope, type)
          instanceof Value.Amount(Quantity quantity)) {
        values.put(name, quantity);
      }
    }
    return values;
  }

  /** {@code set asic.power = 120W}. */
  private void adjust(Scenario scenario, Statement.SetStatement set, Scope scope) {
    Value target = session.evaluator.evaluate(set.target(), scope);
    if (target instanceof Value.Poison) {
      return;
    }
    String attribute =
        target instanceof Selection selection ? selection.hits().getFirst().attribute() : null;
    if (!(target instanceof Selection selection) || attribute == null) {
      session.problems.add(
          Diagnostic.of(
                  ContractCode.NO_VALUE, set.target().span(), "`set` takes an attribute of objects")
              .withHint("set asic.power = 120W"));
      return;
    }
    Attribute declared = Selection.attribute(selection.hits().getFirst(), attribute);
    String type = Vocabulary.attributes().get(attribute);
    if (type == null && declared != null) {
      type = declared.getDimension();
    }
    if (type == null) {
      session.problems.add(
          ContractCode.NO_VALUE,
          set.target().span(),
          "`" + attribute + "` is measured and cannot be set");
      return;
    }
    Value value = session.evaluator.evaluate(set.value(), scope, type);
    if (value instanceof Value.Amount(Quantity quantity)) {
      Adjustment adjustment = factory.createAdjustment();
      adjustment.setSpan(set.span());
      adjustment.setAttribute(attribute);
      SelectionValue targets = literals.targets(plain(selection));
      if (set.target() instanceof Expression.Member member) {
        targets.setText(session.text(member.object().span()));
      }
      adjustment.setTargets(targets);
      adjustment.setValue(literals.number(quantity));
      scenario.getAdjustments().add(adjustment);
    }
  }

  /** Reports a {@code set} outside of scenarios. */
  static void misplaced(Statement.SetStatement set, Problems problems) {
    problems.add(VocabularyCode.MISPLACED, set.span(), "`set` stands in a scenario only");
  }

  private static Selection plain(Selection selection) {
    List<Hit> hits = new ArrayList<>();
    for (Hit hit : selection.hits()) {
      hits.add(new Hit(hit.path(), hit.frame(), hit.element(), null, hit.indices(), hit.span()));
    }
    return new Selection(selection.root(), selection.name(), hits);
  }

  /** {@code step (10ms, asic, 700W)}. */
  private void step(Scenario scenario, Expression expression, Scope scope) {
    if (!(expression instanceof Expression.TupleExpression tuple) || tuple.items().size() != 3) {
      session.problems.add(
          Diagnostic.of(
                  TypeCode.WRONG_TYPE,
                  expression.span(),
                  "a step is a time, objects and their power")
              .withHint("step (10ms, asic, 700W)"));
      return;
    }
    Value time = session.evaluator.evaluate(tuple.items().get(0), scope, "time");
    Value objects = session.evaluator.evaluate(tuple.items().get(1), scope, "instances");
    Value power = session.evaluator.evaluate(tuple.items().get(2), scope, "power");
    if (time instanceof Value.Amount(Quantity t)
        && objects instanceof Selection selection
        && power instanceof Value.Amount(Quantity p)) {
      PowerStep step = factory.createPowerStep();
      step.setTime(t.value());
      step.setTargets(literals.targets(selection));
      step.setPower(p.value());
      scenario.getSteps().add(step);
    }
  }
}
