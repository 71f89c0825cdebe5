package dev.shoreline.flow.heat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SolveProgressTest {
  private static final long SECOND = 1_000_000_000;

  private final List<String> told = new ArrayList<>();
  private long now;
  private final SolveProgress progress = new SolveProgress(told::add, () -> now);

  @Test
  void whatIsLeftFollowsFromTheRateOfConvergence() {
    progress.part("package");
    for (int i = 1; i <= 3; i++) {
      now += 2 * SECOND;
      progress.iterated(i, Math.pow(10, -i), 1e-8);
    }
    assertEquals(
        List.of(
            "package",
            "package, iteration 1, residual 1.0e-01",
            "package, iteration 2, residual 1.0e-02, about 12 s",
            "package, iteration 3, residual 1.0e-03, about 10 s"),
        told);
  }

  @Test
  void aResidualThatDoesNotFallHasNoEnd() {
    progress.iterated(1, 0.1, 1e-8);
    now += SECOND;
    progress.iterated(2, 0.2, 1e-8);
    assertEquals("iteration 2, residual 2.0e-01", told.getLast());
  }

  @Test
  void nothingIsToldMoreThanFiveTimesASecond() {
    for (int i = 0; i < 1000; i++) {
      progress.part("window " + i);
      now += SECOND / 1000;
    }
    assertEquals(5, told.size());
  }
}
