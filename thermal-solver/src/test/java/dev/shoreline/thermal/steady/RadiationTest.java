package dev.shoreline.thermal.steady;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shoreline.thermal.model.Boundary;
import dev.shoreline.thermal.model.Box;
import dev.shoreline.thermal.model.Face;
import dev.shoreline.thermal.model.HeatSource;
import dev.shoreline.thermal.model.IssueCode;
import dev.shoreline.thermal.model.Layer;
import dev.shoreline.thermal.model.Material;
import dev.shoreline.thermal.model.Probe;
import dev.shoreline.thermal.model.Rect;
import dev.shoreline.thermal.model.TemperatureFactor;
import dev.shoreline.thermal.model.ThermalModel;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A slab heated from below whose top radiates. */
class RadiationTest {
  private static final Rect AREA = new Rect(0, 1e-2, 0, 1e-2);
  private static final double THICKNESS = 2e-3;
  private static final double K = 1.1;
  private static final double SIGMA = 5.670374419e-8;
  private static final double AMBIENT = 25;

  private static ThermalModel slab(double power, Map<Face, Boundary> faces, Material material) {
    return new ThermalModel(
        "slab",
        AREA,
        0,
        List.of(new Layer("glass", THICKNESS, material)),
        List.of(),
        List.of(new HeatSource.Uniform("heater", Box.of(AREA, 0, 0), power)),
        faces,
        List.of(),
        List.of(new Probe("middle", Box.of(AREA, THICKNESS / 2, THICKNESS / 2))));
  }

  /** The face's temperature in °C by bisection of h ΔT + ε σ (T⁴ − T_a⁴) = flux. */
  private static double face(double flux, double h, double emissivity) {
    double cold = AMBIENT + 273.15;
    double low = cold;
    double high = 5000;
    for (int i = 0; i < 200; i++) {
      double middle = 0.5 * (low + high);
      double out =
          h * (middle - cold) + emissivity * SIGMA * (Math.pow(middle, 4) - Math.pow(cold, 4));
      low = out < flux ? middle : low;
      high = out < flux ? high : middle;
    }
    return low - 273.15;
  }

  @ParameterizedTest
  @CsvSource({"0.02, 0, 0.9", "0.1, 10, 0.9", "0.5, 0, 1", "5, 0, 0.8", "-0.01, 5, 0.3"})
  void theFaceFollowsStefanAndBoltzmann(double power, double h, double emissivity) {
    Boundary radiating = new Boundary.Radiation(h, emissivity, AMBIENT);
    ThermalSolution solution =
        solve(slab(power, Map.of(Face.TOP, radiating), Material.isotropic("glass", K)));
    double flux = power / AREA.area();
    double expected =
        power > 0
            ? face(flux, h, emissivity)
            : solution.probes().getFirst().mean() - flux * THICKNESS / 2 / K;
    assertEquals(
        expected + flux * THICKNESS / 2 / K,
        solution.probes().getFirst().mean(),
        1e-6 * Math.max(1, expected - AMBIENT));
    double cold = AMBIENT + 273.15;
    double hot = solution.probes().getFirst().mean() - flux * THICKNESS / 2 / K + 273.15;
    double out = h * (hot - cold) + emissivity * SIGMA * (Math.pow(hot, 4) - Math.pow(cold, 4));
    assertEquals(flux, out, 1e-9 * Math.abs(flux), "by the law itself");
    assertTrue(solution.balance().relativeError() <= 1e-9);
  }

  @Test
  void radiationAndConductivitiesThatFallSettleTogether() {
    TemperatureFactor falling =
        new TemperatureFactor(
            List.of(
                new TemperatureFactor.Point(0, 1),
                new TemperatureFactor.Point(100, 0.8),
                new TemperatureFactor.Point(400, 0.5)));
    Material glass = new Material("glass", K, K, K, falling);
    ThermalSolution solution =
        solve(
            slab(
                2,
                Map.of(
                    Face.TOP, new Boundary.Radiation(10, 0.9, AMBIENT),
                    Face.EAST, new Boundary.Radiation(0, 0.5, 0),
                    Face.BOTTOM, new Boundary.Convection(20, 30)),
                glass));
    assertTrue(solution.balance().relativeError() <= 1e-9, solution.balance().toString());
  }

  @Test
  void emissivityAboveOneIsRefused() {
    ThermalModel model =
        slab(
            1,
            Map.of(Face.TOP, new Boundary.Radiation(0, 1.1, AMBIENT)),
            Material.isotropic("glass", K));
    assertEquals(
        IssueCode.BAD_BOUNDARY,
        SteadyAnalysis.solve(model, AnalysisOptions.DEFAULT).issues().getFirst().code());
  }

  private static ThermalSolution solve(ThermalModel model) {
    Outcome outcome = SteadyAnalysis.solve(model, AnalysisOptions.DEFAULT);
    return outcome.solution().orElseThrow(() -> new AssertionError(outcome.issues().toString()));
  }
}
