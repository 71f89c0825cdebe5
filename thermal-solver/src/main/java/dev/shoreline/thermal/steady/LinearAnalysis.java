package dev.shoreline.thermal.steady;

import dev.shoreline.thermal.grid.TensorGrid;
import dev.shoreline.thermal.model.Box;
import dev.shoreline.thermal.model.HeatSource;
import dev.shoreline.thermal.model.Issue;
import dev.shoreline.thermal.model.ThermalModel;
import dev.shoreline.thermal.operator.Assembly;
import dev.shoreline.thermal.operator.ColumnLayout;
import dev.shoreline.thermal.operator.HeatSystem;
import dev.shoreline.thermal.operator.Loads;
import dev.shoreline.thermal.operator.MaterialMap;
import dev.shoreline.thermal.operator.Overlap;
import dev.shoreline.thermal.parallel.Team;
import dev.shoreline.thermal.solve.SteadySolver;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/**
 * Rises that different sources cause in one model, above surroundings at zero: the operator and its
 * multigrid are set up once. Conductivities are taken at factor 1.
 */
public final class LinearAnalysis implements AutoCloseable {
  private final ThermalModel model;
  private final TensorGrid grid;
  private final AnalysisOptions options;
  private final MaterialMap map;
  private final Team team;
  private final HeatSystem system;
  private final SteadySolver solver;

  private LinearAnalysis(ThermalModel model, TensorGrid grid, AnalysisOptions options) {
    this.model = model;
    this.grid = grid;
    this.options = options;
    this.map = MaterialMap.of(model, grid);
    this.team = new Team(options.threads());
    this.system = Assembly.of(model, map, _ -> 1, team);
    this.solver = new SteadySolver(system, team);
  }

  /**
   * Sets up a model without errors on a grid for which {@link GridPlan#tooLarge} has no objection.
   */
  public static LinearAnalysis of(ThermalModel model, TensorGrid grid, AnalysisOptions options) {
    return new LinearAnalysis(model, grid, options);
  }

  /** Receives the rises of one case, at the same time from different threads. */
  @FunctionalInterface
  public interface Receiver {
    /** Takes the rises, K, in the order of {@link #layout}. */
    void accept(int number, double[] rises);
  }

  /** Where values of a cell lie. */
  public ColumnLayout layout() {
    return system.layout();
  }

  /** The heat of some sources, W into each cell. */
  public double[] heat(List<HeatSource> sources) {
    return Loads.of(model, sources, map, layout()).values();
  }

  /** The share of each cell in a box. */
  public double[] shares(Box box) {
    double[] shares = new double[layout().size()];
    Overlap.forEach(grid, box, (i, j, k, share) -> shares[layout().index(i, j, k)] = share);
    return shares;
  }

  /** Rises as a field. */
  public TemperatureField field(double[] rises) {
    return new TemperatureField(grid, layout(), rises, 0);
  }

  /**
   * Solves many cases, each by one thread.
   *
   * @param heat of a case by its number, as {@link #heat} gives it; asked for by different threads
   * @return why some have no rises
   */
  public List<Issue> solveAll(int count, IntFunction<double[]> heat, Receiver receiver) {
    Issue[] issues = new Issue[count];
    AtomicInteger done = new AtomicInteger();
    solver.solveAll(
        count,
        heat,
        options.solve(),
        (number, result) -> {
          options.observer().part("response " + done.incrementAndGet() + " of " + count);
          if (result.converged()) {
            receiver.accept(number, result.rise());
          } else {
            issues[number] = SteadyAnalysis.notConverged(model, result, options);
          }
        });
    return Arrays.stream(issues).filter(Objects::nonNull).toList();
  }

  @Override
  public void close() {
    team.close();
  }
}
