package dev.shoreline.thermal.bench;

import com.sun.management.OperatingSystemMXBean;
import dev.shoreline.thermal.model.HeatSource;
import dev.shoreline.thermal.solve.SolveOptions;
import dev.shoreline.thermal.steady.AnalysisOptions;
import dev.shoreline.thermal.steady.LinearAnalysis;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Times 16 unit responses of a {@code .tp} problem at once beside 16 single solves with their
 * set-up, in seconds of processor: {@code ResponseBenchmark THREADS REPEATS FILE}.
 */
public final class ResponseBenchmark {
  private static final int CASES = 16;

  private ResponseBenchmark() {}

  /** Runs the benchmark. */
  public static void main(String[] args) throws IOException {
    TpProblem problem = TpProblem.read(Path.of(args[2]));
    AnalysisOptions options =
        AnalysisOptions.DEFAULT
            .withThreads(Integer.parseInt(args[0]))
            .withSolve(new SolveOptions(1e-8, 1, 100));
    List<HeatSource> sources = problem.model().sources();
    List<HeatSource> rings = sources.subList(sources.size() - CASES, sources.size());
    for (int i = 0; i < Integer.parseInt(args[1]); i++) {
      long start = processor();
      solve(problem, options, rings);
      long middle = processor();
      for (HeatSource ring : rings) {
        solve(problem, options, List.of(ring));
      }
      double together = (middle - start) * 1e-9;
      double single = (processor() - middle) * 1e-9;
      System.out.printf(
          Locale.ROOT,
          "%d at once %.3f s, one by one %.3f s: %.2f%n",
          CASES,
          together,
          single,
          together / single);
    }
  }

  /** Of all threads, with those of the JVM: the first repeat warms up. */
  private static long processor() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static void solve(TpProblem problem, AnalysisOptions options, List<HeatSource> sources) {
    try (LinearAnalysis analysis = LinearAnalysis.of(problem.model(), problem.grid(), options)) {
      analysis.solveAll(sources.size(), n -> analysis.heat(List.of(sources.get(n))), (_, _) -> {});
    }
  }
}
