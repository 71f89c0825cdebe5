package dev.shoreline.thermal.steady;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shoreline.thermal.model.Block;
import dev.shoreline.thermal.model.Boundary;
import dev.shoreline.thermal.model.Box;
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

/**
 * A guide within a closed trench of 4 µm of air and a wall of 6 µm of metal around it, and a heater
 * outside: how much less the guide warms, by the depth of the trench, which is not published.
 *
 * <p>Assumed: square instead of round, 20 µm of oxide inside the air, 2 µm of oxide below the guide
 * and 2 µm above, 300 µm of silicon on a fixed temperature, a heater of 4 × 40 µm in the cladding,
 * metal of aluminium, distances from the guide to the heater.
 */
class HeatShieldTest {
  private static final double UM = 1e-6;
  private static final double SUBSTRATE = 300 * UM;
  private static final double OXIDES = 4 * UM;
  private static final double TOP = SUBSTRATE + OXIDES;
  private static final double GUIDE = SUBSTRATE + 2 * UM;
  private static final double INSIDE = 10 * UM;
  private static final Rect CHIP = new Rect(-200 * UM, 200 * UM, -200 * UM, 200 * UM);
  private static final Material SILICON = Material.isotropic("silicon", 148);
  private static final Material OXIDE = Material.isotropic("oxide", 1.4);
  private static final Material AIR = Material.isotropic("air", 0.026);
  private static final Material METAL = Material.isotropic("aluminium", 237);

  private static Box square(double half, double z0, double z1) {
    return new Box(-half, half, -half, half, z0, z1);
  }

  /** Kelvin at the guide for a watt in the heater. */
  private static double rise(double distance, List<Block> shield) {
    Box heater =
        new Box(distance - 2 * UM, distance + 2 * UM, -20 * UM, 20 * UM, GUIDE + UM, GUIDE + UM);
    ThermalModel model =
        new ThermalModel(
            "shield",
            CHIP,
            0,
            List.of(
                new Layer("substrate", SUBSTRATE, SILICON), new Layer("oxides", OXIDES, OXIDE, 8)),
            shield,
            List.of(new HeatSource.Uniform("heater", heater, 1)),
            Map.of(Face.BOTTOM, new Boundary.Fixed(0)),
            List.of(),
            List.of(new Probe("guide", square(5 * UM, GUIDE, GUIDE + 0.25 * UM))));
    GridOptions grid = new GridOptions(3, 3, 0, 1.4, 1.6, 40, 0, 1L << 30);
    Outcome outcome = SteadyAnalysis.solve(model, AnalysisOptions.DEFAULT.withGrid(grid));
    assertEquals(List.of(), outcome.issues());
    return outcome.solution().orElseThrow().probes().getFirst().mean();
  }

  /** Later blocks override: a wall, the gap within it, and what stands inside. */
  private static List<Block> shield(Material wall, double depth) {
    double bottom = SUBSTRATE - depth;
    Block outer = new Block("wall", square(INSIDE + 10 * UM, bottom, TOP), wall);
    Block gap = new Block("gap", square(INSIDE + 4 * UM, bottom, TOP), AIR);
    Block oxide = new Block("oxide", square(INSIDE, SUBSTRATE, TOP), OXIDE);
    return depth == 0
        ? List.of(outer, gap, oxide)
        : List.of(outer, gap, oxide, new Block("post", square(INSIDE, bottom, SUBSTRATE), SILICON));
  }

  @Test
  void whatAShieldSavesHangsOnTheDepthOfItsTrench() {
    double[] shallower = {-1, -1, -1};
    for (double depth : new double[] {0, 20 * UM, 60 * UM, 120 * UM}) {
      double[] saved = new double[3];
      double[] byAir = new double[3];
      double[] distances = {29 * UM, 41 * UM, 83 * UM};
      for (int i = 0; i < 3; i++) {
        double plain = rise(distances[i], List.of());
        saved[i] = 1 - rise(distances[i], shield(METAL, depth)) / plain;
        byAir[i] = 1 - rise(distances[i], shield(AIR, depth)) / plain;
        assertTrue(saved[i] > shallower[i], depth + " " + saved[i]);
      }
      System.out.printf(
          "%.0f um deep: metal and air %.3f %.3f %.3f, air %.3f %.3f %.3f%n",
          depth / UM, saved[0], saved[1], saved[2], byAir[0], byAir[1], byAir[2]);
      assertTrue(saved[0] > saved[1] && saved[1] > saved[2], "falls with the distance");
      assertTrue(depth > 0 || saved[0] < 0.05, "the substrate carries the heat below");
      shallower = saved;
    }
  }
}
