package dev.shoreline.thermal.bench;

import dev.shoreline.thermal.model.Issue;
import dev.shoreline.thermal.model.ThermalModel;
import dev.shoreline.thermal.solve.SolveOptions;
import dev.shoreline.thermal.steady.AnalysisOptions;
import dev.shoreline.thermal.steady.GridOptions;
import dev.shoreline.thermal.steady.SteadyAnalysis;
import dev.shoreline.thermal.unsteady.UnsteadyAnalysis;
import dev.shoreline.thermal.unsteady.UnsteadyOptions;
import dev.shoreline.thermal.unsteady.UnsteadySolution;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Times a time step after the first beside a steady solve with its set-up, in seconds of processor:
 * {@code StepBenchmark THREADS REPEATS FILE}. Every material stores 1.7 MJ/(m³ K), as silicon does;
 * steps of an error of 0.05 K from 0.1 ms after the power came on to 10 ms, with the set-ups of new
 * step sizes and the steps that are rejected.
 */
public final class StepBenchmark {
  private static final double STORED = 1.7e6;
  private static final double FIRST = 1e-6;
  private static final double BEGIN = 1e-4;
  private static final double END = 1e-2;

  /** What {@code thermal --transient} keeps to, K a step. */
  private static final double TOLERANCE = 0.05;

  private StepBenchmark() {}

  /** Runs the benchmark. */
  public static void main(String[] args) throws IOException {
    TpProblem problem = TpProblem.read(Path.of(args[2]));
    AnalysisOptions options =
        AnalysisOptions.DEFAULT
            .withGrid(new GridOptions(4, 2, 0, 1.4, 1.6, 48, 0, 64L << 30))
            .withThreads(Integer.parseInt(args[0]))
            .withSolve(new SolveOptions(1e-8, 1, 100));
    ThermalModel model = problem.model().withMaterials(m -> m.withCapacity(STORED));
    for (int i = 0; i < Integer.parseInt(args[1]); i++) {
      long start = processor();
      check(SteadyAnalysis.solve(model, problem.grid(), options).issues());
      double steady = (processor() - start) * 1e-9;
      Run begin = run(model, problem, options, BEGIN);
      Run whole = run(model, problem, options, END);
      double step = (whole.seconds - begin.seconds) / (whole.steps - begin.steps);
      System.out.printf(
          Locale.ROOT,
          "step %.3f s (%d steps, %.1f cycles each), steady %.3f s: %.2f%n",
          step,
          whole.steps - begin.steps,
          (double) (whole.cycles - begin.cycles) / (whole.steps - begin.steps),
          steady,
          step / steady);
    }
  }

  private record Run(double seconds, int steps, int cycles) {}

  private static Run run(
      ThermalModel model, TpProblem problem, AnalysisOptions options, double end) {
    UnsteadyOptions time = new UnsteadyOptions(end, TOLERANCE, FIRST, List.of(), 10_000);
    long start = processor();
    UnsteadyAnalysis.Outcome outcome =
        UnsteadyAnalysis.solve(
            model, problem.grid(), 0, Map.of(), time, options, UnsteadyAnalysis.FieldReceiver.NONE);
    check(outcome.issues());
    UnsteadySolution solution = outcome.solution().orElseThrow();
    double seconds = (processor() - start) * 1e-9;
    return new Run(seconds, solution.moments().size() - 1, solution.iterations());
  }

  /** Processor time of the calling thread, which works on its slab of every loop. */
  private static long processor() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static void check(List<Issue> issues) {
    if (!issues.isEmpty()) {
      throw new IllegalStateException(issues.toString());
    }
  }
}
