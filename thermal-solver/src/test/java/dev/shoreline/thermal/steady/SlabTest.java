package dev.shoreline.thermal.steady;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shoreline.thermal.model.Boundary;
import dev.shoreline.thermal.model.Box;
import dev.shoreline.thermal.model.Contact;
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

/** Heat through plane layers: the temperature follows from resistances in series. */
class SlabTest {
  private static final Rect AREA = new Rect(0, 1e-2, 0, 2e-2);
  private static final List<Layer> LAYERS =
      List.of(
          new Layer("glass", 500e-6, Material.isotropic("glass", 1.1)),
          new Layer("silicon", 100e-6, Material.isotropic("silicon", 130)),
          new Layer("oxide", 2e-6, Material.isotropic("oxide", 1.4)),
          new Layer("tim", 100e-6, Material.isotropic("tim", 4)),
          new Layer("copper", 2e-3, Material.isotropic("copper", 400)));
  private static final double SHEET = 602e-6;
  private static final double POWER = 40;

  private static ThermalModel slab(Map<Face, Boundary> faces, List<Contact> contacts) {
    return new ThermalModel(
        "slab",
        AREA,
        0,
        LAYERS,
        List.of(),
        List.of(new HeatSource.Uniform("sheet", Box.of(AREA, SHEET, SHEET), POWER)),
        faces,
        contacts,
        List.of(
            new Probe("glass", Box.of(AREA, 250e-6, 250e-6)),
            new Probe("copper", Box.of(AREA, 1.702e-3, 1.702e-3))));
  }

  @Test
  void convectionOnBothFacesFollowsTheSeriesResistancesToNineDigits() {
    double hBottom = 20;
    double hTop = 20_000;
    ThermalModel model =
        slab(
            Map.of(
                Face.BOTTOM, new Boundary.Convection(hBottom, 25),
                Face.TOP, new Boundary.Convection(hTop, 35)),
            List.of());
    double up = (100e-6 / 4 + 2e-3 / 400 + 1 / hTop) / AREA.area();
    double down = (2e-6 / 1.4 + 100e-6 / 130 + 500e-6 / 1.1 + 1 / hBottom) / AREA.area();
    double sheet = (POWER + 35 / up + 25 / down) / (1 / up + 1 / down);
    double flowUp = (sheet - 35) / up / AREA.area();
    double flowDown = (sheet - 25) / down / AREA.area();
    ThermalSolution solution = solve(model);
    assertNear(25 + flowDown * (1 / hBottom + 250e-6 / 1.1), solution.probes().get(0).mean());
    assertNear(35 + flowUp * (1 / hTop + 1e-3 / 400), solution.probes().get(1).mean());
  }

  @Test
  void fixedTemperatureAndInterfaceResistanceAddUp() {
    double contact = 3e-5;
    ThermalModel model =
        slab(
            Map.of(Face.TOP, new Boundary.Fixed(50)),
            List.of(new Contact("joint", AREA, 702e-6, contact)));
    double flux = POWER / AREA.area();
    ThermalSolution solution = solve(model);
    assertNear(50 + flux * (1e-3 / 400), solution.probes().get(1).mean());
    assertNear(50 + flux * (2e-3 / 400 + contact + 100e-6 / 4), solution.probes().get(0).mean());
  }

  private static ThermalSolution solve(ThermalModel model) {
    Outcome outcome = SteadyAnalysis.solve(model, AnalysisOptions.DEFAULT);
    assertEquals(List.of(), outcome.issues());
    ThermalSolution solution = outcome.solution().orElseThrow();
    assertTrue(solution.balance().relativeError() <= 1e-9, solution.balance().toString());
    return solution;
  }

  private static void assertNear(double expected, double actual) {
    assertEquals(expected, actual, 1e-9 * Math.abs(expected));
  }
}
