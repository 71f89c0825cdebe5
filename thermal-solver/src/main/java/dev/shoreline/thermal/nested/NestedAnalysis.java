package dev.shoreline.thermal.nested;

import dev.shoreline.thermal.grid.TensorGrid;
import dev.shoreline.thermal.model.Box;
import dev.shoreline.thermal.model.Issue;
import dev.shoreline.thermal.model.ModelCheck;
import dev.shoreline.thermal.model.Rect;
import dev.shoreline.thermal.model.ThermalModel;
import dev.shoreline.thermal.parallel.Team;
import dev.shoreline.thermal.solve.SolveObserver;
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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

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
  private final Map<ThermalModel, Task> fineTasks = new HashMap<>();
  private final Map<Task, ThermalSolution> solved = new HashMap<>();
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
    options.observer().part("package");
    Outcome outcome =
        SteadyAnalysis.solve(Windows.withoutFineBlocks(model, nesting), grid, options);
    issues.addAll(outcome.issues());
    if (outcome.solution().isEmpty()) {
      return new NestedOutcome(Optional.empty(), issues);
    }
    ThermalSolution overall = outcome.solution().get();
    List<Part> parts =
        Windows.of(model, nesting).stream().map(w -> part(w, overall.field())).toList();
    solveWindows(parts);
    parts.forEach(part -> correct(part, overall.field()));
    boolean failed = issues.stream().anyMatch(i -> i.severity() == Issue.Severity.ERROR);
    return new NestedOutcome(
        failed
            ? Optional.empty()
            : Optional.of(new NestedSolution(overall, probes(overall), windows)),
        issues);
  }

  /** A window: its two models, each with its grid. */
  private record Part(
      Windows.Window window, WindowModel content, Task fine, Task coarse, boolean reused) {}

  private record Task(ThermalModel model, TensorGrid grid) {}

  private Part part(Windows.Window window, TemperatureField overall) {
    WindowModel content = new WindowModel(frozen(window, overall), window, nesting);
    ThermalModel fine = content.fine();
    Task known = fineTasks.get(fine);
    Task task =
        known != null
            ? known
            : new Task(fine, content.fineGrid(fine, options.grid(), overall.grid().z()));
    fineTasks.putIfAbsent(fine, task);
    Task coarse = new Task(content.coarse(), content.coarseGrid(overall.grid()));
    return new Part(window, content, task, coarse, known != null);
  }

  /** Solves all that differs side by side, each by one thread where there are enough. */
  private void solveWindows(List<Part> parts) {
    List<Task> tasks = parts.stream().flatMap(p -> Stream.of(p.fine, p.coarse)).distinct().toList();
    int workers = Math.min(options.threads(), Math.max(1, fineTasks.size()));
    AnalysisOptions each =
        options
            .withSolve(options.solve().looserThan(WINDOW))
            .withThreads(options.threads() / workers)
            .withObserver(SolveObserver.NONE);
    AtomicInteger begun = new AtomicInteger();
    List<Outcome> outcomes;
    try (Team team = new Team(workers)) {
      outcomes =
          team.callAll(
              tasks.size(),
              i -> {
                options
                    .observer()
                    .part("window " + begun.incrementAndGet() + " of " + tasks.size());
                return SteadyAnalysis.solve(tasks.get(i).model(), tasks.get(i).grid(), each);
              });
    }
    for (int i = 0; i < tasks.size(); i++) {
      issues.addAll(outcomes.get(i).issues());
      Task task = tasks.get(i);
      outcomes.get(i).solution().ifPresent(s -> solved.put(task, s));
    }
  }

  /** Adds to every fine probe within a window what the window's fine grid corrects. */
  private void correct(Part part, TemperatureField overall) {
    ThermalSolution fine = solved.get(part.fine);
    ThermalSolution coarse = solved.get(part.coarse);
    if (fine == null || coarse == null) {
      return;
    }
    TemperatureField coarseField = coarse.field();
    Rect area = part.window.area();
    List<Integer> own = part.content.probeNumbers();
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
    windows.add(new NestedSolution.Window(area, fine.effort().cells(), part.reused, mismatch));
  }

  /** The model at the temperature of a window, in steps that let alike windows be equal. */
  private ThermalModel frozen(Windows.Window window, TemperatureField overall) {
    Box group = Box.of(window.group(), model.z0(), model.z1());
    double middle = overall.over("window", group).mean();
    return frozen(model, middle);
  }

  /** A model at a temperature, rounded so that what is alike is equal. */
  static ThermalModel frozen(ThermalModel model, double celsius) {
    return model.frozenAt(Math.rint(celsius / TEMPERATURE_STEP) * TEMPERATURE_STEP);
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

  /** The temperature at the centre of a box, in the frame of a window's corner. */
  static double center(TemperatureField field, Box box, double x0, double y0) {
    return field.sample(
        0.5 * (box.x0() + box.x1()) - x0,
        0.5 * (box.y0() + box.y1()) - y0,
        0.5 * (box.z0() + box.z1()));
  }
}
