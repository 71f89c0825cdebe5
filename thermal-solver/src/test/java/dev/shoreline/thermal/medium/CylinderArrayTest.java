package dev.shoreline.thermal.medium;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shoreline.thermal.grid.Axis;
import dev.shoreline.thermal.grid.TensorGrid;
import dev.shoreline.thermal.model.Block;
import dev.shoreline.thermal.model.Boundary;
import dev.shoreline.thermal.model.Box;
import dev.shoreline.thermal.model.Face;
import dev.shoreline.thermal.model.Layer;
import dev.shoreline.thermal.model.Material;
import dev.shoreline.thermal.model.Rect;
import dev.shoreline.thermal.model.ThermalModel;
import dev.shoreline.thermal.operator.Assembly;
import dev.shoreline.thermal.operator.HeatSystem;
import dev.shoreline.thermal.operator.Loads;
import dev.shoreline.thermal.operator.MaterialMap;
import dev.shoreline.thermal.parallel.Team;
import dev.shoreline.thermal.solve.SolveOptions;
import dev.shoreline.thermal.solve.SolveResult;
import dev.shoreline.thermal.solve.SteadySolver;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The formulas against a quarter of one cylinder, resolved and solved. */
class CylinderArrayTest {
  private static final double PITCH = 100e-6;
  private static final int CELLS = 120;

  @ParameterizedTest(name = "diameter {0} µm, {1} in {2} W/(m K)")
  @CsvSource({"30, 400, 1.1", "60, 400, 1.1", "80, 400, 0.5", "50, 1.4, 130", "80, 5, 1"})
  void transverseConductivityAgreesWithAResolvedCylinder(
      double microns, double inner, double outer) {
    double diameter = microns * 1e-6;
    double resolved = resolved(diameter, inner, outer);
    Material medium =
        new CylinderArray(diameter, PITCH, PITCH)
            .in("vias", Material.isotropic("in", inner), Material.isotropic("out", outer));
    System.out.printf(
        "cylinder %.0f µm, %.1f in %.1f W/(m K): formula %.4f, resolved %.4f, off %.2f %%%n",
        microns, inner, outer, medium.kx(), resolved, 100 * (medium.kx() / resolved - 1));
    assertEquals(resolved, medium.kx(), 0.02 * resolved);
  }

  @ParameterizedTest
  @CsvSource({"50, 100, 400, 1.1"})
  void axialConductivityIsTheAreaMean(double d, double pitch, double inner, double outer) {
    Material medium =
        new CylinderArray(d, pitch, pitch)
            .in("vias", Material.isotropic("in", inner), Material.isotropic("out", outer));
    double f = Math.PI / 16;
    assertEquals(f * inner + (1 - f) * outer, medium.kz(), 1e-9);
  }

  /** Conductance between the two symmetry planes of a quarter cell, one of them at 1 K. */
  private static double resolved(double diameter, double inner, double outer) {
    double half = PITCH / 2;
    Axis axis = Axis.uniform(0, half, CELLS);
    TensorGrid grid = new TensorGrid(axis, axis, Axis.uniform(0, half, 1));
    List<Block> rows = new ArrayList<>();
    Material core = Material.isotropic("core", inner);
    for (int j = 0; j < CELLS; j++) {
      double reach = Math.sqrt(Math.max(0, diameter * diameter / 4 - sq(axis.center(j))));
      if (reach > 0) {
        Box box = new Box(0, reach, axis.edge(j), axis.edge(j + 1), 0, half);
        rows.add(new Block("row" + j, box, core));
      }
    }
    ThermalModel model =
        new ThermalModel(
            "quarter",
            new Rect(0, half, 0, half),
            0,
            List.of(new Layer("matrix", half, Material.isotropic("matrix", outer))),
            rows,
            List.of(),
            Map.of(Face.WEST, new Boundary.Fixed(1), Face.EAST, new Boundary.Fixed(0)),
            List.of(),
            List.of());
    try (Team team = new Team(1)) {
      HeatSystem system = Assembly.of(model, MaterialMap.of(model, grid), _ -> 1, team);
      double[] heat = new double[system.layout().size()];
      Loads.addSurroundings(system.ground(), 0, heat);
      SolveResult result = new SteadySolver(system, team).solve(heat, SolveOptions.DEFAULT);
      double flow = 0;
      for (int f = 0; f < system.ground().size(); f++) {
        if (system.ground().ambient(f) == 0) {
          flow += system.ground().conductance(f) * result.rise()[system.ground().cell(f)];
        }
      }
      return flow / half;
    }
  }

  private static double sq(double x) {
    return x * x;
  }
}
