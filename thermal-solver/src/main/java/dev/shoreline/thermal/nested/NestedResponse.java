package dev.shoreline.thermal.nested;

import dev.shoreline.thermal.grid.TensorGrid;
import dev.shoreline.thermal.model.HeatSource;
import dev.shoreline.thermal.model.Issue;
import dev.shoreline.thermal.model.ModelCheck;
import dev.shoreline.thermal.model.Probe;
import dev.shoreline.thermal.model.ThermalModel;
import dev.shoreline.thermal.response.ResponseAnalysis;
import dev.shoreline.thermal.response.ResponseMatrix;
import dev.shoreline.thermal.steady.AnalysisOptions;
import dev.shoreline.thermal.steady.GridPlan;
import dev.shoreline.thermal.steady.LinearAnalysis;
import dev.shoreline.thermal.steady.Outcome;
import dev.shoreline.thermal.steady.SteadyAnalysis;
import dev.shoreline.thermal.steady.TemperatureField;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The response of many rings to many heaters, K/W, through sub-models.
 *
 * <p>Within a window each heater is solved by itself on the fine grid. What the package and the
 * other windows add varies little within a window, so it is solved once a window, for one watt
 * spread over all its heaters: R = R_window,fine + (R_package,coarse − R_window,coarse), and
 * R_package,coarse between windows. The package's part is small, so its grid is coarser than that
 * of {@link NestedAnalysis}.
 */
public final class NestedResponse {
  private final ThermalModel model;
  private final AnalysisOptions options;
  private final NestingOptions nesting;
  private final TensorGrid grid;
  private final double[] values;
  private final List<Issue> issues = new ArrayList<>();
  private final Map<ThermalModel, ResponseMatrix> solved = new HashMap<>();

  private NestedResponse(ThermalModel model, AnalysisOptions options, NestingOptions nesting) {
    this.model = model;
    this.options = options;
    this.nesting = nesting;
    this.grid = Windows.packageGrid(model, options.grid().coarsened(), nesting);
    this.values = new double[model.probes().size() * model.sources().size()];
  }

  /**
   * The matrix of a model's probes (rows) and sources (columns), all of them fine.
   *
   * @param model its powers do not matter
   */
  public static ResponseAnalysis.Outcome of(
      ThermalModel model, AnalysisOptions options, NestingOptions nesting) {
    List<HeatSource> units = new ArrayList<>();
    for (HeatSource source : model.sources()) {
      units.add(new HeatSource.Uniform(source.name(), source.box(), 1));
    }
    ThermalModel unit = model.withSources(units).atZeroAmbient();
    List<Issue> issues = ModelCheck.of(unit);
    return issues.isEmpty()
        ? new NestedResponse(unit, options, nesting).run()
        : new ResponseAnalysis.Outcome(Optional.empty(), issues);
  }

  private ResponseAnalysis.Outcome run() {
    Optional<Issue> tooLarge = GridPlan.tooLarge(model, grid, options.grid());
    if (tooLarge.isPresent()) {
      return new ResponseAnalysis.Outcome(Optional.empty(), List.of(tooLarge.get()));
    }
    ThermalModel bare = Windows.withoutFineBlocks(model, nesting);
    try (LinearAnalysis overall = LinearAnalysis.of(bare, grid, options)) {
      return windows(overall);
    }
  }

  private ResponseAnalysis.Outcome windows(LinearAnalysis overall) {
    for (Windows.Window window : Windows.of(model, nesting)) {
      WindowModel content = new WindowModel(model, window, nesting);
      if (!content.sourceNumbers().isEmpty()) {
        respond(overall, window, content);
      }
    }
    if (!issues.isEmpty()) {
      return new ResponseAnalysis.Outcome(Optional.empty(), issues);
    }
    ResponseMatrix matrix =
        new ResponseMatrix(
            model.probes().stream().map(Probe::name).toList(),
            model.sources().stream().map(HeatSource::name).toList(),
            values);
    return new ResponseAnalysis.Outcome(Optional.of(matrix), List.of());
  }

  private void respond(LinearAnalysis overall, Windows.Window window, WindowModel content) {
    List<Integer> heaters = content.sourceNumbers();
    List<Integer> rings = content.probeNumbers();
    ThermalModel fine = content.fine();
    if (!solved.containsKey(fine)) {
      TensorGrid fineGrid = WindowModel.fineGrid(fine, options.grid(), grid.z());
      ResponseAnalysis.Outcome outcome = ResponseAnalysis.of(fine, fineGrid, options);
      issues.addAll(outcome.issues());
      outcome.matrix().ifPresent(m -> solved.put(fine, m));
    }
    ResponseMatrix near = solved.get(fine);
    List<HeatSource> smeared = new ArrayList<>();
    for (int n : heaters) {
      HeatSource s = model.sources().get(n);
      smeared.add(new HeatSource.Uniform(s.name(), s.box(), 1.0 / heaters.size()));
    }
    LinearAnalysis.Outcome far = overall.solve(smeared);
    issues.addAll(far.issues());
    WindowModel smearedContent = new WindowModel(model.withSources(smeared), window, nesting);
    Optional<TemperatureField> coarse = solve(smearedContent.coarse(), content.coarseGrid(grid));
    if (near == null || far.field().isEmpty() || coarse.isEmpty()) {
      return;
    }
    for (int m = 0; m < model.probes().size(); m++) {
      Probe ring = model.probes().get(m);
      double common = NestedAnalysis.center(far.field().get(), ring.box(), 0, 0);
      int row = rings.indexOf(m);
      if (row >= 0) {
        common -=
            NestedAnalysis.center(coarse.get(), ring.box(), window.area().x0(), window.area().y0());
      }
      for (int n = 0; n < heaters.size(); n++) {
        values[m * model.sources().size() + heaters.get(n)] =
            common + (row >= 0 ? near.at(row, n) : 0);
      }
    }
  }

  private Optional<TemperatureField> solve(ThermalModel part, TensorGrid partGrid) {
    Outcome outcome = SteadyAnalysis.solve(part.withProbes(List.of()), partGrid, options);
    issues.addAll(outcome.issues());
    return outcome.solution().map(s -> s.field());
  }
}
