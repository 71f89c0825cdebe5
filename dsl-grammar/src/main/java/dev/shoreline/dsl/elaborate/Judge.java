package dev.shoreline.dsl.elaborate;

import dev.shoreline.dsl.evaluate.Arguments;
import dev.shoreline.dsl.evaluate.Problems;
import dev.shoreline.dsl.evaluate.Scope;
import dev.shoreline.dsl.evaluate.Value;
import dev.shoreline.dsl.syntax.Argument;
import dev.shoreline.dsl.syntax.Block;
import dev.shoreline.dsl.syntax.Definition;
import dev.shoreline.dsl.syntax.DefinitionKind;
import dev.shoreline.dsl.syntax.Expression;
import dev.shoreline.dsl.syntax.FunctionDeclaration;
import dev.shoreline.dsl.syntax.Statement;
import dev.shoreline.dsl.syntax.Statement.RequireStatement;
import dev.shoreline.dsl.syntax.Statement.WaiveStatement;
import dev.shoreline.dsl.vocabulary.Vocabulary;
import dev.shoreline.netlist.diagnostic.ContractCode;
import dev.shoreline.netlist.diagnostic.Diagnostic;
import dev.shoreline.netlist.diagnostic.EvaluationCode;
import dev.shoreline.netlist.diagnostic.NameCode;
import dev.shoreline.netlist.diagnostic.VocabularyCode;
import dev.shoreline.netlist.model.Contract;
import dev.shoreline.netlist.model.Instance;
import dev.shoreline.netlist.model.NetlistFactory;
import dev.shoreline.netlist.model.Waiver;
import dev.shoreline.netlist.place.ElementNames;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Contracts, profiles and waivers of one occurrence of a cell. */
final class Judge {
  private static final int DEEPEST_PROFILE = 32;

  private final Session session;
  private final List<Instance> prefix;
  private final Conditions conditions;
  private final Literals literals;
  private final Consumer<Contract> contracts;
  private final Consumer<Waiver> waivers;
  private final BiConsumer<Statement.SetStatement, Scope> sets;
  private int depth;

  /**
   * A judge.
   *
   * @param prefix the way from the top cell to the occurrence
   * @param sets what to do with `set`, which only scenarios take, and the scope it stands in
   */
  Judge(
      Session session,
      List<Instance> prefix,
      Consumer<Contract> contracts,
      Consumer<Waiver> waivers,
      BiConsumer<Statement.SetStatement, Scope> sets) {
    this.session = session;
    this.prefix = prefix;
    this.literals = new Literals(prefix);
    this.conditions = new Conditions(session, literals);
    this.contracts = contracts;
    this.waivers = waivers;
    this.sets = sets;
  }

  /**
   * Runs the statements of a scenario or a profile; settings and objects are left to the caller.
   */
  void run(List<Statement> statements, Scope scope, @Nullable String profile) {
    for (Statement statement : statements) {
      switch (statement) {
        case Statement.LetStatement let -> scope.declare(let);
        case FunctionDeclaration function -> scope.declare(function);
        default -> {}
      }
    }
    for (Statement statement : statements) {
      run(statement, scope, profile);
    }
  }

  /** Runs one statement. */
  void run(Statement statement, Scope scope, @Nullable String profile) {
    switch (statement) {
      case Statement.LetStatement let -> session.evaluator.evaluate(let, scope);
      case FunctionDeclaration function -> {}
      case RequireStatement require -> require(require, scope, profile);
      case Statement.ApplyStatement apply -> apply(apply, scope);
      case WaiveStatement waive -> waive(waive, scope);
      case Statement.SetStatement set -> sets.accept(set, scope);
      case Statement.ForStatement loop -> loop(loop, 0, scope, profile);
      case Statement.IfStatement condition -> condition(condition, scope, profile);
      case Statement.Setting setting -> {}
      case Statement.ErrorStatement error -> run(error.inner(), scope, profile);
      default ->
          session.problems.add(
              VocabularyCode.MISPLACED,
              statement.span(),
              "scenarios and profiles hold contracts and settings, no such statement");
    }
  }

  private void loop(Statement.ForStatement loop, int level, Scope scope, @Nullable String profile) {
    if (level == loop.bindings().size()) {
      run(loop.body().statements(), scope.inner(), profile);
      return;
    }
    var binding = loop.bindings().get(level);
    List<Value> values = session.evaluator.iterate(binding.values(), scope);
    for (Value value : values == null ? List.<Value>of() : values) {
      Scope inner = scope.inner();
      session.evaluator.define(inner, binding.name(), value);
      loop(loop, level + 1, inner, profile);
    }
  }

  private void condition(Statement.IfStatement condition, Scope scope, @Nullable String profile) {
    if (session.evaluator.evaluate(condition.condition(), scope, "boolean")
        instanceof Value.Truth(boolean holds)) {
      Block chosen = holds ? condition.then() : condition.otherwise();
      if (chosen != null) {
        run(chosen.statements(), scope.inner(), profile);
      }
    }
  }

  private void require(RequireStatement require, Scope scope, @Nullable String profile) {
    Made condition = conditions.condition(require.condition(), scope);
    if (condition == null) {
      return;
    }
    Contract contract = NetlistFactory.eINSTANCE.createContract();
    String label = require.label() == null ? "" : require.label().text();
    String place = prefix.stream().map(ElementNames::of).collect(Collectors.joining("."));
    contract.setName(label.isEmpty() || place.isEmpty() ? label : place + "." + label);
    contract.setDoc(require.doc());
    contract.setSpan(require.span());
    contract.setCondition(condition.expression());
    contract.setText(session.text(require.condition().span()));
    contract.setBecause(require.because() == null ? null : require.because().value());
    contract.setExpectFail(require.failReason() != null);
    contract.setFailReason(require.failReason() == null ? null : require.failReason().value());
    contract.setProfile(profile);
    contracts.accept(contract);
  }

