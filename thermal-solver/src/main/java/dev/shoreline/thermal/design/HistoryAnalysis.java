package dev.shoreline.thermal.design;

import dev.shoreline.netlist.diagnostic.Diagnostic;
import dev.shoreline.netlist.model.Design;
import dev.shoreline.netlist.model.Scenario;
import dev.shoreline.netlist.quantity.Units;
import dev.shoreline.thermal.model.HeatSource;
import dev.shoreline.thermal.model.Issue;
import dev.shoreline.thermal.model.IssueCode;
import dev.shoreline.thermal.model.ThermalModel;
import dev.shoreline.thermal.nested.NestedAnalysis;
import dev.shoreline.thermal.nested.NestedOutcome;
import dev.shoreline.thermal.nested.NestedSolution;
import dev.shoreline.thermal.reduced.ReducedModel;
import dev.shoreline.thermal.reduced.Reduction;
import dev.shoreline.thermal.steady.AnalysisOptions;
import dev.shoreline.thermal.steady.Outcome;
import dev.shoreline.thermal.steady.SteadyAnalysis;
import dev.shoreline.thermal.steady.TemperatureField;
import dev.shoreline.thermal.steady.ThermalSolution;
import dev.shoreline.thermal.unsteady.PowerSchedule;
import dev.shoreline.thermal.unsteady.UnsteadyAnalysis;
import dev.shoreline.thermal.unsteady.UnsteadyOptions;
import dev.shoreline.thermal.unsteady.UnsteadySolution;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Follows a scenario with steps and pulses of power through time.
 *
 * <p>Steps: the nested steady solution at the largest powers says how much warmer each device is
 * than the package's grid knows; the package is followed in time on that grid, a reduced model of
 * it at the conductivities of its mean temperature; a device's own excess follows its heater at
 * once. That holds because a window settles within about a millisecond (0.1 mm of silicon), a
 * package within seconds.
 */
public final class HistoryAnalysis {
  private final Scenario scenario;
  private final Translation.Result translated;
  private final Map<String, PowerSchedule> traces;
  private final AnalysisOptions options;
  private final NestingOptionsOf nesting;

  private interface NestingOptionsOf {
    NestedOutcome solve(ThermalModel model);
  }

  /** Temperatures over time, or why there are none. */
  public record Result(Optional<ScenarioHistory> history, List<Diagnostic> diagnostics) {
    /** Sorts the diagnostics. */
    public Result {
      diagnostics = diagnostics.stream().sorted().toList();
    }
  }

  private HistoryAnalysis(
      Scenario scenario,
      Translation.Result translated,
      Map<String, PowerSchedule> traces,
      ScenarioOptions options) {
    this.scenario = scenario;
    this.translated = translated;
    this.traces = traces;
    AnalysisOptions steady = options.analysis();
    this.options = steady.withGrid(steady.grid().coarsened());
    this.nesting =
        model ->
            NestedAnalysis.solve(
                model,
                this.options,
                options.nesting(scenario.getResolution(), translated.smallestSide()));
  }

  /**
   * Follows a scenario over its duration, which must be above 0.
   *
   * @param fields told of the package's field at each stored time
   */
  public static Result solve(
      Design design,
      Scenario scenario,
      PowerMaps powerMaps,
      ScenarioOptions options,
      HistoryOptions history,
      UnsteadyAnalysis.FieldReceiver fields) {
    Translation.Result before = Translation.of(design, PowerSteps.switchedOn(scenario), powerMaps);
    PowerSteps steps = new PowerSteps(scenario);
    Translation.Result full =
        Translation.of(design, steps.atFullPower(scenario, before), powerMaps);
    if (full.model().isEmpty()) {
      return new Result(Optional.empty(), full.diagnostics());
    }
    return new HistoryAnalysis(scenario, full, steps.traces(before), options)
        .run(full.model().get(), history, fields);
  }

