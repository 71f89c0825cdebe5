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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The cross-section of a heated guide, with air trenches through cladding and buried oxide beside
 * it, and with the substrate below removed: what published phase shifters gain by them. A foundry's
 * heaters of at most 30 mW for π come down to at most 15 mW with trenches.
 */
class TrenchTest {
  private static final double UM = 1e-6;
  private static final double MIDDLE = 75 * UM;
  private static final double WIDTH = 150 * UM;
  private static final double LENGTH = 1 * UM;
  private static final double SUBSTRATE = 300 * UM;
  private static final double BURIED = 2 * UM;
  private static final double CORE = 0.22 * UM;
  private static final double CLADDING = 1 * UM;
  private static final double TRENCH = 10 * UM;
  private static final Material SILICON = Material.isotropic("silicon", 148);
  private static final Material OXIDE = Material.isotropic("oxide", 1.4);
  private static final Material AIR = Material.isotropic("air", 0.026);

  private static Box column(double halfWidth, double z0, double z1) {
    return new Box(MIDDLE - halfWidth, MIDDLE + halfWidth, 0, LENGTH, z0, z1);
  }

  /** Kelvin at the core for a milliwatt a micrometre. */
  private static double rise(List<Block> removed) {
    double core = SUBSTRATE + BURIED;
    double heater = core + CORE + CLADDING;
    List<Block> blocks =
        new ArrayList<>(List.of(new Block("core", column(0.25 * UM, core, core + CORE), SILICON)));
    blocks.addAll(removed);
    ThermalModel model =
        new ThermalModel(
            "section",
            new Rect(0, WIDTH, 0, LENGTH),
            0,
            List.of(
                new Layer("substrate", SUBSTRATE, SILICON),
                new Layer("buried", BURIED, OXIDE, 8),
                new Layer("core", CORE, OXIDE, 2),
                new Layer("cladding", CLADDING, OXIDE, 6),
                new Layer("passivation", 1 * UM, OXIDE, 4)),
            blocks,
            List.of(new HeatSource.Uniform("heater", column(1 * UM, heater, heater), 1e-3)),
            Map.of(Face.BOTTOM, new Boundary.Fixed(0)),
            List.of(),
            List.of(new Probe("guide", column(0.25 * UM, core, core + CORE))));
    GridOptions grid = new GridOptions(8, 3, 0, 1.3, 1.5, 60, 0, 1L << 30);
    Outcome outcome = SteadyAnalysis.solve(model, AnalysisOptions.DEFAULT.withGrid(grid));
    assertEquals(List.of(), outcome.issues());
    return outcome.solution().orElseThrow().probes().getFirst().mean();
  }

  /** Trenches that leave a ridge, down to the substrate. */
  private static List<Block> trenches(double ridge) {
    double top = SUBSTRATE + BURIED + CORE + CLADDING + 1 * UM;
    double near = ridge / 2;
    double far = near + TRENCH;
    return List.of(
        new Block("west", new Box(MIDDLE - far, MIDDLE - near, 0, LENGTH, SUBSTRATE, top), AIR),
        new Block("east", new Box(MIDDLE + near, MIDDLE + far, 0, LENGTH, SUBSTRATE, top), AIR));
  }

  @Test
  void trenchesHalveThePowerOfANarrowRidge() {
    double plain = rise(List.of());
    double wide = rise(trenches(8 * UM));
    double narrow = rise(trenches(4 * UM));
    System.out.printf(
        "plain %.2f, ridge of 8 um %.2f, of 4 um %.2f K um/mW%n", plain, wide, narrow);
    assertTrue(plain < wide && wide < narrow, plain + " " + wide + " " + narrow);
    assertEquals(0.5, plain / narrow, 0.15);
  }

  @Test
  void removedSubstrateSavesAMultipleOfThat() {
    double plain = rise(List.of());
    List<Block> removed = new ArrayList<>(trenches(4 * UM));
    removed.add(new Block("undercut", column(20 * UM, SUBSTRATE - 20 * UM, SUBSTRATE), AIR));
    double undercut = rise(removed);
    System.out.printf(
        "undercut %.1f K um/mW, saves %.1f %%%n", undercut, 100 * (1 - plain / undercut));
    assertTrue(plain / undercut < 0.1, plain + " " + undercut);
  }
}
