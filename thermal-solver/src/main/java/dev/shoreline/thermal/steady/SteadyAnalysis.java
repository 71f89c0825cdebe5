package dev.shoreline.thermal.steady;

import dev.shoreline.thermal.grid.TensorGrid;
import dev.shoreline.thermal.model.Boundary;
import dev.shoreline.thermal.model.Box;
import dev.shoreline.thermal.model.Channel;
import dev.shoreline.thermal.model.Issue;
import dev.shoreline.thermal.model.IssueCode;
import dev.shoreline.thermal.model.Layer;
import dev.shoreline.thermal.model.ModelCheck;
import dev.shoreline.thermal.model.ThermalModel;
import dev.shoreline.thermal.operator.Assembly;
import dev.shoreline.thermal.operator.Ground;
import dev.shoreline.thermal.operator.HeatSystem;
import dev.shoreline.thermal.operator.Loads;
import dev.shoreline.thermal.operator.MaterialMap;
import dev.shoreline.thermal.parallel.Team;
import dev.shoreline.thermal.solve.SolveOptions;
import dev.shoreline.thermal.solve.SolveResult;
import dev.shoreline.thermal.solve.SteadySolver;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Solves thermal models for their steady temperatures. */
public final class SteadyAnalysis {
  /** While conductivities change, temperatures need not be known better than this. */
  private static final SolveOptions UPDATE = new SolveOptions(1e-6, 1e-6, 200);

  /**
   * A coolant settles this much closer than conductivities: its lanes then close to a microwatt.
   */
  private static final double COOLANT_SHARE = 0.01;

  /** What a coolant inside may still change, as a share of how much warmer it gets. */
  private static final double CHANNEL_BALANCE = 1e-10;

  private static final SolveOptions CHANNELS = new SolveOptions(1e-12, 1e-12, 200);
  private static final int MOST_COOLANT_UPDATES = 200;

  private final ThermalModel model;
  private final AnalysisOptions options;
  private final TensorGrid grid;
  private final MaterialMap map;
  private int iterations;
  private int coolantUpdates;
  private double coolantChange;
  private int updates;

  private SteadyAnalysis(ThermalModel model, TensorGrid grid, AnalysisOptions options) {
    this.model = model;
    this.options =
        model.channels().isEmpty()
            ? options
            : options.withSolve(options.solve().tighterThan(CHANNELS));
    this.grid = grid;
    this.map = MaterialMap.of(model, grid);
  }

  /** Solves a model on a grid planned from it. */
  public static Outcome solve(ThermalModel model, AnalysisOptions options) {
    List<Issue> issues = ModelCheck.steady(model);
    return issues.isEmpty()
        ? onGrid(model, GridPlan.of(model, options.grid()), options)
        : Outcome.failed(issues);
  }

  /** Solves a model on a given grid, which must span the model's domain. */
  public static Outcome solve(ThermalModel model, TensorGrid grid, AnalysisOptions options) {
    List<Issue> issues = ModelCheck.steady(model);
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
    boolean nonlinear = Around.isNeeded(model, map);
    List<Issue> issues = new ArrayList<>();
    SolveOptions how = nonlinear ? options.solve().looserThan(UPDATE) : options.solve();
    Pass pass = pass(team, how);
    double last = Double.POSITIVE_INFINITY;
    while (nonlinear && pass.result.converged()) {
      double[] before = pass.result.rise();
      pass = next(team, pass, how);
      updates++;
      double change = largestDifference(before, pass.result.rise());
      if (change <= options.settled() || nextChange(change, last) <= options.settled()) {
        // A tangent that is renewed once more carries what the law says to the last digits.
        pass =
            Around.radiates(model)
                ? next(team, pass, options.solve())
                : warmed(pass, options.solve());
        break;
      }
      if (updates >= options.maxUpdates()) {
        issues.add(notSettled("temperature-dependent conductivities and faces", updates, change));
        break;
      }
      last = change;
    }
    if (coolantChange > options.settled()) {
      issues.add(notSettled("coolant", coolantUpdates, coolantChange));
    }
    if (!pass.result.converged()) {
      issues.add(notConverged(model, pass.result, options));
    }
    return issues.isEmpty()
        ? new Outcome(Optional.of(solution(pass)), issues)
        : Outcome.failed(issues);
  }

  /**
   * A system at given conductivities, and its solution.
   *
   * @param ground with the temperatures of coolants that the solution warms
   * @param sources heat without that of the surroundings
   */
  private record Pass(
      SteadySolver solver,
      HeatSystem system,
      Ground ground,
      Loads.Heat sources,
      double reference,
      SolveResult result) {
    double outflow() {
      return ground.outflow(result.rise(), reference) + sources.lostAtSurface();
    }
  }