  private Result run(
      ThermalModel model, HistoryOptions history, UnsteadyAnalysis.FieldReceiver fields) {
    NestedOutcome steady = nesting.solve(model);
    if (steady.solution().isEmpty()) {
      return failed(steady.issues());
    }
    NestedSolution nested = steady.solution().get();
    Outcome start = start(model, nested.overall().field());
    if (start.solution().isEmpty()) {
      return failed(start.issues());
    }
    TemperatureField first = start.solution().get().field();
    UnsteadyOptions time =
        new UnsteadyOptions(
            scenario.getDuration(),
            history.tolerance(),
            scenario.getDuration() / 1000,
            history.stored(),
            10_000);
    UnsteadyAnalysis.Outcome outcome =
        history.fromAmbient()
            ? UnsteadyAnalysis.solve(model, first.grid(), ambient(), traces, time, options, fields)
            : UnsteadyAnalysis.solve(model, first, traces, time, options, fields);
    if (outcome.solution().isEmpty()) {
      return failed(outcome.issues());
    }
    UnsteadySolution followed = outcome.solution().get();
    double[] excess = excess(nested);
    if (!history.reduced()) {
      return done(followed, excess, Optional.empty());
    }
    if (!nested.overall().coolants().isEmpty()) {
      return failed(List.of(noReduction(model)));
    }
    double mean = nested.overall().field().over("all", model.box()).mean();
    HistoryReduction reduction =
        new HistoryReduction(model.frozenAt(mean), traces, history.fromAmbient());
    Reduction.Outcome reduced =
        reduction.reduce(first.grid(), scenario.getDuration(), this.options);
    if (reduced.model().isEmpty()) {
      return failed(reduced.issues());
    }
    ScenarioReduction compared = reduction.compared(reduced.model().get(), followed, first.grid());
    ReducedModel whole = reduction.withExcess(compared.model(), translated.bodies().size(), excess);
    return done(followed, excess, Optional.of(compared.with(whole)));
  }

  private static Issue noReduction(ThermalModel model) {
    return Issue.error(
        IssueCode.BAD_BOUNDARY,
        model.name(),
        "a coolant that warms along its way has no place in a reduced model",
        "give the cold plate the coolant's mean temperature and no flow, or leave out --rom");
  }

  private Result done(
      UnsteadySolution followed, double[] excess, Optional<ScenarioReduction> reduction) {
    return new Result(Optional.of(history(followed, excess, reduction)), List.of());
  }

  /** How much warmer each device is at the largest powers than the package's grid knows, K. */
  private double[] excess(NestedSolution nested) {
    int first = translated.bodies().size();
    double[] excess = new double[translated.devices().size()];
    for (int i = 0; i < excess.length; i++) {
      ThermalSolution.Reading coarse = nested.overall().probes().get(first + i);
      excess[i] = nested.probes().get(first + i).mean() - coarse.mean();
    }
    return excess;
  }

  private double ambient() {
    return scenario.getAmbient() - Units.ZERO_CELSIUS;
  }

  /**
   * The steady state of the powers at time 0, of pulses their mean, on the grid of another field.
   */
  private Outcome start(ThermalModel model, TemperatureField on) {
    List<HeatSource> sources = new ArrayList<>();
    for (HeatSource source : model.sources()) {
      PowerSchedule trace = traces.get(source.name());
      sources.add(source.times(trace == null ? 1 : trace.mean(0)));
    }
    return SteadyAnalysis.solve(model.withSources(sources), on.grid(), options);
  }

  private double factor(String source, double time) {
    PowerSchedule trace = traces.get(source);
    return trace == null ? 1 : trace.at(time);
  }

  private Result failed(List<Issue> issues) {
    List<Diagnostic> diagnostics = new ArrayList<>(translated.diagnostics());
    Issues told = new Issues(translated, scenario);
    issues.forEach(i -> diagnostics.add(told.diagnostic(i)));
    return new Result(Optional.empty(), diagnostics);
  }

  private ScenarioHistory history(
      UnsteadySolution solution, double[] excess, Optional<ScenarioReduction> reduction) {
    int first = translated.bodies().size();
    List<ScenarioHistory.Moment> moments = new ArrayList<>();
    for (UnsteadySolution.Moment m : solution.moments()) {
      List<Double> rings = new ArrayList<>();
      for (int i = 0; i < excess.length; i++) {
        String path = translated.devices().get(i).path();
        double own = excess[i] * factor(path, m.time());
        rings.add(m.probes().get(first + i) + own + Units.ZERO_CELSIUS);
      }
      List<Double> bodies =
          m.probes().subList(0, first).stream().map(c -> c + Units.ZERO_CELSIUS).toList();
      moments.add(new ScenarioHistory.Moment(m.time(), rings, bodies));
    }
    return new ScenarioHistory(
        translated.devices().stream().map(PlacedDevice::path).toList(),
        translated.bodies().stream().map(PlacedBody::path).toList(),
        moments,
        solution.rejected(),
        solution.iterations(),
        reduction);
  }
}
