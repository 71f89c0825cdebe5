package dev.shoreline.thermal.steady;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shoreline.thermal.grid.Axis;
import dev.shoreline.thermal.grid.TensorGrid;
import dev.shoreline.thermal.model.ThermalModel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tiny problems against a matrix written down straight from the model and eliminated densely. */
class DenseComparisonTest {
  @ParameterizedTest
  @ValueSource(longs = {101, 102, 103, 104, 105, 106, 107, 108, 109, 110})
  void agreesWithGaussianElimination(long seed) {
    ThermalModel model = new RandomModels(seed).next(3, 2, 3);
    TensorGrid grid =
        new TensorGrid(
            Axis.uniform(0, model.domain().x1(), 4 + (int) (seed % 4)),
            Axis.uniform(0, model.domain().y1(), 3 + (int) (seed % 5)),
            Axis.uniform(0, model.z1(), 5));
    double[] expected = new DenseProblem(model, grid).eliminate();
    TemperatureField field =
        SteadyAnalysis.solve(model, grid, AnalysisOptions.DEFAULT).solution().orElseThrow().field();
    double scale = 0;
    for (double t : expected) {
      scale = Math.max(scale, t);
    }
    for (int k = 0; k < grid.z().cells(); k++) {
      for (int j = 0; j < grid.y().cells(); j++) {
        for (int i = 0; i < grid.x().cells(); i++) {
          double t = expected[grid.index(i, j, k)] + 25;
          assertEquals(t, field.at(i, j, k), 1e-8 * scale, "seed " + seed + " cell " + i + j + k);
        }
      }
    }
  }
}
