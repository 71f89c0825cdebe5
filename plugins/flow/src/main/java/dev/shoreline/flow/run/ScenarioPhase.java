package dev.shoreline.flow.run;

import dev.shoreline.flow.contract.ContractChecker;
import dev.shoreline.flow.heat.HeatFiles;
import dev.shoreline.flow.heat.HeatRequest;
import dev.shoreline.flow.heat.SolveProgress;
import dev.shoreline.flow.measure.RouteTable;
import dev.shoreline.flow.measure.Surroundings;
import dev.shoreline.flow.measure.TemperatureTable;
import dev.shoreline.flow.result.DeviceTemperature;
import dev.shoreline.flow.result.HeatMap;
import dev.shoreline.flow.result.Phase;
import dev.shoreline.flow.result.ScenarioResult;
import dev.shoreline.flow.result.WarmedCoolant;
import dev.shoreline.netlist.diagnostic.ThermalCode;
import dev.shoreline.netlist.model.Design;
import dev.shoreline.netlist.model.Scenario;
import dev.shoreline.netlist.quantity.Units;
import dev.shoreline.thermal.design.BodyState;
import dev.shoreline.thermal.design.DeviceState;
import dev.shoreline.thermal.design.PlaneMap;
import dev.shoreline.thermal.design.PowerMaps;
import dev.shoreline.thermal.design.ScenarioAnalysis;
import dev.shoreline.thermal.design.ScenarioOptions;
import dev.shoreline.thermal.design.ScenarioTemperatures;
import dev.shoreline.thermal.design.Variation;
import dev.shoreline.thermal.grid.Axis;
import dev.shoreline.thermal.nested.KnownResponses;
import dev.shoreline.thermal.ring.RingOptics;
import dev.shoreline.thermal.steady.ThermalSolution;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/** Solves the scenarios of a design and judges their contracts. */
final class ScenarioPhase {
  private static final double MICROMETRES = 1e6;

  private final Design design;
  private final PowerMaps powerMaps;
  private final RouteTable routes;
  private final RunConfiguration configuration;
  private final Optional<HeatRequest> files;
  private final KnownResponses known = new KnownResponses();

  /**
   * A phase of a run.
   *
   * @param files wanted beside the report
   */
  ScenarioPhase(
      Design design,
      PowerMaps powerMaps,
      RouteTable routes,
      RunConfiguration configuration,
      Optional<HeatRequest> files) {
    this.files = files;
    this.design = design;
    this.powerMaps = powerMaps;
    this.routes = routes;
    this.configuration = configuration;
  }

  /** Adds one scenario to the results. */
  void run(Scenario scenario, Results results, RunObserver observer) {
    String name = String.valueOf(scenario.getName());
    long memory = Runtime.getRuntime().maxMemory() / 2;
    SolveProgress progress = new SolveProgress(observer::detail, System::nanoTime);
    ScenarioOptions options = new ScenarioOptions(configuration.threads(), memory, true, progress);
    ScenarioAnalysis.Outcome outcome =
        ScenarioAnalysis.solve(design, scenario, powerMaps, options, Variation.NONE, known);
    outcome.diagnostics().forEach(d -> results.add(Findings.of(Phase.THERMAL, d)));
    if (outcome.diagnostics().stream().anyMatch(d -> d.code() == ThermalCode.GRID_TOO_LARGE)) {
      results.stop();
    }
    if (outcome.temperatures().isEmpty()) {
      String reason = "scenario " + name + " could not be solved";
      results.addAll(ContractChecker.notEvaluated(scenario.getContracts(), name, reason));
      return;
    }
    ScenarioTemperatures temperatures = outcome.temperatures().get();
    ScenarioResult result = result(scenario, temperatures);
    results.add(result);
    TemperatureTable table = new TemperatureTable(name, result.devices(), bodies(temperatures));
    Surroundings around = new Surroundings(design.getTop(), routes, table);
    results.addAll(ContractChecker.check(scenario.getContracts(), around));
    results.ran("scenario " + name);
    files.ifPresent(request -> write(request, scenario, temperatures, options, results));
  }

  private void write(
      HeatRequest request,
      Scenario scenario,
      ScenarioTemperatures temperatures,
      ScenarioOptions options,
      Results results) {
    HeatFiles writer = new HeatFiles(request, design, scenario, powerMaps, options, known);
    try {
      writer.write(temperatures);
    } catch (IOException e) {
      results.add(Findings.of(request.folder(), e));
    } catch (UncheckedIOException e) {
      results.add(Findings.of(request.folder(), Objects.requireNonNull(e.getCause())));
    }
    writer.diagnostics().forEach(d -> results.add(Findings.of(Phase.THERMAL, d)));
    writer.written().forEach(results::wrote);
  }

  private static Map<String, Double> bodies(ScenarioTemperatures temperatures) {
    Map<String, Double> highest = new TreeMap<>();
    for (BodyState body : temperatures.bodies()) {
      highest.merge(body.path(), body.max(), Math::max);
    }
    return highest;
  }

  private static ScenarioResult result(Scenario scenario, ScenarioTemperatures temperatures) {
    double power = temperatures.balance().power();
    double error = power == 0 ? 0 : (power - temperatures.balance().outflow()) / power;
    return new ScenarioResult(
        String.valueOf(scenario.getName()),
        scenario.getAmbient(),
        power,
        error,
        temperatures.coolants().stream().map(ScenarioPhase::coolant).toList(),
        temperatures.effort().cells(),
        temperatures.effort().iterations(),
        temperatures.rings().stream().map(ScenarioPhase::ring).toList(),
        temperatures.planes().stream().map(ScenarioPhase::map).toList());
  }

  private static WarmedCoolant coolant(ThermalSolution.Coolant coolant) {
    return new WarmedCoolant(
        coolant.name().toLowerCase(Locale.ROOT),
        coolant.inlet() + Units.ZERO_CELSIUS,
        coolant.outlet() + Units.ZERO_CELSIUS,
        coolant.heat());
  }

  private static DeviceTemperature ring(DeviceState ring) {
    return new DeviceTemperature(
        ring.path(),
        ring.kind(),
        ring.drift().isPresent(),
        ring.x() * MICROMETRES,
        ring.y() * MICROMETRES,
        ring.mean(),
        drift(ring, RingOptics.Drift::wavelength),
        drift(ring, RingOptics.Drift::frequency),
        ring.tuningPower().orElse(0));
  }

  private static double drift(DeviceState ring, ToDoubleFunction<RingOptics.Drift> value) {
    return ring.drift().stream().mapToDouble(value).findFirst().orElse(0);
  }

  private static HeatMap map(PlaneMap plane) {
    List<Float> temperatures = new ArrayList<>(plane.temperatures().length);
    for (double kelvin : plane.temperatures()) {
      temperatures.add((float) kelvin);
    }
    return new HeatMap(
        plane.name(), plane.z() * MICROMETRES, edges(plane.x()), edges(plane.y()), temperatures);
  }

  private static List<Double> edges(Axis axis) {
    List<Double> edges = new ArrayList<>();
    for (int i = 0; i <= axis.cells(); i++) {
      edges.add(axis.edge(i) * MICROMETRES);
    }
    return edges;
  }
}
