package dev.shoreline.thermal.response;

import dev.shoreline.thermal.grid.TensorGrid;
import dev.shoreline.thermal.model.HeatSource;
import dev.shoreline.thermal.model.Issue;
import dev.shoreline.thermal.model.IssueCode;
import dev.shoreline.thermal.model.ModelCheck;
import dev.shoreline.thermal.model.Probe;
import dev.shoreline.thermal.model.ThermalModel;
import dev.shoreline.thermal.operator.Assembly;
import dev.shoreline.thermal.operator.ColumnLayout;
import dev.shoreline.thermal.operator.HeatSystem;
import dev.shoreline.thermal.operator.Loads;
import dev.shoreline.thermal.operator.MaterialMap;
import dev.shoreline.thermal.operator.Overlap;
import dev.shoreline.thermal.parallel.Team;
import dev.shoreline.thermal.solve.SolveResult;
import dev.shoreline.thermal.solve.SteadySolver;
import dev.shoreline.thermal.steady.AnalysisOptions;
import dev.shoreline.thermal.steady.GridPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Computes response matrices. Conductivities are taken at factor 1. */
public final class ResponseAnalysis {
  private final ThermalModel model;
  private final TensorGrid grid;
  private final AnalysisOptions options;
  private final MaterialMap map;

  private ResponseAnalysis(ThermalModel model, TensorGrid grid, AnalysisOptions options) {
    this.model = model;
    this.grid = grid;
    this.options = options;
    this.map = MaterialMap.of(model, grid);
  }

  /** A matrix, or why there is none. */
  public record Outcome(Optional<ResponseMatrix> matrix, List<Issue> issues) {
    /** Copies the issues. */
    public Outcome {
      issues = List.copyOf(issues);
    }
  }

  /**
   * The response of all probes of a model to all its sources, each scaled to 1 W. Costs one solve
   * for each source or for each probe, whichever are fewer.
   */
  public static Outcome of(ThermalModel model, AnalysisOptions options) {
    List<Issue> issues = ModelCheck.of(model);
    return issues.isEmpty()
        ? of(model, GridPlan.of(model, options.grid()), options)
        : new Outcome(Optional.empty(), issues);
  }

  /** The same for a model without errors on a given grid. */
  public static Outcome of(ThermalModel model, TensorGrid grid, AnalysisOptions options) {
    Optional<Issue> tooLarge = GridPlan.tooLarge(model, grid, options.grid());
    if (tooLarge.isPresent()) {
      return new Outcome(Optional.empty(), List.of(tooLarge.get()));
    }
    try (Team team = new Team(options.threads())) {
      return new ResponseAnalysis(model, grid, options).run(team);
    }
  }

  private Outcome run(Team team) {
    HeatSystem system = Assembly.of(model, map, _ -> 1, team);
    SteadySolver solver = new SteadySolver(system, team);
    int rows = model.probes().size();
    int columns = model.sources().size();
    double[] values = new double[rows * columns];
    List<SparseVector> probes =
        model.probes().stream().map(p -> probe(p, system.layout())).toList();
    List<SparseVector> sources =
        model.sources().stream().map(q -> source(q, system.layout())).toList();
    boolean byProbe = rows < columns;
    List<Issue> issues = new ArrayList<>();
    for (int s = 0; s < (byProbe ? rows : columns); s++) {
      SparseVector unit = (byProbe ? probes : sources).get(s);
      SolveResult result = solver.solve(unit.toField(system.layout().size()), options.solve());
      if (!result.converged()) {
        issues.add(notConverged(result));
      }
      for (int o = 0; o < (byProbe ? columns : rows); o++) {
        double response = (byProbe ? sources : probes).get(o).dot(result.rise());
        values[byProbe ? s * columns + o : o * columns + s] = response;
      }
    }
    return new Outcome(
        issues.isEmpty()
            ? Optional.of(
                new ResponseMatrix(
                    model.probes().stream().map(Probe::name).toList(),
                    model.sources().stream().map(HeatSource::name).toList(),
                    values))
            : Optional.empty(),
        issues);
  }

  private SparseVector source(HeatSource source, ColumnLayout layout) {
    boolean idle = source.power() == 0;
    HeatSource active = idle ? new HeatSource.Uniform(source.name(), source.box(), 1) : source;
    double[] heat = Loads.of(model, List.of(active), map, layout).values();
    return SparseVector.of(heat, 1 / active.power());
  }

  private SparseVector probe(Probe probe, ColumnLayout layout) {
    double[] weights = new double[layout.size()];
    Overlap.forEach(grid, probe.box(), (i, j, k, share) -> weights[layout.index(i, j, k)] = share);
    return SparseVector.of(weights, 1);
  }

  private Issue notConverged(SolveResult result) {
    return Issue.error(
        IssueCode.NOT_CONVERGED,
        model.name(),
        "a unit response stopped at a relative residual of %.1e".formatted(result.residual()),
        "look for materials or boundary values that are orders of magnitude off");
  }
}
