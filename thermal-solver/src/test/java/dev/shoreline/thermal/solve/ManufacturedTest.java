package dev.shoreline.thermal.solve;

import static org.junit.jupiter.api.Assertions.assertTrue;

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
import dev.shoreline.thermal.operator.MaterialMap;
import dev.shoreline.thermal.parallel.Team;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * A solution made up to be continuous in temperature and flux across conductivity jumps along all
 * three axes: k = a(x) b(y) c(z) with steps at one half, T = X(x) Y(y) Z(z) with a X' = sin πx, b
 * Y' = sin πy (adiabatic sides) and c Z' = cos 2πz (ends at zero).
 */
class ManufacturedTest {
  private static final double[] A = {1, 20};
  private static final double[] B = {5, 0.5};
  private static final double[] C = {1, 100};

  private static double step(double[] values, double at) {
    return at < 0.5 ? values[0] : values[1];
  }

  /** ∫ sin πs / k ds from 0. */
  private static double sideways(double[] k, double s) {
    double first = (1 - Math.cos(Math.PI * Math.min(s, 0.5))) / Math.PI / k[0];
    return s < 0.5 ? first : first - Math.cos(Math.PI * s) / Math.PI / k[1];
  }

  private static double upward(double z) {
    return Math.sin(2 * Math.PI * z) / (2 * Math.PI) / step(C, z);
  }

  private static double temperature(double x, double y, double z) {
    return sideways(A, x) * sideways(B, y) * upward(z);
  }

  private static double source(double x, double y, double z) {
    double a = step(A, x);
    double b = step(B, y);
    double c = step(C, z);
    return -(Math.PI * Math.cos(Math.PI * x) * b * c * sideways(B, y) * upward(z)
        + Math.PI * Math.cos(Math.PI * y) * a * c * sideways(A, x) * upward(z)
        - 2 * Math.PI * Math.sin(2 * Math.PI * z) * a * b * sideways(A, x) * sideways(B, y));
  }

  private static ThermalModel model() {
    List<Block> blocks = new ArrayList<>();
    for (int octant = 0; octant < 8; octant++) {
      double x = (octant & 1) * 0.5;
      double y = (octant >> 1 & 1) * 0.5;
      double z = (octant >> 2) * 0.5;
      double k = step(A, x) * step(B, y) * step(C, z);
      blocks.add(
          new Block(
              "octant" + octant,
              new Box(x, x + 0.5, y, y + 0.5, z, z + 0.5),
              Material.isotropic("k" + octant, k)));
    }
    return new ThermalModel(
        "manufactured",
        new Rect(0, 1, 0, 1),
        0,
        List.of(new Layer("all", 1, Material.isotropic("all", 1))),
        blocks,
        List.of(),
        Map.of(Face.BOTTOM, new Boundary.Fixed(0), Face.TOP, new Boundary.Fixed(0)),
        List.of(),
        List.of());
  }

  @Test
  void convergesWithSecondOrderAcrossConductivityJumps() {
    double coarse = error(16);
    double middle = error(32);
    double fine = error(64);
    double order = Math.log(middle / fine) / Math.log(2);
    System.out.printf(
        "manufactured: relative L2 error %.3e, %.3e, %.3e at 16³, 32³, 64³, order %.2f, %.2f%n",
        coarse, middle, fine, Math.log(coarse / middle) / Math.log(2), order);
    assertTrue(order >= 1.9, "order " + order);
  }

  private static double error(int n) {
    Axis axis = Axis.uniform(0, 1, n);
    TensorGrid grid = new TensorGrid(axis, axis, axis);
    try (Team team = new Team(1)) {
      MaterialMap map = MaterialMap.of(model(), grid);
      HeatSystem system = Assembly.of(model(), map, _ -> 1, team);
      double[] heat = new double[system.layout().size()];
      double volume = 1.0 / n / n / n;
      fill(grid, system, heat, volume);
      SolveResult result = new SteadySolver(system, team).solve(heat, SolveOptions.DEFAULT);
      assertTrue(result.residual() <= 1e-10, "residual " + result.residual());
      double error = 0;
      double norm = 0;
      for (int k = 0; k < n; k++) {
        for (int j = 0; j < n; j++) {
          for (int i = 0; i < n; i++) {
            double exact = temperature(axis.center(i), axis.center(j), axis.center(k));
            double found = result.rise()[system.layout().index(i, j, k)];
            error += (found - exact) * (found - exact);
            norm += exact * exact;
          }
        }
      }
      return Math.sqrt(error / norm);
    }
  }

  private static void fill(TensorGrid grid, HeatSystem system, double[] heat, double volume) {
    for (int k = 0; k < grid.z().cells(); k++) {
      for (int j = 0; j < grid.y().cells(); j++) {
        for (int i = 0; i < grid.x().cells(); i++) {
          heat[system.layout().index(i, j, k)] =
              volume * source(grid.x().center(i), grid.y().center(j), grid.z().center(k));
        }
      }
    }
  }
}
