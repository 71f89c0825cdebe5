package dev.shoreline.thermal.response;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
import dev.shoreline.thermal.steady.AnalysisOptions;
import dev.shoreline.thermal.steady.SteadyAnalysis;
import dev.shoreline.thermal.steady.ThermalSolution;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ResponseTest {
  private static ThermalModel heaters(int sourceCount, int probeCount) {
    List<HeatSource> sources = new ArrayList<>();
    List<Probe> probes = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      Box box = new Box(1e-3 * (i + 1), 1e-3 * (i + 1) + 2e-4, 2e-3, 2.2e-3, 5e-4, 5.2e-4);
      if (i < sourceCount) {
        sources.add(new HeatSource.Uniform("source" + i, box, 0.01 * i));
      }
      if (i < probeCount) {
        probes.add(new Probe("probe" + i, box));
      }
    }
    return new ThermalModel(
        "heaters",
        new Rect(0, 5e-3, 0, 4e-3),
        0,
        List.of(
            new Layer("silicon", 5e-4, Material.isotropic("silicon", 130)),
            new Layer("oxide", 2e-5, Material.isotropic("oxide", 1.4))),
        List.of(
            new Block(
                "trench",
                new Box(1.5e-3, 1.6e-3, 1e-3, 3e-3, 4e-4, 5.2e-4),
                Material.isotropic("air", 0.026))),
        sources,
        Map.of(Face.BOTTOM, new Boundary.Convection(5000, 40)),
        List.of(),
        probes);
  }

  private static ResponseMatrix matrix(ThermalModel model) {
    return ResponseAnalysis.of(model, AnalysisOptions.DEFAULT).matrix().orElseThrow();
  }

  @Test
  void superposedResponsesGiveTheSolution() {
    ThermalModel model = heaters(3, 3);
    double[] rises = matrix(model).rises(new double[] {0, 0.01, 0.02});
    ThermalSolution solution =
        SteadyAnalysis.solve(model, AnalysisOptions.DEFAULT).solution().orElseThrow();
    for (int i = 0; i < 3; i++) {
      assertEquals(solution.probes().get(i).mean() - 40, rises[i], 1e-7 * rises[i]);
    }
  }

  @Test
  void responseOfHeaterToRingIsThatOfRingToHeater() {
    ResponseMatrix matrix = matrix(heaters(3, 3));
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < i; j++) {
        assertEquals(matrix.at(i, j), matrix.at(j, i), 1e-7 * matrix.at(i, i));
      }
    }
  }

  @Test
  void solvingForProbesGivesTheSameAsSolvingForSources() {
    ResponseMatrix bySource = matrix(heaters(3, 3));
    ResponseMatrix byProbe = matrix(heaters(3, 2));
    for (int m = 0; m < 2; m++) {
      for (int n = 0; n < 3; n++) {
        assertEquals(bySource.at(m, n), byProbe.at(m, n), 2e-3 * bySource.at(m, n));
      }
    }
  }
}
