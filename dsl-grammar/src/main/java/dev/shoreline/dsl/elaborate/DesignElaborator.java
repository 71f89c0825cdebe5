package dev.shoreline.dsl.elaborate;

import dev.shoreline.dsl.evaluate.Evaluator;
import dev.shoreline.dsl.evaluate.Limits;
import dev.shoreline.dsl.evaluate.Problems;
import dev.shoreline.dsl.evaluate.Scope;
import dev.shoreline.dsl.evaluate.SymbolTable;
import dev.shoreline.dsl.parse.ParsedFile;
import dev.shoreline.dsl.resolve.Program;
import dev.shoreline.dsl.syntax.Declaration;
import dev.shoreline.dsl.syntax.Definition;
import dev.shoreline.dsl.syntax.DefinitionKind;
import dev.shoreline.dsl.syntax.Expression;
import dev.shoreline.dsl.syntax.FunctionDeclaration;
import dev.shoreline.dsl.syntax.Statement.LetStatement;
import dev.shoreline.netlist.diagnostic.ContractCode;
import dev.shoreline.netlist.diagnostic.Diagnostic;
import dev.shoreline.netlist.diagnostic.NameCode;
import dev.shoreline.netlist.model.Design;
import dev.shoreline.netlist.model.Instance;
import dev.shoreline.netlist.model.NetlistFactory;
import dev.shoreline.netlist.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Elaborates a program into a design. */
public final class DesignElaborator {
  private final Program program;
  private final Session session;
  private final Design design = NetlistFactory.eINSTANCE.createDesign();
  private final Map<Frame, Boolean> judged = new HashMap<>();

  private DesignElaborator(Program program, Problems problems, Limits limits, SymbolTable symbols) {
    this.program = program;
    this.session =
        new Session(new Evaluator(problems, limits, symbols), Scope.root(), program.known());
  }

  /**
   * Elaborates a program.
   *
   * @param name the design to elaborate; null for the first one of the main file
   * @param problems where mistakes go
   * @param symbols where it is noted what names stand for
   * @return the design; without a top cell if the main file has none of that name
   */
  public static Design elaborate(
      Program program,
      @Nullable String name,
      Limits limits,
      Problems problems,
      SymbolTable symbols) {
    return new DesignElaborator(program, problems, limits, symbols).run(name);
  }

  private Design run(@Nullable String name) {
    declareAll();
    new Spelling(session).check(program);
    for (Definition definition : session.definitions.values()) {
      if (definition.kind() == DefinitionKind.TECHNOLOGY) {
        design.getTechnologies().add(new TechnologyElaborator(session).elaborate(definition));
      }
    }
    Optional<Definition> chosen = choose(name);
    chosen.ifPresent(this::build);
    for (Definition definition : session.definitions.values()) {
      if (definition.kind() == DefinitionKind.RULES) {
        new RuleElaborator(session)
            .deck(definition, session.global)
            .ifPresent(design.getDecks()::add);
      }
    }
    checkUnused();
    return design;
  }

  private void declareAll() {
    Map<String, Span> places = new HashMap<>();
    for (ParsedFile file : program.files()) {
      session.addSource(file.source());
    }
    design.getFiles().add(program.main().source().file());
    for (ParsedFile file : program.files()) {
      if (!file.equals(program.main())) {
        design.getFiles().add(file.source().file());
      }
      for (Declaration declaration : file.tree().declarations()) {
        declare(declaration, places);
      }
    }
    for (ParsedFile file : program.files()) {
      for (Declaration declaration : file.tree().declarations()) {
        if (declaration instanceof LetStatement let) {
          session.evaluator.evaluate(let, session.global);
        }
      }
    }
  }

  private void declare(Declaration declaration, Map<String, Span> places) {
    if (declaration.name().isMissing()) {
      return;
    }
    String name = declaration.name().text();
    Span before = places.putIfAbsent(name, declaration.name().span());
    if (before != null) {
      session.problems.add(
          Diagnostic.of(
                  NameCode.DUPLICATE_NAME,
                  declaration.name().span(),
                  "`" + name + "` is declared twice")
              .withNote(before, "declared here first"));
      return;
    }
    switch (declaration) {
      case Definition definition -> session.definitions.put(name, definition);
      case LetStatement let -> session.global.declare(let);
      case FunctionDeclaration function -> session.global.declare(function);
    }
  }

