package dev.shoreline.thermal.design;

import dev.shoreline.netlist.model.Scenario;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/**
 * Times a package with many rings: {@code ScenarioBenchmark THREADS ENGINES_A_SIDE REPEATS}. Eight
 * rings an engine, each with its temperature, drift and tuning power.
 */
public final class ScenarioBenchmark {
  private ScenarioBenchmark() {}

  /** Runs the benchmark. */
  public static void main(String[] args) {
    int threads = Integer.parseInt(args[0]);
    SampleDesign sample = SampleDesign.withEngines(Integer.parseInt(args[1]));
    Scenario scenario = sample.fullLoad();
    for (int i = 0; i < Integer.parseInt(args[2]); i++) {
      for (boolean tuning : new boolean[] {false, true}) {
        ScenarioOptions options = new ScenarioOptions(threads, 4L << 30, tuning);
        long start = System.nanoTime();
        long startCpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        ScenarioTemperatures t =
            ScenarioAnalysis.solve(sample.design, scenario, PowerMaps.NONE, options)
                .temperatures()
                .orElseThrow();
        System.out.printf(
            Locale.ROOT,
            "tuning=%s %.2f s (calling thread %.2f s), %d rings, %d + %d cells in %d windows (%d different), balance %.1e,"
                + " tuning power %.3f W%n",
            tuning,
            (System.nanoTime() - start) * 1e-9,
            (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - startCpu) * 1e-9,
            t.rings().size(),
            t.effort().cells(),
            t.windows().stream().mapToLong(w -> w.fineCells()).max().orElse(0),
            t.windows().size(),
            t.windows().stream().filter(w -> !w.reused()).count(),
            t.balance().relativeError(),
            t.rings().stream().mapToDouble(r -> r.tuningPower().orElse(0)).sum());
      }
    }
  }
}
