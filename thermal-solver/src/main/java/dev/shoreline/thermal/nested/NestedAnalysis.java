package dev.shoreline.thermal.nested;

import dev.shoreline.thermal.grid.TensorGrid;
import dev.shoreline.thermal.model.Box;
import dev.shoreline.thermal.model.Issue;
import dev.shoreline.thermal.model.ModelCheck;
import dev.shoreline.thermal.model.Rect;
import dev.shoreline.thermal.model.ThermalModel;
import dev.shoreline.thermal.solve.SolveOptions;
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
 * <p>Temperature-dependent conductivities act in the package solution; a window takes those of its
 * mean temperature.
 */
public final class NestedAnalysis {
  /** Silicon changes its conductivity by 2 % over half of this; K. */
  private static final double TEMPERATURE_STEP = 10;

  /** A window's own rise to a millionth: microkelvins. */
  private static final SolveOptions WINDOW = new SolveOptions(1e-6, 1e-6, 200);

  private final ThermalModel model;
  private final AnalysisOptions options;
  private final NestingOptions nesting;
  private final List<Issue> issues = new ArrayList<>();
  private final Map<ThermalModel, ThermalSolution> solved = new HashMap<>();
  private final List<NestedSolution.Window> windows = new ArrayList<>();
  private final double[] mean;
  private final double[] max;

  private NestedAnalysis(ThermalModel model, AnalysisOptions options, NestingOptions nesting) {
    this.model = model;
    this.options = options;
    this.nesting = nesting;
    this.mean = new double[model.probes().size()];
    this.max = new double[model.probes().size()];
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
    for (Windows.Window window : Windows.of(model, nesting)) {
      correct(window, overall.field());
    }
    boolean failed = issues.stream().anyMatch(i -> i.severity() == Issue.Severity.ERROR);
    return new NestedOutcome(
        failed
            ? Optional.empty()
            : Optional.of(new NestedSolution(overall, probes(overall), windows)),
        issues);
  }

  /** Adds to every fine probe within a window what the window's fine grid corrects. */
  private void correct(Windows.Window window, TemperatureField overall) {
    WindowModel content = new WindowModel(frozen(window, overall), window, nesting);
    ThermalModel fineModel = content.fine();
    boolean reused = solved.containsKey(fineModel);
    if (!reused) {
      TensorGrid grid = content.fineGrid(fineModel, options.grid(), overall.grid().z());
      solve(fineModel, grid).ifPresent(s -> solved.put(fineModel, s));
    }
    ThermalSolution fine = solved.get(fineModel);
    Optional<ThermalSolution> coarse = solve(content.coarse(), content.coarseGrid(overall.grid()));
    if (fine == null || coarse.isEmpty()) {
      return;
    }
    TemperatureField coarseField = coarse.get().field();
    Rect area = window.area();
    List<Integer> own = content.probeNumbers();
    for (int number = 0; number < mean.length; number++) {
      Box box = model.probes().get(number).box();
      Rect footprint = box.footprint();
      if (!Windows.isFine(footprint, nesting) || !footprint.isWithin(area, 0)) {
        continue;
      }
      double smeared = center(coarseField, box, area.x0(), area.y0());
      int row = own.indexOf(number);
      if (row < 0) {
        double passing = center(fine.field(), box, area.x0(), area.y0()) - smeared;
        mean[number] += passing;
        max[number] += passing;
      } else {
        double far = center(overall, box, 0, 0) - smeared;
        mean[number] += fine.probes().get(row).mean() + far;
        max[number] += fine.probes().get(row).max() + far;
      }
    }
    double mismatch = EdgeMismatch.of(fine.field(), coarseField);
    windows.add(new NestedSolution.Window(area, fine.effort().cells(), reused, mismatch));
  }

  /** The model at the temperature of a window, in steps that let alike windows be equal. */
  private ThermalModel frozen(Windows.Window window, TemperatureField overall) {
    Box group = Box.of(window.group(), model.z0(), model.z1());
    double middle = overall.over("window", group).mean();
    return model.frozenAt(Math.rint(middle / TEMPERATURE_STEP) * TEMPERATURE_STEP);
  }

  /** Coarse readings of large probes, corrected ones of fine probes. */
  private List<ThermalSolution.Reading> probes(ThermalSolution overall) {
    List<ThermalSolution.Reading> probes = new ArrayList<>();
    for (int i = 0; i < mean.length; i++) {
      ThermalSolution.Reading reading = overall.probes().get(i);
      boolean fine = Windows.isFine(model.probes().get(i).box().footprint(), nesting);
      probes.add(fine ? new ThermalSolution.Reading(reading.name(), mean[i], max[i]) : reading);
    }
    return probes;
  }

  private Optional<ThermalSolution> solve(ThermalModel part, TensorGrid grid) {
    Outcome outcome =
        SteadyAnalysis.solve(part, grid, options.withSolve(options.solve().looserThan(WINDOW)));
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
