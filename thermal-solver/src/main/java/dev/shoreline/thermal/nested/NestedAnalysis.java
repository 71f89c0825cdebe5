package dev.shoreline.thermal.nested;

import dev.shoreline.thermal.grid.Axis;
import dev.shoreline.thermal.grid.TensorGrid;
import dev.shoreline.thermal.model.Box;
import dev.shoreline.thermal.model.Issue;
import dev.shoreline.thermal.model.ModelCheck;
import dev.shoreline.thermal.model.Rect;
import dev.shoreline.thermal.model.ThermalModel;
import dev.shoreline.thermal.steady.AnalysisOptions;
import dev.shoreline.thermal.steady.Outcome;
import dev.shoreline.thermal.steady.SteadyAnalysis;
import dev.shoreline.thermal.steady.TemperatureField;
import dev.shoreline.thermal.steady.ThermalSolution;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Solves a package and the windows around its fine features.
 *
 * <p>Temperature-dependent conductivities act in the package solution; windows use their values at
 * factor 1.
 */
public final class NestedAnalysis {
  private final ThermalModel model;
  private final AnalysisOptions options;
  private final NestingOptions nesting;
  private final List<Issue> issues = new ArrayList<>();
  private final Map<ThermalModel, ThermalSolution> solved = new HashMap<>();

  private NestedAnalysis(ThermalModel model, AnalysisOptions options, NestingOptions nesting) {
    this.model = model;
    this.options = options;
    this.nesting = nesting;
  }

  /**
   * Solves a model.
   *
   * @param options resolution of the package; windows use the same growth and cells per feature
   */
  public static NestedOutcome solve(
      ThermalModel model, AnalysisOptions options, NestingOptions nesting) {
    List<Issue> issues = ModelCheck.of(model);
    return issues.isEmpty()
        ? new NestedAnalysis(model, options, nesting).run()
        : new NestedOutcome(Optional.empty(), issues);
  }

  private NestedOutcome run() {
    TensorGrid grid = Windows.packageGrid(model, options.grid(), nesting);
    Outcome outcome =
        SteadyAnalysis.solve(Windows.withoutFineBlocks(model, nesting), grid, options);
    issues.addAll(outcome.issues());
    if (outcome.solution().isEmpty()) {
      return new NestedOutcome(Optional.empty(), issues);
    }
    ThermalSolution overall = outcome.solution().get();
    List<ThermalSolution.Reading> probes = new ArrayList<>(overall.probes());
    List<NestedSolution.Window> windows = new ArrayList<>();
    for (Rect area : Windows.of(model, nesting)) {
      window(area, overall.field(), probes).ifPresent(windows::add);
    }
    boolean failed = issues.stream().anyMatch(i -> i.severity() == Issue.Severity.ERROR);
    return new NestedOutcome(
        failed ? Optional.empty() : Optional.of(new NestedSolution(overall, probes, windows)),
        issues);
  }

  private Optional<NestedSolution.Window> window(
      Rect area, TemperatureField overall, List<ThermalSolution.Reading> probes) {
    WindowModel content = new WindowModel(model, area, nesting);
    ThermalModel fineModel = content.fine();
    boolean reused = solved.containsKey(fineModel);
    Axis heights = overall.grid().z();
    if (!reused) {
      TensorGrid grid = WindowModel.fineGrid(fineModel, options.grid(), heights);
      solve(fineModel, grid).ifPresent(s -> solved.put(fineModel, s));
    }
    ThermalSolution fine = solved.get(fineModel);
    ThermalModel coarseModel = content.coarse();
    Optional<ThermalSolution> coarse = solve(coarseModel, content.coarseGrid(overall.grid()));
    if (fine == null || coarse.isEmpty()) {
      return Optional.empty();
    }
    TemperatureField coarseField = coarse.get().field();
    List<Integer> numbers = content.probeNumbers();
    for (int n = 0; n < numbers.size(); n++) {
      int number = numbers.get(n);
      Box box = model.probes().get(number).box();
      double far = center(overall, box, 0, 0) - center(coarseField, box, area.x0(), area.y0());
      ThermalSolution.Reading near = fine.probes().get(n);
      String name = model.probes().get(number).name();
      probes.set(number, new ThermalSolution.Reading(name, near.mean() + far, near.max() + far));
    }
    return Optional.of(
        new NestedSolution.Window(
            area, fine.effort().cells(), reused, EdgeMismatch.of(fine.field(), coarseField)));
  }

  private Optional<ThermalSolution> solve(ThermalModel part, TensorGrid grid) {
    Outcome outcome = SteadyAnalysis.solve(part, grid, options);
    issues.addAll(outcome.issues());
    return outcome.solution();
  }

  /** The temperature at the centre of a box, in the frame of a window's corner. */
  static double center(TemperatureField field, Box box, double x0, double y0) {
    return field.sample(
        0.5 * (box.x0() + box.x1()) - x0,
        0.5 * (box.y0() + box.y1()) - y0,
        0.5 * (box.z0() + box.z1()));
  }
}
