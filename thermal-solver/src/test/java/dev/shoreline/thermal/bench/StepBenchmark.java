package dev.shoreline.thermal.bench;

import dev.shoreline.thermal.model.Issue;
import dev.shoreline.thermal.model.ThermalModel;
import dev.shoreline.thermal.solve.SolveOptions;
import dev.shoreline.thermal.steady.AnalysisOptions;
import dev.shoreline.thermal.steady.GridOptions;
import dev.shoreline.thermal.steady.SteadyAnalysis;
import dev.shoreline.thermal.unsteady.UnsteadyAnalysis;
import dev.shoreline.thermal.unsteady.UnsteadyOptions;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Times a time step after the first beside a steady solve with its set-up, in seconds of processor:
 * {@code StepBenchmark THREADS REPEATS FILE}. Every material stores 1.7 MJ/(m³ K), as silicon does;
 * steps of 1 ms from cold, solved to the same residual of 1e-8.
 */
public final class StepBenchmark {
  private static final double STORED = 1.7e6;
  private static final double STEP = 1e-3;
  private static final int FEW = 1;
  private static final int MORE = 5;

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
      double step = (steps(model, problem, options, MORE) - steps(model, problem, options, FEW));
      step /= MORE - FEW;
      System.out.printf(
          Locale.ROOT, "step %.3f s, steady %.3f s: %.2f%n", step, steady, step / steady);
    }
  }

  private static double steps(
      ThermalModel model, TpProblem problem, AnalysisOptions options, int count) {
    UnsteadyOptions time =
        new UnsteadyOptions(count * STEP, Double.POSITIVE_INFINITY, STEP, List.of(), count + 1);
    long start = processor();
    check(
        UnsteadyAnalysis.solve(
                model,
                problem.grid(),
                0,
                Map.of(),
                time,
                options,
                UnsteadyAnalysis.FieldReceiver.NONE)
            .issues());
    return (processor() - start) * 1e-9;
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
