package dev.shoreline.flow.run;

import dev.shoreline.drc.rule.Check;
import dev.shoreline.drc.rule.Rule;
import dev.shoreline.dsl.Compiler.Compilation;
import dev.shoreline.flow.contract.ContractChecker;
import dev.shoreline.flow.heat.HeatRequest;
import dev.shoreline.flow.measure.RouteTable;
import dev.shoreline.flow.measure.Surroundings;
import dev.shoreline.flow.result.Finding;
import dev.shoreline.flow.rule.ObjectRules;
import dev.shoreline.flow.waive.Waivers;
import dev.shoreline.layout.build.DesignLayout;
import dev.shoreline.layout.build.Metres;
import dev.shoreline.netlist.model.Cell;
import dev.shoreline.netlist.model.Design;
import dev.shoreline.netlist.model.Scenario;
import dev.shoreline.netlist.place.Rectangle;
import dev.shoreline.netlist.source.Span;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes a design from its text to a verdict. */
public final class DesignFlow {
  private final RunConfiguration configuration;
  private final RunObserver observer;
  private final Optional<HeatRequest> heatFiles;
  private final Optional<RuleHistory> history;
  private final RuleChoice choice;

  /** A flow that runs as configured and tells an observer how it goes on. */
  public DesignFlow(RunConfiguration configuration, RunObserver observer) {
    this(configuration, observer, Optional.empty(), Optional.empty(), RuleChoice.NONE);
  }

  private DesignFlow(
      RunConfiguration configuration,
      RunObserver observer,
      Optional<HeatRequest> heatFiles,
      Optional<RuleHistory> history,
      RuleChoice choice) {
    this.configuration = configuration;
    this.observer = observer;
    this.heatFiles = heatFiles;
    this.history = history;
    this.choice = choice;
  }

  /** The same flow, which also writes what is wanted of the scenarios. */
  public DesignFlow writing(HeatRequest request) {
    return new DesignFlow(configuration, observer, Optional.of(request), history, choice);
  }

  /** The same flow, which judges a design by rules where it differs from the version before. */
  public DesignFlow following(RuleHistory versions) {
    return new DesignFlow(configuration, observer, heatFiles, Optional.of(versions), choice);
  }

  /** The same flow, in which rules are as somebody chose. */
  public DesignFlow choosing(RuleChoice rules) {
    return new DesignFlow(configuration, observer, heatFiles, history, rules);
  }

  /**
   * Checks a design.
   *
   * @param file a design text or netlist
   * @param kind what the file is
   */
  public DesignRun check(Path file, FileKind kind) {
    observer.phase("reading");
    return check(file, DesignLoader.load(file, kind, configuration.library()));
  }

  /**
   * Checks a design that has been compiled, such as one that an editor has not saved.
   *
   * @param file where its text belongs
   */
  public DesignRun check(Path file, Compilation compiled) {
    return check(file, DesignLoader.loaded(compiled, file));
  }

  private DesignRun check(Path file, LoadedDesign loaded) {
    Results results = new Results(file.toString().replace('\\', '/'));
    results.sources(loaded.sources());
    loaded.findings().forEach(results::add);
    loaded.skipped().forEach(s -> results.skip(s.check(), s.reason()));
    Optional<DesignLayout> built =
        loaded.design().flatMap(design -> judge(design, file, loaded, results));
    return new DesignRun(
        results.report(),
        loaded.design(),
        built.map(DesignLayout::layout),
        results.files(),
        built.map(drawn -> RouteTable.of(drawn.routes())).orElse(RouteTable.EMPTY));
  }

  private Optional<DesignLayout> judge(
      Design design, Path file, LoadedDesign loaded, Results results) {
    results.title(String.valueOf(design.getName()));
    if (design.getTop() == null) {
      results.skip("design", "it has no top cell");
      return Optional.empty();
    }
    if (!ForeignNetlists.hasGeometry(design)) {
      results.count("instances", design.getTop().getInstances().size());
      results.count("nets", design.getTop().getNets().size());
      results.count("ports", design.getTop().getPorts().size());
      results.ran("netlist");
      results.skip("layout, rules and heat", "the netlist names its components, but has no shapes");
      return Optional.empty();
    }
    DesignLayout built = LayoutPhase.run(design, file, results, observer);
    observer.partial(results.report());
    rules(design, built, results);
    RouteTable routes = RouteTable.of(built.routes());
    observer.phase("contracts");
    Surroundings around = new Surroundings(design.getTop(), routes, null);
    results.addAll(ContractChecker.check(design.getContracts(), around));
    observer.partial(results.report());
    scenarios(design, loaded, routes, results);
    Waivers waivers =
        new Waivers(
            design, built.names(), routes, cell -> drawn(cell, built), configuration.today());
    results.findings(waivers.apply(results.findings()));
    return Optional.of(built);
  }

  private static Optional<Rectangle> drawn(Cell cell, DesignLayout built) {
    double unit = built.layout().dbu();
    return Optional.ofNullable(built.names().get(cell))
        .flatMap(built.layout()::cell)
        .map(drawing -> drawing.bounds())
        .filter(box -> !box.isEmpty())
        .map(box -> Metres.of(box, unit));
  }

  private void rules(Design design, DesignLayout built, Results results) {
    if (!configuration.rules()) {
      results.skip("design rules", "they were switched off");
      return;
    }
    Decks written = Decks.of(design);
    Decks all = written.with(choice);
    written.names().stream()
        .filter(choice.off()::contains)
        .forEach(rule -> results.skip(rule, "it was switched off for the project"));
    objects(all, built, results);
    Decks decks = all.onLayers();
    built.top().ifPresent(top -> layers(decks, built, top, results));
    observer.partial(results.report());
  }

  private void layers(
      Decks decks, DesignLayout built, dev.shoreline.layout.database.Cell top, Results results) {
    RulePhase phase =
        new RulePhase(top, built.layout().dbu(), decks.places(), HierarchyNames.of(built));
    if (history.isEmpty()) {
      phase.run(decks, configuration.threads(), results, observer);
      return;
    }
    RuleHistory.Session session = history.get().open(built.layout(), top, configuration.threads());
    phase.run(decks, results, observer, session);
    session.keep();
  }

  private void objects(Decks decks, DesignLayout built, Results results) {
    List<Rule> rules = decks.onObjects();
    if (rules.isEmpty()) {
      return;
    }
    observer.phase("rules on objects");
    ObjectRules run = new ObjectRules(built);
    Map<String, Span> places = decks.places();
    for (Rule rule : rules) {
      if (rule.check() instanceof Check.Objects check) {
        switch (run.run(rule, check, places.get(rule.name()))) {
          case ObjectRules.Outcome.Ran(List<Finding> findings) -> {
            findings.forEach(results::add);
            results.ran(rule.name());
          }
          case ObjectRules.Outcome.Skipped(String reason) -> results.skip(rule.name(), reason);
        }
      }
    }
  }

  private void scenarios(Design design, LoadedDesign loaded, RouteTable routes, Results results) {
    ScenarioPhase phase =
        new ScenarioPhase(design, loaded.powerMaps(), routes, configuration, heatFiles);
    for (Scenario scenario : design.getScenarios()) {
      String name = String.valueOf(scenario.getName());
      if (configuration.thermal()) {
        observer.phase("scenario " + name);
        phase.run(scenario, results, observer);
        observer.partial(results.report());
      } else {
        results.skip("scenario " + name, "thermal analysis was switched off");
      }
    }
  }
}
