package dev.shoreline.thermal.nested;

import dev.shoreline.thermal.grid.TensorGrid;
import dev.shoreline.thermal.model.Box;
import dev.shoreline.thermal.model.HeatSource;
import dev.shoreline.thermal.model.Issue;
import dev.shoreline.thermal.model.ModelCheck;
import dev.shoreline.thermal.model.Probe;
import dev.shoreline.thermal.model.Rect;
import dev.shoreline.thermal.model.ThermalModel;
import dev.shoreline.thermal.response.ResponseAnalysis;
import dev.shoreline.thermal.response.ResponseMatrix;
import dev.shoreline.thermal.solve.SolveOptions;
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
import org.jspecify.annotations.Nullable;

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
  /** The package's part is a small, smooth share of a response. */
  private static final SolveOptions PACKAGE = new SolveOptions(1e-3, 1e-3, 200);

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
   * @param model its powers and ambient temperatures do not matter
   * @param celsius at which conductivities are taken, rounded to 10 K
   * @param known answers where the same was asked before
   */
  public static ResponseAnalysis.Outcome of(
      ThermalModel model,
      double celsius,
      AnalysisOptions options,
      NestingOptions nesting,
      KnownResponses known) {
    ThermalModel unit = unit(NestedAnalysis.frozen(model, celsius));
    return known.of(unit, options, nesting, () -> solve(unit, options, nesting));
  }

  /**
   * The matrix of a model's probes (rows) and sources (columns), all of them fine, with
   * conductivities at factor 1.
   *
   * @param model its powers and ambient temperatures do not matter
   */
  public static ResponseAnalysis.Outcome of(
      ThermalModel model, AnalysisOptions options, NestingOptions nesting) {
    return solve(unit(model), options, nesting);
  }

  private static ThermalModel unit(ThermalModel model) {
    List<HeatSource> units = new ArrayList<>();
    for (HeatSource source : model.sources()) {
      units.add(new HeatSource.Uniform(source.name(), source.box(), 1));
    }
    return model.withSources(units).atZeroAmbient();
  }

  private static ResponseAnalysis.Outcome solve(
      ThermalModel unit, AnalysisOptions options, NestingOptions nesting) {
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
    try (LinearAnalysis overall = LinearAnalysis.of(bare, grid, options.withSolve(PACKAGE))) {
      return windows(overall);
    }
  }

  private ResponseAnalysis.Outcome windows(LinearAnalysis overall) {
    List<Part> parts = new ArrayList<>();
    for (Windows.Window window : Windows.of(model, nesting)) {
      WindowModel content = new WindowModel(model, window, nesting);
      if (!content.sourceNumbers().isEmpty()) {
        parts.add(new Part(window, content, smeared(content)));
      }
    }
    issues.addAll(
        overall.solveAll(
            parts.size(),
            n -> overall.heat(parts.get(n).smeared),
            (n, rises) -> addPackage(parts.get(n), overall.field(rises))));
    parts.forEach(this::addWindow);
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

  /**
   * A window with heaters.
   *
   * @param smeared one watt spread over all its heaters
   */
  private record Part(Windows.Window window, WindowModel content, List<HeatSource> smeared) {}

  private List<HeatSource> smeared(WindowModel content) {
    List<Integer> heaters = content.sourceNumbers();
    return heaters.stream()
        .map(model.sources()::get)
        .<HeatSource>map(s -> new HeatSource.Uniform(s.name(), s.box(), 1.0 / heaters.size()))
        .toList();
  }

  private void addPackage(Part part, TemperatureField far) {
    for (int m = 0; m < model.probes().size(); m++) {
      Box ring = model.probes().get(m).box();
      add(m, part.content.sourceNumbers(), NestedAnalysis.center(far, ring, 0, 0));
    }
  }

  /** Adds what the fine grid of a window knows better than the package's grid there. */
  private void addWindow(Part part) {
    List<Integer> heaters = part.content.sourceNumbers();
    List<Integer> rings = part.content.probesWithin();
    ResponseMatrix near = fine(part.content);
    WindowModel smearedContent =
        new WindowModel(model.withSources(part.smeared), part.window, nesting);
    Optional<TemperatureField> coarse =
        solve(smearedContent.coarse(), part.content.coarseGrid(grid));
    if (near == null || coarse.isEmpty()) {
      return;
    }
    Rect area = part.window.area();
    for (int row = 0; row < rings.size(); row++) {
      Box ring = model.probes().get(rings.get(row)).box();
      double known = NestedAnalysis.center(coarse.get(), ring, area.x0(), area.y0());
      add(rings.get(row), heaters, -known);
      for (int n = 0; n < heaters.size(); n++) {
        add(rings.get(row), heaters.subList(n, n + 1), near.at(row, n));
      }
    }
  }

  private void add(int ring, List<Integer> heaters, double response) {
    for (int n : heaters) {
      values[ring * model.sources().size() + n] += response;
    }
  }

  /** The responses within a window; equal windows are solved once. */
  private @Nullable ResponseMatrix fine(WindowModel content) {
    ThermalModel fine = content.fine().withProbes(content.relativeProbes());
    if (!solved.containsKey(fine)) {
      TensorGrid fineGrid = content.fineGrid(content.fine(), options.grid(), grid.z());
      ResponseAnalysis.Outcome outcome = ResponseAnalysis.of(fine, fineGrid, options);
      issues.addAll(outcome.issues());
      outcome.matrix().ifPresent(m -> solved.put(fine, m));
    }
    return solved.get(fine);
  }

  private Optional<TemperatureField> solve(ThermalModel part, TensorGrid partGrid) {
    Outcome outcome = SteadyAnalysis.solve(part.withProbes(List.of()), partGrid, options);
    issues.addAll(outcome.issues());
    return outcome.solution().map(s -> s.field());
  }
}
