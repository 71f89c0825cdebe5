package dev.shoreline.bench;

import dev.shoreline.thermal.grid.Axis;
import dev.shoreline.thermal.grid.TensorGrid;
import dev.shoreline.thermal.model.Boundary;
import dev.shoreline.thermal.model.Box;
import dev.shoreline.thermal.model.Face;
import dev.shoreline.thermal.model.HeatSource;
import dev.shoreline.thermal.model.Layer;
import dev.shoreline.thermal.model.Material;
import dev.shoreline.thermal.model.Rect;
import dev.shoreline.thermal.model.ThermalModel;
import dev.shoreline.thermal.steady.AnalysisOptions;
import dev.shoreline.thermal.steady.Outcome;
import dev.shoreline.thermal.steady.SteadyAnalysis;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Steady temperatures of a die on oxide with one hot square. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class HeatBenchmark {
  private static final Rect AREA = new Rect(0, 1e-2, 0, 1e-2);
  private static final double OXIDE = 2e-6;
  private static final double SILICON = 7e-4;

  /** Cells along each side; there are a quarter as many layers. */
  @Param({"64", "128"})
  int side;

  private ThermalModel model = model();
  private TensorGrid grid = grid(4);

  /** Makes the grid. */
  @Setup
  public void refine() {
    model = model();
    grid = grid(side);
  }

  private static ThermalModel model() {
    Rect hot = new Rect(4e-3, 5e-3, 4e-3, 5e-3);
    double top = OXIDE + SILICON;
    return new ThermalModel(
        "die",
        AREA,
        0,
        List.of(
            new Layer("oxide", OXIDE, Material.isotropic("SiO2", 1.4)),
            new Layer("silicon", SILICON, Material.isotropic("Si", 130))),
        List.of(),
        List.of(new HeatSource.Uniform("hot", Box.of(hot, top, top), 10)),
        Map.of(Face.BOTTOM, new Boundary.Fixed(25)),
        List.of(),
        List.of());
  }

  private static TensorGrid grid(int side) {
    return new TensorGrid(
        Axis.uniform(0, 1e-2, side),
        Axis.uniform(0, 1e-2, side),
        Axis.uniform(0, OXIDE + SILICON, Math.max(2, side / 4)));
  }

  /** Builds the system and solves it. */
  @Benchmark
  public Outcome steady() {
    return SteadyAnalysis.solve(model, grid, AnalysisOptions.DEFAULT);
  }
}
