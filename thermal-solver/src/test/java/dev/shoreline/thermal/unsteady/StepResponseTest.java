package dev.shoreline.thermal.unsteady;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shoreline.thermal.grid.Axis;
import dev.shoreline.thermal.grid.TensorGrid;
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
import dev.shoreline.thermal.model.ThermalModel;
import dev.shoreline.thermal.solve.SolveOptions;
import dev.shoreline.thermal.steady.AnalysisOptions;
import dev.shoreline.thermal.steady.SteadyAnalysis;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A plate that cools through one face, and one that a step of power heats. */
class StepResponseTest {
  private static final double THICKNESS = 2e-3;
  private static final double K = 1.4;
  private static final double CAPACITY = 1.6e6;

  /** Bi = h L / k = 1. */
  private static final double H = K / THICKNESS;

  private static final double TIME = THICKNESS * THICKNESS * CAPACITY / K;
  private static final Rect AREA = new Rect(0, 1e-3, 0, 1e-3);
  private static final AnalysisOptions OPTIONS =
      AnalysisOptions.DEFAULT.withSolve(new SolveOptions(1e-12, 1e-12, 100));

  private static ThermalModel plate(double power, Material material) {
    Box bottom = Box.of(AREA, 0, 0);
    return new ThermalModel(
        "plate",
        AREA,
        0,
        List.of(new Layer("plate", THICKNESS, material)),
        List.of(),
        List.of(new HeatSource.Uniform("heater", bottom, power)),
        Map.of(Face.TOP, new Boundary.Convection(H, 0)),
        List.of(),
        List.of(new Probe("middle", Box.of(AREA, THICKNESS / 2, THICKNESS / 2))));
  }

  private static ThermalModel plate(double power) {
    return plate(power, Material.isotropic("glass", K).withCapacity(CAPACITY));
  }

  private static TensorGrid grid(int cells) {
    return new TensorGrid(
        Axis.uniform(0, 1e-3, 2), Axis.uniform(0, 1e-3, 2), Axis.uniform(0, THICKNESS, cells));
  }

  private static UnsteadySolution solve(ThermalModel model, double start, UnsteadyOptions time) {
    UnsteadyAnalysis.Outcome outcome =
        UnsteadyAnalysis.solve(
            model, grid(200), start, Map.of(), time, OPTIONS, UnsteadyAnalysis.FieldReceiver.NONE);
    return outcome.solution().orElseThrow(() -> new AssertionError(outcome.issues().toString()));
  }

  private static double end(ThermalModel model, double start, int steps) {
    UnsteadyOptions equal =
        new UnsteadyOptions(TIME, Double.POSITIVE_INFINITY, TIME / steps, List.of(), 10_000);
    return solve(model, start, equal).moments().getLast().probes().getFirst();
  }

  /** θ = Σ C exp(−λ² Fo) cos(λ x / L), λ tan λ = Bi, C = 4 sin λ / (2 λ + sin 2λ); Bi = 1. */
  private static double series(double fourier) {
    double sum = 0;
    for (int n = 0; n < 40; n++) {
      double low = n * Math.PI;
      double high = low + Math.PI / 2;
      for (int i = 0; i < 200; i++) {
        double middle = 0.5 * (low + high);
        boolean below = middle * Math.sin(middle) < Math.cos(middle) == (n % 2 == 0);
        low = below ? middle : low;
        high = below ? high : middle;
      }
      double l = low;
      double c = 4 * Math.sin(l) / (2 * l + Math.sin(2 * l));
      sum += c * Math.exp(-l * l * fourier) * Math.cos(l / 2);
    }
    return sum;
  }

  @Test
  void equalStepsAreOfSecondOrder() {
    double exact = end(plate(0.001), 0, 2048);
    double before = Double.NaN;
    for (int steps = 8; steps <= 64; steps *= 2) {
      double error = Math.abs(end(plate(0.001), 0, steps) - exact);
      double order = Math.log(before / error) / Math.log(2);
      System.out.printf("%d steps: %.3e K off, order %.2f%n", steps, error, order);
      assertTrue(!(order < 1.9), "order " + order);
      before = error;
    }
  }

  @Test
  void coolingFollowsTheEigenfunctions() {
    UnsteadySolution solution = solve(plate(0), 100, UnsteadyOptions.until(TIME, 1e-3));
    for (UnsteadySolution.Moment moment : solution.moments()) {
      double fourier = moment.time() / TIME;
      if (fourier > 0.02) {
        assertEquals(100 * series(fourier), moment.probes().getFirst(), 0.02, "Fo " + fourier);
      }
    }
    System.out.printf(
        "%d steps, %d rejected, %d cycles%n",
        solution.moments().size() - 1, solution.rejected(), solution.iterations());
    assertTrue(solution.moments().size() < 200, "steps " + solution.moments().size());
  }

  @Test
  void longStepsAreDampedAndEndInTheSteadyState() {
    ThermalModel model = plate(0.001);
    UnsteadySolution solution = solve(model, 50, UnsteadyOptions.until(100 * TIME, 0.01));
    double steady =
        SteadyAnalysis.solve(model, grid(200), OPTIONS)
            .solution()
            .orElseThrow()
            .probes()
            .getFirst()
            .mean();
    assertEquals(steady, solution.moments().getLast().probes().getFirst(), 1e-4);
  }

  @Test
  void stepsEndWherePowersChange() {
    PowerSchedule pulses =
        new PowerSchedule(
            List.of(0.0, TIME / 8, TIME / 2, TIME * 5 / 8), List.of(1.0, 0.0, 1.0, 0.0));
    UnsteadyAnalysis.Outcome outcome =
        UnsteadyAnalysis.solve(
            plate(0.001),
            grid(50),
            0,
            Map.of("heater", pulses),
            UnsteadyOptions.until(TIME, 0.01),
            OPTIONS,
            UnsteadyAnalysis.FieldReceiver.NONE);
    List<Double> times =
        outcome.solution().orElseThrow().moments().stream().map(m -> m.time()).toList();
    assertTrue(times.containsAll(pulses.times()), times.toString());
  }

  @Test
  void missingHeatCapacityAndWrongTimesAreTold() {
    ThermalModel model = plate(1, Material.isotropic("glass", K));
    UnsteadyOptions time = new UnsteadyOptions(0, 1, 0, List.of(), 10);
    Map<String, PowerSchedule> traces =
        Map.of("nothing", new PowerSchedule(List.of(1.0, 1.0), List.of(1.0, 2.0)));
    List<IssueCode> codes =
        UnsteadyAnalysis.solve(
                model, grid(4), 0, traces, time, OPTIONS, UnsteadyAnalysis.FieldReceiver.NONE)
            .issues()
            .stream()
            .map(Issue::code)
            .toList();
    assertEquals(
        List.of(
            IssueCode.BAD_HEAT_CAPACITY,
            IssueCode.BAD_TIME,
            IssueCode.BAD_TIME,
            IssueCode.BAD_TIME),
        codes);
  }
}
