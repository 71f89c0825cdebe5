package dev.shoreline.thermal.reduced;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shoreline.thermal.grid.Axis;
import dev.shoreline.thermal.grid.TensorGrid;
import dev.shoreline.thermal.model.Block;
import dev.shoreline.thermal.model.Boundary;
import dev.shoreline.thermal.model.Box;
import dev.shoreline.thermal.model.Face;
import dev.shoreline.thermal.model.HeatSource;
import dev.shoreline.thermal.model.IssueCode;
import dev.shoreline.thermal.model.Layer;
import dev.shoreline.thermal.model.Material;
import dev.shoreline.thermal.model.Probe;
import dev.shoreline.thermal.model.Rect;
import dev.shoreline.thermal.model.ThermalModel;
import dev.shoreline.thermal.steady.AnalysisOptions;
import dev.shoreline.thermal.steady.GridOptions;
import dev.shoreline.thermal.steady.SteadyAnalysis;
import dev.shoreline.thermal.steady.ThermalSolution;
import dev.shoreline.thermal.unsteady.PowerSchedule;
import dev.shoreline.thermal.unsteady.UnsteadyAnalysis;
import dev.shoreline.thermal.unsteady.UnsteadyOptions;
import dev.shoreline.thermal.unsteady.UnsteadySolution;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A die with a driver and two heaters on a substrate. */
class ReductionTest {
  private static final Rect AREA = new Rect(0, 6e-3, 0, 4e-3);
  private static final Rect DIE = new Rect(1e-3, 4e-3, 1e-3, 3e-3);
  private static final double BASE = 1e-3;
  private static final double TOP = 1.2e-3;
  private static final double SPAN = 0.1;
  private static final AnalysisOptions OPTIONS = AnalysisOptions.DEFAULT;
  private static final PowerSchedule DRIVER =
      new PowerSchedule(List.of(0.0, 0.02, 0.06), List.of(1.0, 0.2, 1.0));
  private static final PowerSchedule LEFT =
      new PowerSchedule(List.of(0.01, 0.03), List.of(1.0, 0.0));
  private static final TensorGrid GRID =
      new TensorGrid(
          Axis.uniform(0, 6e-3, 48), Axis.uniform(0, 4e-3, 32), Axis.uniform(0, TOP, 24));

  private static Box sheet(double x, double size) {
    return Box.of(new Rect(x, x + size, 1.5e-3, 1.5e-3 + size), TOP, TOP);
  }

  private static ThermalModel model() {
    Material laminate = new Material("laminate", 20, 20, 0.4).withCapacity(1.9e6);
    Material silicon = Material.isotropic("Si", 148).withCapacity(1.64e6);
    Material mould = Material.isotropic("mould", 0.8).withCapacity(1.8e6);
    List<HeatSource> sources =
        List.of(
            new HeatSource.Uniform("driver", sheet(1.2e-3, 1e-3), 1.5),
            new HeatSource.Uniform("left", sheet(3e-3, 1.25e-4), 0.02),
            new HeatSource.Uniform("right", sheet(3.5e-3, 1.25e-4), 0.02),
            new HeatSource.Uniform("idle", sheet(3.5e-3, 1.25e-4), 0));
    List<Probe> probes =
        List.of(
            new Probe("die", Box.of(DIE, BASE, TOP)),
            new Probe("left", Box.of(new Rect(3e-3, 3.125e-3, 1.5e-3, 1.625e-3), BASE, TOP)),
            new Probe("right", Box.of(new Rect(3.5e-3, 3.625e-3, 1.5e-3, 1.625e-3), BASE, TOP)),
            new Probe("base", Box.of(AREA, 0, BASE)));
    return new ThermalModel(
        "die",
        AREA,
        0,
        List.of(new Layer("base", BASE, laminate), new Layer("mould", TOP - BASE, mould)),
        List.of(new Block("die", Box.of(DIE, BASE, TOP), silicon)),
        sources,
        Map.of(
            Face.TOP,
            new Boundary.Convection(5000, 30),
            Face.BOTTOM,
            new Boundary.Convection(50, 45)),
        List.of(),
        probes);
  }

