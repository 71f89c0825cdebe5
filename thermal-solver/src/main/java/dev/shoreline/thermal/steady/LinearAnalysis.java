package dev.shoreline.thermal.steady;

import dev.shoreline.thermal.grid.TensorGrid;
import dev.shoreline.thermal.model.HeatSource;
import dev.shoreline.thermal.model.Issue;
import dev.shoreline.thermal.model.ThermalModel;
import dev.shoreline.thermal.operator.Assembly;
import dev.shoreline.thermal.operator.HeatSystem;
import dev.shoreline.thermal.operator.Loads;
import dev.shoreline.thermal.operator.MaterialMap;
import dev.shoreline.thermal.parallel.Team;
import dev.shoreline.thermal.solve.SolveResult;
import dev.shoreline.thermal.solve.SteadySolver;
import java.util.List;
import java.util.Optional;

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

  /** The rises that sources cause, or why there are none. */
  public record Outcome(Optional<TemperatureField> field, List<Issue> issues) {
    /** Copies the issues. */
    public Outcome {
      issues = List.copyOf(issues);
    }
  }

  /** Solves for the heat of some sources alone. */
  public Outcome solve(List<HeatSource> sources) {
    double[] heat = Loads.of(model, sources, map, system.layout()).values();
    SolveResult result = solver.solve(heat, options.solve());
    return result.converged()
        ? new Outcome(
            Optional.of(new TemperatureField(grid, system.layout(), result.rise(), 0)), List.of())
        : new Outcome(
            Optional.empty(), List.of(SteadyAnalysis.notConverged(model, result, options)));
  }

  @Override
  public void close() {
    team.close();
  }
}
