package dev.shoreline.thermal.bench;

import dev.shoreline.thermal.operator.Assembly;
import dev.shoreline.thermal.operator.HeatSystem;
import dev.shoreline.thermal.operator.Loads;
import dev.shoreline.thermal.operator.MaterialMap;
import dev.shoreline.thermal.parallel.Team;
import dev.shoreline.thermal.solve.SolveOptions;
import dev.shoreline.thermal.solve.SolveResult;
import dev.shoreline.thermal.solve.SteadySolver;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/**
 * Solves {@code .tp} problems to a residual of 1e-8 and prints one line each: {@code
 * SolverBenchmark THREADS REPEATS FILE…}. The last repeat counts; the earlier ones warm up.
 */
public final class SolverBenchmark {
  private SolverBenchmark() {}

  /** Runs the benchmark. */
  public static void main(String[] args) throws IOException {
    int threads = Integer.parseInt(args[0]);
    int repeats = Integer.parseInt(args[1]);
    for (String file : Arrays.asList(args).subList(2, args.length)) {
      TpProblem problem = TpProblem.read(Path.of(file));
      for (int i = 0; i < repeats; i++) {
        run(problem, threads);
      }
    }
  }

  private static void run(TpProblem problem, int threads) {
    try (Team team = new Team(threads)) {
      long t0 = System.nanoTime();
      MaterialMap map = MaterialMap.of(problem.model(), problem.grid());
      HeatSystem system = Assembly.of(problem.model(), map, _ -> 1, team);
      Loads.Heat heat = Loads.of(problem.model(), problem.model().sources(), map, system.layout());
      long t1 = System.nanoTime();
      long cpu1 = processor();
      SteadySolver solver = new SteadySolver(system, team);
      long t2 = System.nanoTime();
      long cpu2 = processor();
      SolveResult result = solver.solve(heat.values(), new SolveOptions(1e-8, 1, 100));
      long t3 = System.nanoTime();
      long cpu3 = processor();
      double hottest = Arrays.stream(result.rise()).max().orElse(0);
      double power = problem.model().power();
      double lost = system.ground().outflow(result.rise(), 0);
      System.out.printf(
          Locale.ROOT,
          "%s n=%d threads=%d assembly=%.3f setup=%.3f solve=%.3f cpu=%.3f+%.3f its=%d residual=%.2e levels=%d"
              + " complexity=%.2f bytes=%.0f energy=%.1e Tmax=%.5f triads=%.0f%n",
          problem.model().name(),
          problem.grid().cells(),
          threads,
          (t1 - t0) * 1e-9,
          (t2 - t1) * 1e-9,
          (t3 - t2) * 1e-9,
          (cpu2 - cpu1) * 1e-9,
          (cpu3 - cpu2) * 1e-9,
          result.iterations(),
          result.residual(),
          result.levels(),
          result.complexity(),
          held(system, result),
          (lost - power) / power,
          hottest,
          (cpu3 - cpu1) / (1.2 * problem.grid().cells()));
    }
  }

  /** Bytes of arrays an unknown while iterating: system, levels with their values, vectors. */
  private static double held(HeatSystem system, SolveResult result) {
    double perValue = 3 * 8 + 6 * 4 * result.complexity() + 5 * 8;
    return perValue * system.layout().size() / system.grid().cells();
  }

  /** Processor time of the calling thread, which works on its slab of every loop. */
  private static long processor() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
