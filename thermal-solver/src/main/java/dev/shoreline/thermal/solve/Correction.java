package dev.shoreline.thermal.solve;

import java.util.List;

/** What a {@link Cycle} works on for one right-hand side: values on all levels. */
final class Correction {
  private final List<Values> levels;

  Correction(Multigrid grids) {
    levels = grids.levels().stream().map(level -> new Values(level.layout)).toList();
  }

  /** The residual to put in and the correction that comes out. */
  Values finest() {
    return levels.getFirst();
  }

  Values level(int number) {
    return levels.get(number);
  }
}
