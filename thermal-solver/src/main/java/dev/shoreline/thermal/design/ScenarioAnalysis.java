package dev.shoreline.thermal.design;

import dev.shoreline.netlist.diagnostic.Diagnostic;
import dev.shoreline.netlist.model.Design;
import dev.shoreline.netlist.model.Scenario;
import dev.shoreline.netlist.quantity.Units;
import dev.shoreline.thermal.grid.TensorGrid;
import dev.shoreline.thermal.model.ThermalModel;
import dev.shoreline.thermal.nested.KnownResponses;
import dev.shoreline.thermal.nested.NestedAnalysis;
import dev.shoreline.thermal.nested.NestedOutcome;
import dev.shoreline.thermal.nested.NestedSolution;
import dev.shoreline.thermal.nested.NestingOptions;
import dev.shoreline.thermal.steady.AnalysisOptions;
import dev.shoreline.thermal.steady.TemperatureField;
import dev.shoreline.thermal.steady.ThermalSolution;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Solves a scenario of a design for its steady temperatures. */
public final class ScenarioAnalysis {
  private final Scenario scenario;
  private final Translation.Result translated;
  private final Issues issues;

  private ScenarioAnalysis(Scenario scenario, Translation.Result translated) {
    this.scenario = scenario;
    this.translated = translated;
    this.issues = new Issues(translated, scenario);
  }

  /**
   * Temperatures, or why there are none.
   *
   * @param temperatures present if no diagnostic is an error
   * @param diagnostics sorted
   */
  public record Outcome(Optional<ScenarioTemperatures> temperatures, List<Diagnostic> diagnostics) {
    /** Sorts the diagnostics. */
    public Outcome {
      diagnostics = diagnostics.stream().sorted().toList();
    }
  }

  /**
   * Solves a scenario.
   *
   * @param powerMaps gives the texts of power maps that bodies name
   */
  public static Outcome solve(
      Design design, Scenario scenario, PowerMaps powerMaps, ScenarioOptions options) {
    return solve(design, scenario, powerMaps, options, Variation.NONE, new KnownResponses());
  }

  /**
   * Solves a scenario under other conditions; drift stays that from the scenario's ambient.
   *
   * @param known responses found before; takes those that are found now
   */
  public static Outcome solve(
      Design design,
      Scenario scenario,
      PowerMaps powerMaps,
      ScenarioOptions options,
      Variation variation,
      KnownResponses known) {
    Translation.Result translated = Translation.of(design, scenario, powerMaps).under(variation);
    return new ScenarioAnalysis(scenario, translated).run(options, known);
  }

  private Outcome run(ScenarioOptions options, KnownResponses known) {
    List<Diagnostic> diagnostics = new ArrayList<>(translated.diagnostics());
    if (translated.model().isEmpty()) {
      return new Outcome(Optional.empty(), diagnostics);
    }
    ThermalModel model = translated.model().get();
    AnalysisOptions analysis = options.analysis();
    NestingOptions nesting = options.nesting(scenario.getResolution(), translated.smallestSide());
    NestedOutcome outcome = NestedAnalysis.solve(model, analysis, nesting);
    outcome.issues().forEach(i -> diagnostics.add(issues.diagnostic(i)));
    if (outcome.solution().isEmpty()) {
      return new Outcome(Optional.empty(), diagnostics);
    }
    Tuning tuning = new Tuning(translated, scenario.getAmbient());
    if (options.tuning()) {
      tuning
          .solve(outcome.solution().get(), analysis, nesting, known)
          .forEach(i -> diagnostics.add(issues.diagnostic(i)));
    }
    boolean failed = diagnostics.stream().anyMatch(Diagnostic::isError);
    return new Outcome(
        failed ? Optional.empty() : outcome.solution().map(s -> temperatures(s, tuning)),
        diagnostics);
  }

  private ScenarioTemperatures temperatures(NestedSolution solution, Tuning tuning) {
    List<BodyState> bodies = new ArrayList<>();
    List<DeviceState> rings = new ArrayList<>();
    int probe = 0;
    for (PlacedBody body : translated.bodies()) {
      ThermalSolution.Reading r = solution.probes().get(probe++);
      bodies.add(new BodyState(body.path(), kelvin(r.mean()), kelvin(r.max())));
    }
    for (PlacedDevice d : translated.devices()) {
      ThermalSolution.Reading r = solution.probes().get(probe++);
      double mean = kelvin(r.mean());
      rings.add(
          new DeviceState(
              d.path(),
              String.valueOf(d.cell().getName()),
              d.x(),
              d.y(),
              mean,
              kelvin(r.max()),
              d.optics().map(o -> o.drift(mean - scenario.getAmbient())),
              tuning.power(rings.size())));
    }
    return new ScenarioTemperatures(
        rings,
        bodies,
        planes(solution.overall().field()),
        solution.overall().balance(),
        solution.overall().coolants(),
        solution.overall().effort(),
        solution.windows(),
        solution.overall().field(),
        tuning.coupling());
  }

  private List<PlaneMap> planes(TemperatureField field) {
    TensorGrid grid = field.grid();
    List<PlaneMap> planes = new ArrayList<>();
    translated.ringHeight().ifPresent(z -> planes.add(plane("rings", field, grid.z().cellAt(z))));
    planes.add(plane("hottest", field, hottestLayer(field)));
    planes.add(plane("top", field, grid.z().cells() - 1));
    planes.add(plane("bottom", field, 0));
    return planes;
  }

  private static int hottestLayer(TemperatureField field) {
    int hottest = 0;
    double peak = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < field.grid().z().cells(); k++) {
      for (double t : field.slice(k)) {
        if (t > peak) {
          peak = t;
          hottest = k;
        }
      }
    }
    return hottest;
  }

  private static PlaneMap plane(String name, TemperatureField field, int k) {
    double[] kelvin = field.slice(k);
    for (int i = 0; i < kelvin.length; i++) {
      kelvin[i] = kelvin(kelvin[i]);
    }
    TensorGrid grid = field.grid();
    return new PlaneMap(name, grid.z().center(k), grid.x(), grid.y(), kelvin);
  }

  private static double kelvin(double celsius) {
    return celsius + Units.ZERO_CELSIUS;
  }
}