  /** The profile of a name, which is in use from now on; null with a message if there is none. */
  private @Nullable Definition profile(Expression.NameReference name) {
    Definition profile = session.definitions.get(name.name());
    if (profile == null || profile.kind() != DefinitionKind.PROFILE) {
      session.problems.add(unknownProfile(name, profile));
      return null;
    }
    session.evaluator.symbols().use(name.span(), profile.name().span());
    session.applied.add(profile);
    return profile;
  }

  private void apply(Statement.ApplyStatement apply, Scope scope) {
    Expression callee = apply.profile();
    List<Argument> arguments = List.of();
    if (apply.profile() instanceof Expression.CallExpression call) {
      callee = call.callee();
      arguments = call.arguments();
    }
    if (!(callee instanceof Expression.NameReference name)) {
      if (!(callee instanceof Expression.ErrorExpression)) {
        session.problems.add(
            NameCode.WRONG_KIND, callee.span(), "`apply` takes a profile with its arguments");
      }
      return;
    }
    Definition profile = profile(name);
    if (profile == null) {
      return;
    }
    Map<String, Value> bound =
        new Arguments(session.evaluator)
            .bind(
                profile.parameters(),
                session.global,
                arguments,
                scope,
                apply.profile().span(),
                name.name());
    if (bound == null) {
      return;
    }
    if (++depth > DEEPEST_PROFILE) {
      session.problems.add(
          EvaluationCode.RECURSION, apply.span(), "`" + name.name() + "` applies itself");
    } else {
      run(profile, bound);
    }
    depth--;
  }

  private void run(Definition profile, Map<String, Value> values) {
    Scope inside = session.global.inner();
    profile
        .parameters()
        .forEach(p -> session.evaluator.define(inside, p.name(), values.get(p.name().text())));
    run(profile.block().statements(), inside, profile.name().text());
  }

  /**
   * Looks for mistakes in a profile that nothing applies: its parameters are their defaults, or
   * unknown, and what is made from unknown values is let pass.
   */
  static void rehearse(Session session, Definition profile) {
    Map<String, Value> values =
        new Arguments(session.evaluator).defaults(profile.parameters(), session.global);
    new Judge(session, List.of(), contract -> {}, waiver -> {}, (set, scope) -> {})
        .run(profile, values);
  }

  private Diagnostic unknownProfile(Expression.NameReference name, @Nullable Definition other) {
    if (other != null) {
      return Diagnostic.of(
              NameCode.WRONG_KIND,
              name.span(),
              "`" + name.name() + "` is a " + other.kind().word() + ", no profile")
          .withNote(other.name().span(), "declared here");
    }
    List<String> known = new ArrayList<>();
    session.definitions.forEach(
        (word, definition) -> {
          if (definition.kind() == DefinitionKind.PROFILE) {
            known.add(word);
          }
        });
    return Problems.unknown(
        NameCode.UNKNOWN_NAME,
        name.span(),
        "there is no profile `" + name.name() + "`",
        name.name(),
        known);
  }

  private boolean isComplete(WaiveStatement statement, List<Statement.Setting> given) {
    for (String key : List.of("reason", "owner")) {
      if (given.stream().noneMatch(s -> s.key().text().equals(key))) {
        session.problems.add(
            ContractCode.INCOMPLETE_WAIVER,
            statement.rule().span(),
            "a waiver needs a reason and an owner, `" + key + "` is missing");
        return false;
      }
    }
    return true;
  }

  private void checkText(Settings settings, String key) {
    if (settings.value(key).orElse(null) instanceof Value.Text(String text) && text.isBlank()) {
      session.problems.add(
          ContractCode.INCOMPLETE_WAIVER,
          settings.expression(key).orElseThrow().span(),
          "the " + key + " of a waiver must not be empty");
    }
  }

  private void waive(WaiveStatement statement, Scope scope) {
    List<Statement.Setting> given = statement.block().settings().toList();
    if (!isComplete(statement, given)) {
      return;
    }
    Settings settings =
        new Settings(
            session, Vocabulary.kind("waive"), given, List.of(), scope, statement.rule().span());
    Waiver waiver = NetlistFactory.eINSTANCE.createWaiver();
    waiver.setName(statement.rule().text());
    waiver.setDoc(statement.doc());
    waiver.setSpan(statement.span());
    waiver.setRule(statement.rule().text());
    waiver.setReason(settings.text("reason"));
    waiver.setOwner(settings.text("owner"));
    waiver.setUntil(until(settings));
    waiver.setShapeHash(settings.text("shape"));
    checkText(settings, "reason");
    checkText(settings, "owner");
    Value at = settings.value("at").orElse(null);
    if (at instanceof Selection selection) {
      waiver.setTargets(literals.targets(selection));
    } else if (at != null) {
      session.problems.add(
          ContractCode.WRONG_OBJECT,
          settings.expression("at").orElseThrow().span(),
          "expected objects, found " + at.describe());
    }
    waivers.accept(waiver);
  }

  private @Nullable String until(Settings settings) {
    String until = settings.text("until");
    if (until != null) {
      try {
        LocalDate.parse(until);
      } catch (DateTimeParseException e) {
        session.problems.add(
            Diagnostic.of(
                    ContractCode.BAD_DATE,
                    settings.expression("until").orElseThrow().span(),
                    "\"" + until + "\" is not a date")
                .withHint("write it like \"2026-12-31\""));
        return null;
      }
    }
    return until;
  }
}