  private static ReducedModel reduced() {
    return Reduction.of(model(), GRID, SPAN, OPTIONS).model().orElseThrow();
  }

  @Test
  void atRestItIsTheGrid() {
    ReducedModel reduced = reduced();
    assertEquals(List.of("driver", "left", "right"), reduced.inputs());
    double[] powers = {1.5, 0.02, 0.02};
    double[] found = reduced.temperatures(reduced.rest(powers), powers);
    ThermalSolution steady = SteadyAnalysis.solve(model(), GRID, OPTIONS).solution().orElseThrow();
    for (int o = 0; o < found.length; o++) {
      assertEquals(steady.probes().get(o).mean(), found[o], 1e-6);
    }
  }

  @Test
  void stepsAreFollowedWithinThreeThousandthsOfTheRise() {
    Map<String, PowerSchedule> traces = Map.of("driver", DRIVER, "left", LEFT);
    UnsteadySolution full =
        UnsteadyAnalysis.solve(
                model(),
                SteadyAnalysis.solve(model().withSources(List.of()), GRID, OPTIONS)
                    .solution()
                    .orElseThrow()
                    .field(),
                traces,
                UnsteadyOptions.until(SPAN, 1e-3),
                OPTIONS,
                UnsteadyAnalysis.FieldReceiver.NONE)
            .solution()
            .orElseThrow();
    ReducedModel reduced = reduced();
    double[] state = new double[reduced.timeConstants().size()];
    double largest = 0;
    double rise = 0;
    double before = 0;
    double[] powers = powers(0);
    for (UnsteadySolution.Moment moment : full.moments()) {
      state = reduced.after(state, powers, moment.time() - before);
      double[] found = reduced.temperatures(state, powers);
      for (int o = 0; o < found.length; o++) {
        largest = Math.max(largest, Math.abs(found[o] - moment.probes().get(o)));
        rise = Math.max(rise, Math.abs(found[o] - reduced.base().get(o)));
      }
      before = moment.time();
      powers = powers(before);
    }
    System.out.printf(
        "%d states for %d cells: %.2g K off at most, of %.3g K; time constants %.2g to %.2g s%n",
        state.length,
        GRID.cells(),
        largest,
        rise,
        reduced.timeConstants().getLast(),
        reduced.timeConstants().getFirst());
    assertTrue(largest < 3e-3 * rise, largest + " K of " + rise + " K");
    assertTrue(state.length <= 21, state.length + " states");
  }

  private static double[] powers(double time) {
    return new double[] {1.5 * DRIVER.at(time), 0.02 * LEFT.at(time), 0.02};
  }

  @Test
  void tooManySourcesForTheMemoryAreRefused() {
    AnalysisOptions small = OPTIONS.withGrid(new GridOptions(4, 2, 0, 1.4, 1.6, 48, 0, 1 << 20));
    Reduction.Outcome outcome = Reduction.of(model(), GRID, SPAN, small);
    assertEquals(IssueCode.GRID_TOO_LARGE, outcome.issues().getFirst().code());
  }

  @Test
  void eigenvaluesOfATridiagonalMatrix() {
    double[][] matrix = {{2, -1, 0}, {-1, 2, -1}, {0, -1, 2}};
    SymmetricEigenvalues eigen = new SymmetricEigenvalues(matrix);
    double[] values = {eigen.value(0), eigen.value(1), eigen.value(2)};
    Arrays.sort(values);
    assertEquals(2 - Math.sqrt(2), values[0], 1e-12);
    assertEquals(2, values[1], 1e-12);
    assertEquals(2 + Math.sqrt(2), values[2], 1e-12);
  }
}
