package dev.shoreline.thermal.solve;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
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
import dev.shoreline.thermal.operator.MaterialMap;
import dev.shoreline.thermal.parallel.Team;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Right-hand sides in blocks beside each one alone. */
class BlockTest {
  private static final SolveOptions OPTIONS = new SolveOptions(1e-9, 1e-9, 60);

  private static HeatSystem system(Team team) {
    Rect area = new Rect(0, 4e-3, 0, 3e-3);
    ThermalModel model =
        new ThermalModel(
            "stack",
            area,
            0,
            List.of(
                new Layer("oxide", 3e-6, Material.isotropic("SiO2", 1.4)),
                new Layer("silicon", 1e-4, Material.isotropic("Si", 148))),
            List.of(
                new Block(
                    "metal",
                    Box.of(new Rect(1e-3, 2e-3, 0, 2e-3), 0, 5e-5),
                    Material.isotropic("Cu", 390))),
            List.of(),
            Map.of(Face.TOP, new Boundary.Convection(2e4, 0)),
            List.of(),
            List.of());
    TensorGrid grid =
        new TensorGrid(
            Axis.uniform(0, 4e-3, 48), Axis.uniform(0, 3e-3, 40), Axis.uniform(0, 1.03e-4, 12));
    return Assembly.of(model, MaterialMap.of(model, grid), _ -> 1, team);
  }

  /** Some are zero, some local, some everywhere, so that they end after different iterations. */
  private static double[] heat(HeatSystem system, int number) {
    double[] heat = new double[system.layout().size()];
    Random random = new Random(number);
    int cells = number % 5 == 0 ? 0 : number % 2 == 0 ? 1 : 400;
    for (int c = 0; c < cells; c++) {
      int i = random.nextInt(system.layout().nx());
      int j = random.nextInt(system.layout().ny());
      int k = random.nextInt(system.layout().nz());
      heat[system.layout().index(i, j, k)] = random.nextDouble();
    }
    return heat;
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "1, 3", "1, 21", "2, 21", "3, 7"})
  void eachGetsToTheLastBitWhatItGetsAlone(int threads, int count) {
    double[][] rises = new double[count][];
    int[] iterations = new int[count];
    try (Team team = new Team(threads)) {
      HeatSystem system = system(team);
      SteadySolver solver = new SteadySolver(system, team);
      solver.solveAll(
          count,
          n -> heat(system, n),
          OPTIONS,
          (n, result) -> {
            rises[n] = result.rise().clone();
            iterations[n] = result.iterations();
          });
      for (int n = 0; n < count; n++) {
        SolveResult alone = solver.solve(heat(system, n), OPTIONS);
        assertArrayEquals(alone.rise(), rises[n], "right-hand side " + n);
        assertEquals(alone.iterations(), iterations[n]);
      }
    }
  }
}
