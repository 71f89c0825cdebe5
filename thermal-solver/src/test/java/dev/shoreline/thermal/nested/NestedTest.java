package dev.shoreline.thermal.nested;

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
import dev.shoreline.thermal.response.ResponseAnalysis;
import dev.shoreline.thermal.response.ResponseMatrix;
import dev.shoreline.thermal.steady.AnalysisOptions;
import dev.shoreline.thermal.steady.GridOptions;
import dev.shoreline.thermal.steady.SteadyAnalysis;
import dev.shoreline.thermal.steady.ThermalSolution;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Two groups of ring heaters in a package, nested against one grid that resolves them all. */
class NestedTest {
  private static final AnalysisOptions OPTIONS =
      AnalysisOptions.DEFAULT
          .withGrid(new GridOptions(6, 2, 0, 1.4, 1.7, 32, 0, GridOptions.DEFAULT.memoryLimit()))
          .withThreads(2);

  /** As fine around the rings as the one grid, so that only the coupling differs. */
  private static final NestingOptions NESTING = NestingOptions.DEFAULT.withCellsPerFeature(6);

  /** A hot chip beside two equal photonic dies with three heaters of 10 µm each. */
  private static ThermalModel packageWithRings() {
    Rect domain = new Rect(0, 24e-3, 0, 16e-3);
    Material filler = Material.isotropic("filler", 0.8);
    Material silicon = Material.isotropic("silicon", 130);
    Material oxide = Material.isotropic("oxide", 1.4);
    List<Layer> layers =
        List.of(
            new Layer("substrate", 800e-6, new Material("substrate", 15, 15, 0.5)),
            new Layer("dies", 150e-6, filler),
            new Layer("box", 2e-6, filler, 4),
            new Layer("cladding", 3e-6, filler, 6),
            new Layer("tim", 60e-6, Material.isotropic("tim", 4)),
            new Layer("lid", 1e-3, Material.isotropic("copper", 390)));
    double die = 800e-6;
    double ring = 952e-6 + 1.5e-6;
    List<Block> blocks = new ArrayList<>();
    List<HeatSource> sources = new ArrayList<>();
    List<Probe> probes = new ArrayList<>();
    Rect chip = new Rect(2e-3, 10e-3, 3e-3, 13e-3);
    blocks.add(new Block("chip", Box.of(chip, die, 955e-6), silicon));
    sources.add(new HeatSource.Uniform("chip", Box.of(chip, die, die + 20e-6), 60));
    for (int d = 0; d < 2; d++) {
      Rect pic = new Rect(14e-3, 19e-3, 2.5e-3 + 7e-3 * d, 6.5e-3 + 7e-3 * d);
      blocks.add(new Block("pic" + d, Box.of(pic, die, 950e-6), silicon));
      blocks.add(new Block("oxide" + d, Box.of(pic, 950e-6, 955e-6), oxide));
      for (int r = 0; r < 3; r++) {
        double x = pic.x0() + 2e-3 + r * 200e-6;
        double y = pic.y0() + 2e-3;
        Rect heater = new Rect(x, x + 10e-6, y, y + 10e-6);
        sources.add(
            new HeatSource.Uniform(
                "heater" + d + r, Box.of(heater, ring, ring + 0.75e-6), 0.02 + 0.005 * r));
        probes.add(new Probe("ring" + d + r, Box.of(heater, 952e-6, 952e-6 + 0.5e-6)));
      }
    }
    return new ThermalModel(
        "rings",
        domain,
        0,
        layers,
        blocks,
        sources,
        Map.of(
            Face.TOP, new Boundary.Convection(20_000, 30),
            Face.BOTTOM, new Boundary.Convection(15, 30)),
        List.of(),
        probes);
  }

  @Test
  void ringsAgreeWithOneGridThatResolvesEverything() {
    ThermalModel model = packageWithRings();
    ThermalSolution brute = SteadyAnalysis.solve(model, OPTIONS).solution().orElseThrow();
    NestedSolution nested = NestedAnalysis.solve(model, OPTIONS, NESTING).solution().orElseThrow();
    System.out.printf(
        "brute force %s, nested %s %s%n",
        brute.effort(), nested.overall().effort(), nested.windows());
    for (int i = 0; i < brute.probes().size(); i++) {
      ThermalSolution.Reading one = brute.probes().get(i);
      ThermalSolution.Reading two = nested.probes().get(i);
      System.out.printf(
          "%s: %.3f °C brute force, %.3f °C nested, %.3f °C coarse alone%n",
          one.name(), one.mean(), two.mean(), nested.overall().probes().get(i).mean());
      assertEquals(one.mean() - 30, two.mean() - 30, 0.005 * (one.mean() - 30), one.name());
    }
  }

  @Test
  void equalWindowsAreSolvedOnce() {
    NestedSolution nested =
        NestedAnalysis.solve(packageWithRings(), OPTIONS, NESTING).solution().orElseThrow();
    assertEquals(
        List.of(false, true),
        nested.windows().stream().map(NestedSolution.Window::reused).toList());
    assertTrue(nested.windows().stream().allMatch(w -> w.edgeMismatch() < 0.01));
  }

  @Test
  void unitResponsesAgreeWithOneGridThatResolvesEverything() {
    List<HeatSource> heaters =
        packageWithRings().sources().stream().filter(q -> q.power() < 1).toList();
    ThermalModel model = packageWithRings().withSources(heaters);
    ResponseMatrix brute = ResponseAnalysis.of(model, OPTIONS).matrix().orElseThrow();
    ResponseMatrix nested = NestedResponse.of(model, OPTIONS, NESTING).matrix().orElseThrow();
    double worst = 0;
    for (int m = 0; m < 6; m++) {
      for (int n = 0; n < 6; n++) {
        worst = Math.max(worst, Math.abs(nested.at(m, n) - brute.at(m, n)) / brute.at(m, m));
      }
    }
    System.out.printf(
        "unit responses: own %.1f K/W, neighbour %.2f, other die %.3f; worst error %.2e of own%n",
        brute.at(0, 0), brute.at(0, 1), brute.at(0, 3), worst);
    assertTrue(worst < 0.005, "error " + worst);
  }
}