  private Optional<Definition> choose(@Nullable String name) {
    return program.designs().stream()
        .filter(design -> name == null || name.equals(design.name().text()))
        .findFirst();
  }

  private void build(Definition definition) {
    design.setName(definition.name().text());
    design.setDoc(definition.doc());
    design.setSpan(definition.name().span());
    Components components = new Components(session, design);
    Frame top = components.top(definition);
    design.setTop(top.cell());
    judge(top, new ArrayList<>());
    for (Definition scenario : session.definitions.values()) {
      if (scenario.kind() == DefinitionKind.SCENARIO && isOf(scenario, definition)) {
        repeat(scenario, top.scope());
      }
    }
  }

  /** Adds a scenario for each of the values that it is repeated for. */
  private void repeat(Definition scenario, Scope scope) {
    new Repetition(session, scenario.indices())
        .forEach(
            scope,
            (indices, inner) ->
                design
                    .getScenarios()
                    .add(new Scenarios(session).elaborate(scenario, indices, inner)));
  }

  private boolean isOf(Definition scenario, Definition chosen) {
    Expression of = scenario.of();
    if (of instanceof Expression.NameReference name) {
      Definition target = session.definitions.get(name.name());
      if (target != null && target.kind() == DefinitionKind.DESIGN) {
        session.evaluator.symbols().use(name.span(), target.name().span());
        return target.equals(chosen);
      }
      List<String> designs = new ArrayList<>();
      session.definitions.forEach(
          (word, d) -> {
            if (d.kind() == DefinitionKind.DESIGN) {
              designs.add(word);
            }
          });
      session.problems.add(
          Problems.unknown(
              ContractCode.BAD_SCENARIO,
              name.span(),
              "there is no design `" + name.name() + "`",
              name.name(),
              designs));
      return false;
    }
    if (!(of instanceof Expression.ErrorExpression)) {
      session.problems.add(
          Diagnostic.of(
                  ContractCode.BAD_SCENARIO,
                  of == null ? scenario.name().span() : of.span(),
                  "a scenario names the design that it is about")
              .withHint("scenario " + scenario.name().text() + " of " + chosen.name().text()));
    }
    return false;
  }

  /** Resolves the contracts and waivers of every occurrence of every cell. */
  private void judge(Frame frame, List<Instance> path) {
    if (!isJudged(frame) || !session.evaluator.isJudgeable(frame.cell().getSpan())) {
      return;
    }
    Judge judge =
        new Judge(
            session,
            path,
            design.getContracts()::add,
            design.getWaivers()::add,
            (set, scope) -> Scenarios.misplaced(set, session.problems));
    for (Frame.Judgement judgement : frame.judgements()) {
      judge.run(judgement.statement(), judgement.scope(), null);
    }
    for (Instance instance : frame.cell().getInstances()) {
      Frame inner = frame.of(instance);
      if (inner != frame) {
        path.add(instance);
        judge(inner, path);
        path.removeLast();
      }
    }
  }

  /**
   * Whether there is anything to resolve in a cell or below; remembered, since cells are shared.
   */
  private boolean isJudged(Frame frame) {
    Boolean known = judged.get(frame);
    if (known != null) {
      return known;
    }
    boolean found = !frame.judgements().isEmpty();
    for (Instance instance : frame.cell().getInstances()) {
      Frame inner = frame.of(instance);
      found |= inner != frame && isJudged(inner);
    }
    judged.put(frame, found);
    return found;
  }

  /**
   * Components of the main file that nothing uses are checked with their defaults, and profiles
   * that nothing applies as far as their parameters let.
   */
  private void checkUnused() {
    for (Definition definition : session.definitions.values()) {
      if (definition.kind() == DefinitionKind.PROFILE && !session.applied.contains(definition)) {
        Judge.rehearse(session, definition);
      }
    }
    Set<String> used = new HashSet<>();
    design.getCells().forEach(cell -> used.add(cell.getDefinition()));
    Components components = new Components(session, NetlistFactory.eINSTANCE.createDesign());
    for (Declaration declaration : program.main().tree().declarations()) {
      if (declaration instanceof Definition definition
          && definition.kind() == DefinitionKind.COMPONENT
          && !used.contains(definition.name().text())
          && definition.parameters().stream().allMatch(p -> p.value() != null)) {
        components.call(
            new Expression.NameReference(definition.name().span(), definition.name().text()),
            session.global);
      }
    }
  }
}
