package dev.shoreline.thermal.steady;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shoreline.thermal.model.Boundary;
import dev.shoreline.thermal.model.Box;
import dev.shoreline.thermal.model.Face;
import dev.shoreline.thermal.model.HeatSource;
import dev.shoreline.thermal.model.Issue;
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
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A coolant that warms along its way, beside the solutions of its energy balance in one dimension.
 */
class ColdPlateTest {
  private static final double LENGTH = 40e-3;
  private static final double WIDTH = 20e-3;
  private static final double THICKNESS = 1e-3;
  private static final double POWER = 300;
  private static final double INLET = 30;

  private static ThermalModel plate(
      Material material, Boundary.ColdPlate cooling, List<Probe> probes) {
    boolean alongX = cooling.towards() == Face.EAST || cooling.towards() == Face.WEST;
    Rect area = alongX ? new Rect(0, LENGTH, 0, WIDTH) : new Rect(0, WIDTH, 0, LENGTH);
    return new ThermalModel(
        "plate",
        area,
        0,
        List.of(new Layer("plate", THICKNESS, material)),
        List.of(),
        List.of(new HeatSource.Uniform("heat", Box.of(area, 0, 0), POWER)),
        Map.of(Face.TOP, cooling),
        List.of(),
        probes);
  }

  private static ThermalSolution solve(ThermalModel model, int cellsAcross) {
    GridOptions grid = new GridOptions(4, 2, 0, 1.4, 1.6, cellsAcross, 0, 1L << 30);
    Outcome outcome = SteadyAnalysis.solve(model, AnalysisOptions.DEFAULT.withGrid(grid));
    assertEquals(List.of(), outcome.issues());
    ThermalSolution solution = outcome.solution().orElseThrow();
    assertTrue(solution.balance().relativeError() <= 1e-9, solution.balance().toString());
    assertEquals(POWER, solution.coolants().getFirst().heat(), 1e-5 * POWER);
    return solution;
  }

  @ParameterizedTest
  @EnumSource(
      value = Face.class,
      names = {"EAST", "WEST", "NORTH", "SOUTH"})
  void uniformFluxWarmsTheCoolantLinearlyWhicheverWayItFlows(Face towards) {
    double h = 10_000;
    double rate = 20;
    Material upwards = new Material("upwards", 1e-6, 1e-6, 200);
    double from = 0.75 * LENGTH - 0.5e-3;
    boolean rising = towards == Face.EAST || towards == Face.NORTH;
    boolean alongX = towards == Face.EAST || towards == Face.WEST;
    Box at =
        alongX
            ? new Box(from, from + 1e-3, 0, WIDTH, 0.5e-3, 0.5e-3)
            : new Box(0, WIDTH, from, from + 1e-3, 0.5e-3, 0.5e-3);
    ThermalModel model =
        plate(
            upwards,
            new Boundary.ColdPlate(h, INLET, rate, towards),
            List.of(new Probe("three quarters", at)));
    double flux = POWER / (LENGTH * WIDTH);
    double along = rising ? 0.75 : 0.25;
    double coolant = INLET + along * POWER / rate;
    double expected = coolant + flux * (1 / h + 0.5e-3 / 200);
    // A cell sees the mean over its own length; the middle of a probe of whole cells is exact.
    assertEquals(expected, solve(model, 40).probes().getFirst().mean(), 2e-3);
  }

  @ParameterizedTest
  @CsvSource({"0.5", "2", "8", "30"})
  void isothermalWallFollowsTheNumberOfTransferUnits(double transferUnits) {
    double h = 5_000;
    double rate = h * LENGTH * WIDTH / transferUnits;
    Material diamond = new Material("diamond", 1e7, 1e7, 1e7);
    ThermalModel model =
        plate(
            diamond,
            new Boundary.ColdPlate(h, INLET, rate, Face.EAST),
            List.of(new Probe("wall", new Box(0, LENGTH, 0, WIDTH, 0, THICKNESS))));
    ThermalSolution solution = solve(model, 64);
    double wall = INLET + POWER / (rate * -Math.expm1(-transferUnits));
    assertEquals(wall, solution.probes().getFirst().mean(), 2e-4 * (wall - INLET));
    assertEquals(INLET + POWER / rate, solution.coolants().getFirst().outlet(), 1e-3);
  }

  @Test
  void conductivitiesThatFallWithTemperatureAndAWarmingCoolantSettleTogether() {
    TemperatureFactor falling =
        new TemperatureFactor(
            List.of(new TemperatureFactor.Point(0, 1.2), new TemperatureFactor.Point(100, 0.7)));
    Material silicon = new Material("silicon", 148, 148, 148, falling);
    ThermalModel model =
        plate(silicon, new Boundary.ColdPlate(8_000, INLET, 25, Face.EAST), List.of());
    ThermalSolution solution = solve(model, 40);
    assertTrue(solution.effort().updates() > 0);
    assertEquals(INLET + POWER / 25, solution.coolants().getFirst().outlet(), 1e-3);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 30, 20, EAST",
    "1000, NaN, 20, EAST",
    "1000, 30, 0, EAST",
    "1000, 30, -5, EAST",
    "1000, 30, 20, TOP"
  })
  void platesThatCannotBeAreNamed(double h, double inlet, double rate, Face towards) {
    ThermalModel model =
        plate(
            Material.isotropic("copper", 400),
            new Boundary.ColdPlate(h, inlet, rate, towards),
            List.of());
    Issue issue =
        SteadyAnalysis.solve(model, AnalysisOptions.DEFAULT).issues().stream()
            .findFirst()
            .orElseThrow();
    assertEquals(IssueCode.BAD_BOUNDARY, issue.code());
    assertTrue(issue.message().contains("cold plate"), issue.message());
  }
}
