package dev.shoreline.thermal.steady;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shoreline.thermal.grid.Axis;
import dev.shoreline.thermal.grid.TensorGrid;
import dev.shoreline.thermal.model.Boundary;
import dev.shoreline.thermal.model.Box;
import dev.shoreline.thermal.model.Face;
import dev.shoreline.thermal.model.HeatSource;
import dev.shoreline.thermal.model.Layer;
import dev.shoreline.thermal.model.Material;
import dev.shoreline.thermal.model.Probe;
import dev.shoreline.thermal.model.Rect;
import dev.shoreline.thermal.model.TemperatureFactor;
import dev.shoreline.thermal.model.ThermalModel;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConductivityTableTest {
  private static final double K0 = 150;
  private static final double SLOPE = -0.002;
  private static final double THICKNESS = 1e-3;

  /**
   * With k = k0 (1 + s (T − 25)) the Kirchhoff transform θ + s θ²/2 of the rise θ above 25 °C is
   * linear over the slab.
   */
  @Test
  void slabWithLinearTableFollowsTheKirchhoffTransform() {
    TemperatureFactor factor =
        new TemperatureFactor(
            List.of(
                new TemperatureFactor.Point(25, 1),
                new TemperatureFactor.Point(225, 1 + SLOPE * 200)));
    Rect area = new Rect(0, 1e-2, 0, 1e-2);
    double flux = 1e7;
    ThermalModel model =
        new ThermalModel(
            "slab",
            area,
            0,
            List.of(new Layer("silicon", THICKNESS, new Material("Si", K0, K0, K0, factor))),
            List.of(),
            List.of(
                new HeatSource.Uniform(
                    "top", Box.of(area, THICKNESS, THICKNESS), flux * area.area())),
            Map.of(Face.BOTTOM, new Boundary.Fixed(25)),
            List.of(),
            List.of(new Probe("middle", Box.of(area, THICKNESS / 2, THICKNESS / 2))));
    TensorGrid grid =
        new TensorGrid(
            Axis.uniform(0, 1e-2, 2), Axis.uniform(0, 1e-2, 2), Axis.uniform(0, THICKNESS, 101));
    Outcome outcome = SteadyAnalysis.solve(model, grid, AnalysisOptions.DEFAULT);
    double transformed = flux * THICKNESS / 2 / K0;
    double exact = (-1 + Math.sqrt(1 + 2 * SLOPE * transformed)) / SLOPE;
    ThermalSolution solution = outcome.solution().orElseThrow();
    assertEquals(25 + exact, solution.probes().getFirst().mean(), 5e-3);
    assertTrue(solution.effort().updates() > 2);
  }

  @Test
  void conductivityIsLinearBetweenPointsAndConstantBeyond() {
    TemperatureFactor factor =
        new TemperatureFactor(
            List.of(
                new TemperatureFactor.Point(0, 1),
                new TemperatureFactor.Point(100, 0.5),
                new TemperatureFactor.Point(200, 0.4)));
    assertEquals(1, factor.at(-50));
    assertEquals(0.75, factor.at(50), 1e-15);
    assertEquals(0.45, factor.at(150), 1e-15);
    assertEquals(0.4, factor.at(500));
  }
}
