package dev.shoreline.thermal.steady;

import dev.shoreline.thermal.grid.TensorGrid;
import dev.shoreline.thermal.model.Box;
import dev.shoreline.thermal.model.Issue;
import dev.shoreline.thermal.model.IssueCode;
import dev.shoreline.thermal.model.Layer;
import dev.shoreline.thermal.model.Material;
import dev.shoreline.thermal.model.ModelCheck;
import dev.shoreline.thermal.model.ThermalModel;
import dev.shoreline.thermal.operator.Assembly;
import dev.shoreline.thermal.operator.HeatSystem;
import dev.shoreline.thermal.operator.Loads;
import dev.shoreline.thermal.operator.MaterialMap;
import dev.shoreline.thermal.parallel.Team;
import dev.shoreline.thermal.solve.SolveOptions;
import dev.shoreline.thermal.solve.SolveResult;
import dev.shoreline.thermal.solve.SteadySolver;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;

/** Solves thermal models for their steady temperatures. */
public final class SteadyAnalysis {
  /** While conductivities change, temperatures need not be known better than this. */
  private static final SolveOptions UPDATE = new SolveOptions(1e-6, 1e-6, 200);

  private final ThermalModel model;
  private final AnalysisOptions options;
  private final TensorGrid grid;
  private final MaterialMap map;
  private int iterations;
  private int updates;

  private SteadyAnalysis(ThermalModel model, TensorGrid grid, AnalysisOptions options) {
    this.model = model;
    this.options = options;
    this.grid = grid;
    this.map = MaterialMap.of(model, grid);
  }

  /** Solves a model on a grid planned from it. */
  public static Outcome solve(ThermalModel model, AnalysisOptions options) {
    List<Issue> issues = ModelCheck.of(model);
    return issues.isEmpty()
        ? onGrid(model, GridPlan.of(model, options.grid()), options)
        : Outcome.failed(issues);
  }

  /** Solves a model on a given grid, which must span the model's domain. */
  public static Outcome solve(ThermalModel model, TensorGrid grid, AnalysisOptions options) {
    List<Issue> issues = ModelCheck.of(model);
    return issues.isEmpty() ? onGrid(model, grid, options) : Outcome.failed(issues);
  }

  private static Outcome onGrid(ThermalModel model, TensorGrid grid, AnalysisOptions options) {
    Optional<Issue> tooLarge = GridPlan.tooLarge(model, grid, options.grid());
    if (tooLarge.isPresent()) {
      return Outcome.failed(List.of(tooLarge.get()));
    }
    try (Team team = new Team(options.threads())) {
      return new SteadyAnalysis(model, grid, options).run(team);
    }
  }

  private Outcome run(Team team) {
    boolean nonlinear = map.materials().stream().anyMatch(m -> !m.factor().isConstant());
    List<Issue> issues = new ArrayList<>();
    SolveOptions how = nonlinear ? options.solve().looserThan(UPDATE) : options.solve();
    Pass pass = pass(team, _ -> 1, Optional.empty(), how);
    double last = Double.POSITIVE_INFINITY;
    while (nonlinear && pass.result.converged()) {
      double[] before = pass.result.rise();
      pass = pass(team, factorAt(field(pass)), Optional.of(before), how);
      updates++;
      double change = largestDifference(before, pass.result.rise());
      if (change <= options.settled() || nextChange(change, last) <= options.settled()) {
        pass = finished(pass);
        break;
      }
      if (updates >= options.maxUpdates()) {
        issues.add(notSettled(change));
        break;
      }
      last = change;
    }
    if (!pass.result.converged()) {
      issues.add(notConverged(model, pass.result, options));
    }
    return issues.isEmpty()
        ? new Outcome(Optional.of(solution(pass)), issues)
        : Outcome.failed(issues);
  }