  /** All further changes together, if they go on falling by the ratio of the last two. */
  private static double nextChange(double change, double last) {
    double ratio = change / last;
    return ratio > 0 && ratio < 1 ? change * ratio / (1 - ratio) : Double.POSITIVE_INFINITY;
  }

  /** The first pass: from equal temperature, conductivities at factor 1. */
  private Pass pass(Team team, SolveOptions how) {
    HeatSystem system = Assembly.of(model, map, _ -> 1, team);
    double reference = system.ground().lowestAmbient();
    double[] rise = new double[system.layout().size()];
    return warmed(start(system, system.ground(), reference, rise, team), how);
  }

  /** The pass after another one, at the temperatures that it found. */
  private Pass next(Team team, Pass before, SolveOptions how) {
    before.solver.release();
    HeatSystem system = Around.system(model, map, field(before), team);
    Ground ground = system.ground().withCoolantsOf(before.ground);
    double[] rise = before.result.rise().clone();
    return warmed(start(system, ground, before.reference, rise, team), how);
  }

  /** A pass with nothing solved; the rises become its own. */
  private Pass start(HeatSystem system, Ground ground, double reference, double[] rise, Team team) {
    Loads.Heat sources = Loads.of(model, model.sources(), map, system.layout());
    SolveResult none = new SolveResult(rise, 0, 0, 0, true, 0, 0);
    SteadySolver solver = new SteadySolver(system, team, options.observer());
    return new Pass(solver, system, ground, sources, reference, none);
  }

  /** Solves a pass again in given surroundings. */
  private Pass solved(Pass pass, Ground ground, SolveOptions how) {
    double[] heat = pass.sources.values().clone();
    Loads.addSurroundings(ground, pass.reference, heat);
    SolveResult result = pass.solver.solve(heat, pass.result.rise(), how);
    iterations += result.iterations();
    return new Pass(pass.solver, pass.system, ground, pass.sources, pass.reference, result);
  }

  /** Solves a pass, again and again while the coolants that it warms change. */
  private Pass warmed(Pass start, SolveOptions how) {
    Pass pass = solved(start, start.ground, how);
    Mixing mixing = new Mixing();
    while (pass.ground.isCooled() && pass.result.converged()) {
      double[] ambients = pass.ground.ambients();
      double[] next = pass.ground.warmedBy(pass.result.rise(), pass.reference);
      coolantChange = largestDifference(ambients, next);
      if (coolantChange <= settledCoolant(next) || coolantUpdates >= MOST_COOLANT_UPDATES) {
        break;
      }
      coolantUpdates++;
      pass = solved(pass, pass.ground.withAmbients(mixing.next(ambients, next)), how);
    }
    return pass;
  }

  /**
   * Where all heat may leave by channels inside, coolants settle as far as the heat balance does.
   */
  private double settledCoolant(double[] temperatures) {
    double limit = COOLANT_SHARE * options.settled();
    if (model.channels().isEmpty()) {
      return limit;
    }
    double warmest = Arrays.stream(temperatures).max().orElse(0);
    double coldest = Arrays.stream(temperatures).min().orElse(0);
    return Math.min(limit, CHANNEL_BALANCE * (warmest - coldest));
  }

  private TemperatureField field(Pass pass) {
    return new TemperatureField(grid, pass.system.layout(), pass.result.rise(), pass.reference);
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
        coolants(pass),
        effort);
  }

  private List<ThermalSolution.Coolant> coolants(Pass pass) {
    List<ThermalSolution.Coolant> coolants = new ArrayList<>();
    model
        .boundaries()
        .forEach(
            (face, boundary) -> {
              if (boundary instanceof Boundary.ColdPlate plate) {
                coolants.add(coolant(pass, face.name(), plate.inlet(), plate.capacityRate()));
              }
            });
    Map<String, Double> rates = new LinkedHashMap<>();
    model.channels().forEach(c -> rates.merge(c.name(), c.capacityRate(), Double::sum));
    for (Channel channel : model.channels()) {
      Double rate = rates.remove(channel.name());
      if (rate != null) {
        coolants.add(coolant(pass, channel.name(), channel.inlet(), rate));
      }
    }
    return coolants;
  }

  private static ThermalSolution.Coolant coolant(
      Pass pass, String name, double inlet, double rate) {
    double outlet = pass.ground.outlet(name, pass.result.rise(), pass.reference).orElse(inlet);
    return new ThermalSolution.Coolant(name, inlet, outlet, rate * (outlet - inlet));
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

  private Issue notSettled(String what, int times, double change) {
    return Issue.error(
        IssueCode.NOT_SETTLED,
        model.name(),
        "after %d updates of the %s a cell still changes by %.3g K".formatted(times, what, change),
        "conductivities that fall fast with temperature, or a coolant that hardly flows, let heat run"
            + " away: check powers, tables and flows");
  }
}
