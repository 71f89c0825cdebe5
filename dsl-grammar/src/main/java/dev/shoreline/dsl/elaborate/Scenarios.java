package dev.shoreline.dsl.elaborate;

import dev.shoreline.dsl.evaluate.Problems;
import dev.shoreline.dsl.evaluate.Scope;
import dev.shoreline.dsl.evaluate.Value;
import dev.shoreline.dsl.syntax.Definition;
import dev.shoreline.dsl.syntax.Expression;
import dev.shoreline.dsl.syntax.Statement;
import dev.shoreline.dsl.vocabulary.Vocabulary;
import dev.shoreline.netlist.diagnostic.ContractCode;
import dev.shoreline.netlist.diagnostic.Diagnostic;
import dev.shoreline.netlist.diagnostic.TypeCode;
import dev.shoreline.netlist.diagnostic.VocabularyCode;
import dev.shoreline.netlist.model.Adjustment;
import dev.shoreline.netlist.model.Attribute;
import dev.shoreline.netlist.model.DutyCycle;
import dev.shoreline.netlist.model.Face;
import dev.shoreline.netlist.model.NetlistFactory;
import dev.shoreline.netlist.model.PowerStep;
import dev.shoreline.netlist.model.Scenario;
import dev.shoreline.netlist.model.SelectionValue;
import dev.shoreline.netlist.place.ElementNames;
import dev.shoreline.netlist.quantity.Quantity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds scenarios. */
final class Scenarios {
  private static final String DUTY_HINT = "duty (rings, 40%, 100us)";

  private final Session session;
  private final NetlistFactory factory = NetlistFactory.eINSTANCE;
  private final Literals literals = new Literals(List.of());

  Scenarios(Session session) {
    this.session = session;
  }

  /**
   * Builds one scenario.
   *
   * @param indices texts of the values that it is repeated for, part of its name
   * @param outer scope of the design's block, with those values
   */
  Scenario elaborate(Definition definition, List<String> indices, Scope outer) {
    Scope scope = outer.inner();
    Settings settings = settings(definition, scope);
    // Names of files are made of it: `hot[25degC]`, without the blank of a quantity.
    List<String> values = indices.stream().map(i -> i.replace(" ", "")).toList();
    Scenario scenario =
        settings.describe(
            factory.createScenario(),
            ElementNames.of(definition.name().text(), values),
            definition.name().span(),
            definition.doc());
    judge(scenario).run(definition.block().statements(), scope, null);
    scenario.setAmbient(settings.number("ambient", 0));
    boundaries(scenario, settings, scope);
    for (Statement.Setting step : settings.all("step")) {
      step(scenario, step.value(), scope);
    }
    for (Statement.Setting duty : settings.all("duty")) {
      duty(scenario, duty.value(), scope);
    }
    scenario.setDuration(settings.number("duration", 0));
    scenario.setResolution(settings.number("resolution", 0));
    return scenario;
  }

  private Settings settings(Definition definition, Scope scope) {
    return new Settings(
        session,
        Vocabulary.kind("scenario"),
        definition.block().settings().toList(),
        List.of(),
        scope,
        definition.name().span());
  }

  private Judge judge(Scenario scenario) {
    return new Judge(
        session,
        List.of(),
        scenario.getContracts()::add,
        waiver ->
            session.problems.add(
                VocabularyCode.MISPLACED,
                waiver.getSpan(),
                "a waiver belongs into the design or a component"),
        (set, inner) -> adjust(scenario, set, inner));
  }

  private void boundaries(Scenario scenario, Settings settings, Scope scope) {
    Boundaries boundaries = new Boundaries(session, scope);
    for (Face face : Face.VALUES) {
      settings
          .expression(face.getLiteral())
          .flatMap(expression -> boundaries.read(face, expression))
          .ifPresent(scenario.getBoundaries()::add);
    }
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
    String type = type(selection.hits().getFirst(), attribute);
    if (type == null) {
      session.problems.add(
          ContractCode.NO_VALUE,
          set.target().span(),
          "`" + attribute + "` is measured and cannot be set");
      return;
    }
    Value value = session.evaluator.evaluate(set.value(), scope, type);
    if (value instanceof Value.Amount(Quantity quantity)) {
      SelectionValue targets = literals.targets(plain(selection));
      if (set.target() instanceof Expression.Member member) {
        targets.setText(session.text(member.object().span()));
      }
      Adjustment adjustment = factory.createAdjustment();
      adjustment.setSpan(set.span());
      adjustment.setAttribute(attribute);
      adjustment.setTargets(targets);
      adjustment.setValue(literals.number(quantity));
      scenario.getAdjustments().add(adjustment);
    }
  }

  /** What an attribute may be set to; null for one that is measured. */
  private static @Nullable String type(Hit hit, String attribute) {
    String type = Vocabulary.attributes().get(attribute);
    Attribute declared = type == null ? Selection.attribute(hit, attribute) : null;
    return declared == null ? type : declared.getDimension();
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

  /** {@code duty (rings, 40%, 100us)}. */
  private void duty(Scenario scenario, Expression expression, Scope scope) {
    if (!(expression instanceof Expression.TupleExpression tuple) || tuple.items().size() != 3) {
      session.problems.add(
          Diagnostic.of(
                  TypeCode.WRONG_TYPE,
                  expression.span(),
                  "a duty cycle is objects, the part of a period in which they are on, and the period")
              .withHint(DUTY_HINT));
      return;
    }
    Value objects = session.evaluator.evaluate(tuple.items().get(0), scope, "instances");
    Value share = session.evaluator.evaluate(tuple.items().get(1), scope, "number");
    Value period = session.evaluator.evaluate(tuple.items().get(2), scope, "time");
    if (!(objects instanceof Selection selection)
        || !(share instanceof Value.Amount(Quantity part))
        || !(period instanceof Value.Amount(Quantity length))) {
      return;
    }
    if (!(part.value() > 0) || part.value() > 1 || !(length.value() > 0)) {
      session.problems.add(
          Diagnostic.of(
                  VocabularyCode.BAD_VALUE,
                  expression.span(),
                  "power is on for a part of a period above 0 and at most 1, the period is above 0 s")
              .withHint(DUTY_HINT));
      return;
    }
    DutyCycle duty = factory.createDutyCycle();
    duty.setTargets(literals.targets(selection));
    duty.setShare(part.value());
    duty.setPeriod(length.value());
    scenario.getDuties().add(duty);
  }
}