  /** A system at given conductivities, and its solution. */
  private record Pass(
      SteadySolver solver,
      HeatSystem system,
      Loads.Heat heat,
      double reference,
      SolveResult result) {
    double outflow() {
      return system.ground().outflow(result.rise(), reference) + heat.lostAtSurface();
    }
  }

  /** All further changes together, if they go on falling by the ratio of the last two. */
  private static double nextChange(double change, double last) {
    double ratio = change / last;
    return ratio > 0 && ratio < 1 ? change * ratio / (1 - ratio) : Double.POSITIVE_INFINITY;
  }

  private Pass pass(
      Team team, IntToDoubleFunction factor, Optional<double[]> before, SolveOptions how) {
    HeatSystem system = Assembly.of(model, map, factor, team);
    Loads.Heat heat = Loads.of(model, model.sources(), map, system.layout());
    double reference = system.ground().lowestAmbient();
    Loads.addSurroundings(system.ground(), reference, heat.values());
    double[] guess = before.map(double[]::clone).orElseGet(() -> new double[heat.values().length]);
    SteadySolver solver = new SteadySolver(system, team);
    SolveResult result = solver.solve(heat.values(), guess, how);
    iterations += result.iterations();
    return new Pass(solver, system, heat, reference, result);
  }

  /** The same conductivities, solved to the tolerance that was asked for. */
  private Pass finished(Pass pass) {
    SolveResult result = pass.solver.solve(pass.heat.values(), pass.result.rise(), options.solve());
    iterations += result.iterations();
    return new Pass(pass.solver, pass.system, pass.heat, pass.reference, result);
  }

  private TemperatureField field(Pass pass) {
    return new TemperatureField(grid, pass.system.layout(), pass.result.rise(), pass.reference);
  }

  private IntToDoubleFunction factorAt(TemperatureField field) {
    int nx = grid.x().cells();
    int ny = grid.y().cells();
    return cell -> {
      Material material = map.materials().get(map.numberAt(cell));
      if (material.factor().isConstant()) {
        return 1;
      }
      int row = cell / nx;
      return material.factor().at(field.at(cell % nx, row % ny, row / ny));
    };
  }

  private static double largestDifference(double[] a, double[] b) {
    double largest = 0;
    for (int i = 0; i < a.length; i++) {
      largest = Math.max(largest, Math.abs(a[i] - b[i]));
    }
    return largest;
  }

  private ThermalSolution solution(Pass pass) {
    TemperatureField field = field(pass);
    List<ThermalSolution.Reading> probes =
        model.probes().stream().map(p -> field.over(p.name(), p.box())).toList();
    List<ThermalSolution.Reading> layers = new ArrayList<>();
    double bottom = model.z0();
    for (Layer layer : model.layers()) {
      Box box = Box.of(model.domain(), bottom, bottom + layer.thickness());
      layers.add(field.over(layer.name(), box));
      bottom += layer.thickness();
    }
    ThermalSolution.Effort effort =
        new ThermalSolution.Effort(grid.cells(), iterations, pass.result.residual(), updates);
    return new ThermalSolution(
        field,
        probes,
        layers,
        new ThermalSolution.HeatBalance(model.power(), pass.outflow()),
        effort);
  }

  static Issue notConverged(ThermalModel model, SolveResult result, AnalysisOptions options) {
    return Issue.error(
        IssueCode.NOT_CONVERGED,
        model.name(),
        "after %d iterations the relative residual is %.1e and the heat imbalance %.1e; wanted %.1e and %.1e"
            .formatted(
                result.iterations(),
                result.residual(),
                result.imbalance(),
                options.solve().tolerance(),
                options.solve().balance()),
        "look for materials or boundary values that are orders of magnitude off");
  }

  private Issue notSettled(double change) {
    return Issue.error(
        IssueCode.NOT_SETTLED,
        model.name(),
        "after %d updates of the temperature-dependent conductivities a cell still changes by %.3g K"
            .formatted(updates, change),
        "the conductivities fall so fast with temperature that heat may run away: check power and"
            + " tables");
  }
}
