package dev.shoreline.thermal.response;

import dev.shoreline.thermal.grid.TensorGrid;
import dev.shoreline.thermal.model.HeatSource;
import dev.shoreline.thermal.model.Issue;
import dev.shoreline.thermal.model.ModelCheck;
import dev.shoreline.thermal.model.Probe;
import dev.shoreline.thermal.model.ThermalModel;
import dev.shoreline.thermal.steady.AnalysisOptions;
import dev.shoreline.thermal.steady.GridPlan;
import dev.shoreline.thermal.steady.LinearAnalysis;
import java.util.List;
import java.util.Optional;

/** Computes response matrices. Conductivities are taken at factor 1. */
public final class ResponseAnalysis {
  private ResponseAnalysis() {}

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
    try (LinearAnalysis analysis = LinearAnalysis.of(model, grid, options)) {
      return solve(model, analysis);
    }
  }

  private static Outcome solve(ThermalModel model, LinearAnalysis analysis) {
    List<SparseVector> probes =
        model.probes().stream().map(p -> SparseVector.of(analysis.shares(p.box()), 1)).toList();
    List<SparseVector> sources = model.sources().stream().map(q -> unit(q, analysis)).toList();
    int rows = probes.size();
    int columns = sources.size();
    boolean byProbe = rows < columns;
    List<SparseVector> cases = byProbe ? probes : sources;
    List<SparseVector> readings = byProbe ? sources : probes;
    double[] values = new double[rows * columns];
    List<Issue> issues =
        analysis.solveAll(
            cases.size(),
            s -> cases.get(s).toField(analysis.layout().size()),
            (s, rises) -> {
              for (int o = 0; o < readings.size(); o++) {
                values[byProbe ? s * columns + o : o * columns + s] = readings.get(o).dot(rises);
              }
            });
    if (!issues.isEmpty()) {
      return new Outcome(Optional.empty(), issues);
    }
    return new Outcome(
        Optional.of(
            new ResponseMatrix(
                model.probes().stream().map(Probe::name).toList(),
                model.sources().stream().map(HeatSource::name).toList(),
                values)),
        List.of());
  }

  private static SparseVector unit(HeatSource source, LinearAnalysis analysis) {
    boolean idle = source.power() == 0;
    HeatSource active = idle ? new HeatSource.Uniform(source.name(), source.box(), 1) : source;
    return SparseVector.of(analysis.heat(List.of(active)), 1 / active.power());
  }
}
