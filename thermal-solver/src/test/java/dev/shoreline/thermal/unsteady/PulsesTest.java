package dev.shoreline.thermal.unsteady;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import dev.shoreline.thermal.model.ThermalModel;
import dev.shoreline.thermal.solve.SolveOptions;
import dev.shoreline.thermal.steady.AnalysisOptions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Power that is switched on and off. */
class PulsesTest {
  private static final double THICKNESS = 1e-4;
  private static final double CAPACITY = 3.4e6;
  private static final double H = 1e4;

  /** τ = c L / h of a plate that conducts so well that it has one temperature: 34 ms. */
  private static final double TAU = CAPACITY * THICKNESS / H;

  private static final Rect AREA = new Rect(0, 1e-3, 0, 1e-3);

  @Test
  void edgesLieWherePeriodsSay() {
    Pulses pulses = new Pulses(0.4, 1e-5);
    double time = 0;
    for (int n = 0; n < 5000; n++) {
      assertTrue(pulses.isOn(time), () -> "on at the beginning of a period");
      time = pulses.next(time);
      assertEquals((n + 0.4) * 1e-5, time, 1e-15);
      assertFalse(pulses.isOn(time), () -> "off after its part");
      time = pulses.next(time);
      assertEquals((n + 1) * 1e-5, time, 1e-15);
    }
  }

  @Test
  void pulsesThatAreAlwaysOnHaveNoEdge() {
    assertTrue(Pulses.NONE.isOn(12.3));
    assertEquals(Double.POSITIVE_INFINITY, Pulses.NONE.next(12.3));
  }

  @Test
  void aPlateOfOneTemperatureFollowsTheExponentials() {
    double share = 0.3;
    double period = 0.5 * TAU;
    double power = 0.5;
    PowerSchedule trace = new PowerSchedule(List.of(0.0), List.of(1.0), new Pulses(share, period));
    UnsteadySolution solution = solve(power, trace, 12 * period);
    double top = power / (H * AREA.area());
    double largest = 0;
    for (UnsteadySolution.Moment m : solution.moments()) {
      double off = m.probes().getFirst() - exact(m.time(), top, share, period);
      largest = Math.max(largest, Math.abs(off));
    }
    System.out.printf(
        "%d steps: %.1e of %.1f K off%n", solution.moments().size() - 1, largest, top);
    assertTrue(largest < 1e-3 * top, "off by " + largest);
    double rest = top * (1 - Math.exp(-share * period / TAU)) / (1 - Math.exp(-period / TAU));
    double peak = at(solution, (11 + share) * period);
    assertEquals(rest, peak, 0.005 * rest, "near the periodic state of 1 − e^−12·½");
  }

  /** The rise from 0, piece by piece. */
  private static double exact(double time, double top, double share, double period) {
    double rise = 0;
    for (double from = 0; from < time - 1e-12; from += period) {
      double on = Math.min(share * period, time - from);
      rise = top + (rise - top) * Math.exp(-on / TAU);
      rise *= Math.exp(-Math.max(0, Math.min(period, time - from) - share * period) / TAU);
    }
    return rise;
  }

  private static double at(UnsteadySolution solution, double time) {
    return solution.moments().stream()
        .filter(m -> Math.abs(m.time() - time) < 1e-9 * time)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no step ends at " + time))
        .probes()
        .getFirst();
  }

  private static UnsteadySolution solve(double power, PowerSchedule trace, double end) {
    ThermalModel plate =
        new ThermalModel(
            "plate",
            AREA,
            0,
            List.of(
                new Layer(
                    "plate", THICKNESS, Material.isotropic("metal", 1e6).withCapacity(CAPACITY))),
            List.of(),
            List.of(new HeatSource.Uniform("heater", Box.of(AREA, 0, 0), power)),
            Map.of(Face.TOP, new Boundary.Convection(H, 0)),
            List.of(),
            List.of(new Probe("all", Box.of(AREA, 0, THICKNESS))));
    TensorGrid grid =
        new TensorGrid(
            Axis.uniform(0, 1e-3, 2), Axis.uniform(0, 1e-3, 2), Axis.uniform(0, THICKNESS, 4));
    UnsteadyAnalysis.Outcome outcome =
        UnsteadyAnalysis.solve(
            plate,
            grid,
            0,
            Map.of("heater", trace),
            UnsteadyOptions.until(end, 1e-3),
            AnalysisOptions.DEFAULT.withSolve(new SolveOptions(1e-10, 1e-10, 100)),
            UnsteadyAnalysis.FieldReceiver.NONE);
    return outcome.solution().orElseThrow(() -> new AssertionError(outcome.issues().toString()));
  }
}
