package dev.shoreline.thermal.steady;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shoreline.thermal.analytic.FluxChannel;
import dev.shoreline.thermal.grid.Axis;
import dev.shoreline.thermal.grid.Feature;
import dev.shoreline.thermal.grid.Grading;
import dev.shoreline.thermal.grid.TensorGrid;
import dev.shoreline.thermal.model.Boundary;
import dev.shoreline.thermal.model.Box;
import dev.shoreline.thermal.model.Face;
import dev.shoreline.thermal.model.HeatSource;
import dev.shoreline.thermal.model.Layer;
import dev.shoreline.thermal.model.Material;
import dev.shoreline.thermal.model.Probe;
import dev.shoreline.thermal.model.Rect;
import dev.shoreline.thermal.model.ThermalModel;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A rectangular source on a layered plate, against its Fourier series. */
class SpreadingTest {
  private static final double SIDE = 10e-3;
  private static final Rect SOURCE = new Rect(3.75e-3, 6.25e-3, 2.5e-3, 7.5e-3);
  private static final double TOP = 1.1e-3;
  private static final double SILICON = 130;

  private static final FluxChannel EXACT =
      new FluxChannel(
          SIDE / 2,
          SIDE / 2,
          SOURCE.width() / 2,
          SOURCE.height() / 2,
          List.of(new FluxChannel.Plate(0.5e-3, SILICON), new FluxChannel.Plate(0.6e-3, 10)),
          5000);

  private static final ThermalModel MODEL =
      new ThermalModel(
          "plate",
          new Rect(0, SIDE, 0, SIDE),
          0,
          List.of(
              new Layer("carrier", 0.6e-3, Material.isotropic("carrier", 10)),
              new Layer("silicon", 0.5e-3, Material.isotropic("silicon", SILICON))),
          List.of(),
          List.of(new HeatSource.Uniform("source", Box.of(SOURCE, TOP, TOP), 1)),
          Map.of(Face.BOTTOM, new Boundary.Convection(5000, 0)),
          List.of(),
          List.of());

  @Test
  void uniformGridsConvergeToTheSeries() {
    double exact = EXACT.resistance(2000);
    double coarse = error(uniform(64, 22), exact);
    double fine = error(uniform(128, 44), exact);
    double order = Math.log(coarse / fine) / Math.log(2);
    System.out.printf(
        "rectangular source: exact %.6f K/W, relative error %.2e at 64², %.2e at 128², order %.2f%n",
        exact, coarse, fine, order);
    assertTrue(fine < 1e-3, "error " + fine);
    // h² ln h: the flux jumps at the edge of the source.
    assertTrue(order >= 1.8, "order " + order);
  }

  @Test
  void gradedGridIsWithinTwoThousandths() {
    Grading grading = new Grading(1.15, SIDE / 20, 0);
    Axis x = grading.axis(0, SIDE, List.of(new Feature(SOURCE.x0(), SOURCE.x1(), 24)));
    Axis y = grading.axis(0, SIDE, List.of(new Feature(SOURCE.y0(), SOURCE.y1(), 32)));
    Axis z =
        new Grading(1.3, TOP, 0)
            .axis(0, TOP, List.of(new Feature(0, 0.6e-3, 8), new Feature(1.05e-3, TOP, 4)));
    double error = error(new TensorGrid(x, y, z), EXACT.resistance(2000));
    System.out.printf("graded grid: relative error %.2e%n", error);
    assertTrue(error < 2e-3, "error " + error);
  }

  private static TensorGrid uniform(int n, int nz) {
    return new TensorGrid(
        Axis.uniform(0, SIDE, n), Axis.uniform(0, SIDE, n), Axis.uniform(0, TOP, nz));
  }

  private static double error(TensorGrid grid, double exact) {
    double z = grid.z().center(grid.z().cells() - 1);
    ThermalModel probed = MODEL.withProbes(List.of(new Probe("source", Box.of(SOURCE, z, z))));
    Outcome outcome = SteadyAnalysis.solve(probed, grid, AnalysisOptions.DEFAULT);
    ThermalSolution solution = outcome.solution().orElseThrow();
    assertTrue(solution.balance().relativeError() <= 1e-9);
    double surface = (TOP - z) / SILICON / SOURCE.area();
    assertEquals(1, solution.balance().power());
    return Math.abs(solution.probes().getFirst().mean() + surface - exact) / exact;
  }
}
