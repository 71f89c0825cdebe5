package dev.shoreline.thermal.unsteady;

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
import dev.shoreline.thermal.solve.SolveOptions;
import dev.shoreline.thermal.steady.AnalysisOptions;
import dev.shoreline.thermal.steady.SteadyAnalysis;
import dev.shoreline.thermal.steady.ThermalSolution;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Conductivities, faces and coolants that change while temperatures do. */
class ChangingPropertiesTest {
  private static final double THICKNESS = 1e-3;
  private static final double CAPACITY = 1.7e6;
  private static final Rect AREA = new Rect(0, 4e-3, 0, 1e-3);
  private static final TensorGrid GRID =
      new TensorGrid(
          Axis.uniform(0, 4e-3, 16), Axis.uniform(0, 1e-3, 2), Axis.uniform(0, THICKNESS, 20));
  private static final AnalysisOptions OPTIONS =
      AnalysisOptions.DEFAULT.withSolve(new SolveOptions(1e-10, 1e-10, 200));
  private static final TemperatureFactor FALLING =
      new TemperatureFactor(
          List.of(new TemperatureFactor.Point(0, 1), new TemperatureFactor.Point(200, 0.4)));

  private static ThermalModel plate(
      double power, Boundary top, TemperatureFactor factor, double k) {
    Material material = new Material("m", k, k, k, factor).withCapacity(CAPACITY);
    return new ThermalModel(
        "plate",
        AREA,
        0,
        List.of(new Layer("plate", THICKNESS, material)),
        List.of(),
        List.of(new HeatSource.Uniform("heater", Box.of(AREA, 0, 0), power)),
        Map.of(Face.TOP, top),
        List.of(),
        List.of(
            new Probe("bottom", Box.of(AREA, 0, 0)),
            new Probe("end", Box.of(new Rect(3.5e-3, 4e-3, 0, 1e-3), 0, THICKNESS))));
  }

  private static UnsteadySolution follow(ThermalModel model, double start, double end) {
    UnsteadyAnalysis.Outcome outcome =
        UnsteadyAnalysis.solve(
            model,
            GRID,
            start,
            Map.of(),
            UnsteadyOptions.until(end, 5e-3),
            OPTIONS,
            UnsteadyAnalysis.FieldReceiver.NONE);
    return outcome.solution().orElseThrow(() -> new AssertionError(outcome.issues().toString()));
  }

  private static void endsAtRest(ThermalModel model, double start, double end, double within) {
    ThermalSolution rest = SteadyAnalysis.solve(model, GRID, OPTIONS).solution().orElseThrow();
    UnsteadySolution solution = follow(model, start, end);
    for (int p = 0; p < 2; p++) {
      double last = solution.moments().getLast().probes().get(p);
      System.out.printf(
          "%d steps, %d cycles: ends %.1e K off %.2f °C%n",
          solution.moments().size() - 1,
          solution.iterations(),
          last - rest.probes().get(p).mean(),
          rest.probes().get(p).mean());
      assertEquals(rest.probes().get(p).mean(), last, within);
    }
  }

  @Test
  void fallingConductivitiesEndAtTheirSteadyState() {
    endsAtRest(plate(0.3, new Boundary.Convection(2e3, 25), FALLING, 1.4), 25, 20, 0.02);
  }

  @Test
  void aCoolantThatWarmsEndsAtItsSteadyState() {
    Boundary plate = new Boundary.ColdPlate(5e3, 25, 0.01, Face.EAST);
    endsAtRest(plate(0.3, plate, TemperatureFactor.CONSTANT, 130), 25, 20, 0.02);
  }

  /** c L dT/dt = −ε σ T⁴ towards absolute zero: T = T₀ (1 + 3 ε σ T₀³ t / (c L))^(−1/3). */
  @Test
  void aPlateThatRadiatesIntoTheColdFollowsTheCubeRoot() {
    double emissivity = 0.9;
    double hot = 600;
    Boundary space = new Boundary.Radiation(0, emissivity, -273.15);
    double rate = 3 * emissivity * 5.670374419e-8 * Math.pow(hot, 3) / (CAPACITY * THICKNESS);
    UnsteadySolution solution =
        follow(plate(0, space, TemperatureFactor.CONSTANT, 1e5), hot - 273.15, 3 / rate);
    double largest = 0;
    for (UnsteadySolution.Moment m : solution.moments()) {
      double exact = hot * Math.pow(1 + rate * m.time(), -1.0 / 3) - 273.15;
      largest = Math.max(largest, Math.abs(m.probes().getFirst() - exact));
    }
    System.out.printf(
        "%d steps: %.1e K off while cooling from 600 to 378 K%n",
        solution.moments().size() - 1, largest);
    assertTrue(largest < 0.2, "off by " + largest);
  }
}
