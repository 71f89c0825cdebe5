package dev.shoreline.thermal.steady;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shoreline.thermal.grid.TensorGrid;
import dev.shoreline.thermal.model.ThermalModel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold for every model: balance, maximum principle, independence of threads. */
class InvariantsTest {
  private static final AnalysisOptions OPTIONS =
      AnalysisOptions.DEFAULT.withGrid(
          new GridOptions(2, 1, 0, 1.6, 2.5, 24, 0, GridOptions.DEFAULT.memoryLimit()));

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void heatBalancesAndNothingIsColderThanItsSurroundings(long seed) {
    ThermalModel model = new RandomModels(seed).next(5, 4, 6);
    Outcome outcome = SteadyAnalysis.solve(model, OPTIONS);
    ThermalSolution solution =
        outcome.solution().orElseThrow(() -> new AssertionError(outcome.issues().toString()));
    System.out.printf("seed %d: %s %s%n", seed, solution.effort(), solution.balance());
    assertTrue(solution.balance().relativeError() <= 1e-9, "balance " + solution.balance());
    TemperatureField field = solution.field();
    TensorGrid grid = field.grid();
    double coldest = Double.POSITIVE_INFINITY;
    for (int k = 0; k < grid.z().cells(); k++) {
      for (double t : field.slice(k)) {
        coldest = Math.min(coldest, t);
      }
    }
    assertTrue(coldest >= 25 - 1e-6, "coldest " + coldest + " °C");
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 5})
  void fieldIsTheSameToTheLastBitForAnyNumberOfThreads(int threads) {
    ThermalModel model = new RandomModels(42).next(6, 5, 5);
    ThermalSolution one = SteadyAnalysis.solve(model, OPTIONS).solution().orElseThrow();
    ThermalSolution many =
        SteadyAnalysis.solve(model, OPTIONS.withThreads(threads)).solution().orElseThrow();
    assertTrue(one.effort().cells() > 20_000, "too small to be shared: " + one.effort());
    assertEquals(one.effort(), many.effort());
    TensorGrid grid = one.field().grid();
    for (int k = 0; k < grid.z().cells(); k++) {
      assertArrayEquals(one.field().slice(k), many.field().slice(k), "layer " + k);
    }
  }
}
