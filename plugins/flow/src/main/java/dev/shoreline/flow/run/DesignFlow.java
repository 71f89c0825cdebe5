package dev.shoreline.flow.run;

import dev.shoreline.flow.contract.ContractChecker;
import dev.shoreline.flow.measure.RouteTable;
import dev.shoreline.flow.measure.Surroundings;
import dev.shoreline.flow.scene.DesignScene;
import dev.shoreline.flow.scene.Scene;
import dev.shoreline.netlist.model.Design;
import dev.shoreline.netlist.model.Scenario;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Takes a design from its text to a verdict. */
public final class DesignFlow {
  private final RunConfiguration configuration;
  private final RunObserver observer;

  /** A flow that runs as configured and tells an observer how it goes on. */
  public DesignFlow(RunConfiguration configuration, RunObserver observer) {
    this.configuration = configuration;
    this.observer = observer;
  }

  /**
   * Checks a design.
   *
   * @param file a design text or netlist
   * @param kind what the file is
   */
  public DesignRun check(Path file, FileKind kind) {
    Results results = new Results(file.toString().replace('\\', '/'));
    observer.phase("reading");
    LoadedDesign loaded = DesignLoader.load(file, kind);
    results.sources(loaded.sources());
    loaded.findings().forEach(results::add);
    if (loaded.design().isPresent()) {
      judge(loaded.design().get(), loaded, results);
    }
    return new DesignRun(results.report(), loaded.design(), Optional.empty());
  }

  private void judge(Design design, LoadedDesign loaded, Results results) {
    results.title(String.valueOf(design.getName()));
    if (design.getTop() == null) {
      results.skip("design", "it has no top cell");
      return;
    }
    results.scene(new Scene(0.001, List.of(), List.of(), -1, DesignScene.bodies(design)));
    RouteTable routes = RouteTable.EMPTY;
    observer.phase("contracts");
    observer.partial(results.report());
    Surroundings around = new Surroundings(design.getTop(), routes, null);
    results.addAll(ContractChecker.check(design.getContracts(), around));
    scenarios(design, loaded, routes, results);
  }

  private void scenarios(Design design, LoadedDesign loaded, RouteTable routes, Results results) {
    ScenarioPhase phase = new ScenarioPhase(design, loaded.powerMaps(), routes, configuration);
    for (Scenario scenario : design.getScenarios()) {
      String name = String.valueOf(scenario.getName());
      if (configuration.thermal()) {
        observer.phase("scenario " + name);
        observer.partial(results.report());
        phase.run(scenario, results);
      } else {
        results.skip("scenario " + name, "thermal analysis was switched off");
      }
    }
  }
}
