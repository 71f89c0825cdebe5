package dev.shoreline.thermal.solve;

import dev.shoreline.thermal.parallel.Team;
import java.util.ArrayList;
import java.util.List;

/**
 * A symmetric V-cycle as preconditioner: from a residual in the finest level's right-hand side to a
 * correction in its {@code x}, for several right-hand sides row by row in turn. Cycles on the same
 * grids may run at the same time.
 */
final class Cycle {
  /** Levels with fewer values than this are not worth waking other threads for. */
  private static final int SERIAL_SIZE = 20_000;

  private final Multigrid grids;
  private final Team team;

  Cycle(Multigrid grids, Team team) {
    this.grids = grids;
    this.team = team;
  }

  /** Replaces each finest {@code x} by the cycle's answer to the finest right-hand side. */
  void run(List<Correction> corrections) {
    List<List<Values>> values = new ArrayList<>();
    for (int l = 0; l < grids.depth(); l++) {
      int level = l;
      values.add(corrections.stream().map(c -> c.level(level)).toList());
    }
    int last = values.size() - 1;
    for (int l = 0; l < last; l++) {
      Sweep sweep = sweep(l, values);
      rows(l, sweep::openDown);
      rows(l, sweep::down);
      rows(l, sweep::closeDown);
    }
    grids.levels().get(last).solveRow(0, 0, values.get(last));
    for (int l = last - 1; l >= 0; l--) {
      Sweep sweep = sweep(l, values);
      rows(l, sweep::openUp);
      rows(l, sweep::up);
      rows(l, sweep::closeUp);
    }
  }

  private Sweep sweep(int l, List<List<Values>> values) {
    return new Sweep(
        grids.levels().get(l), grids.transfers().get(l), values.get(l), values.get(l + 1));
  }

  private void rows(int l, Team.RowRange body) {
    Level level = grids.levels().get(l);
    if (level.layout.size() < SERIAL_SIZE) {
      body.run(0, level.layout.ny());
    } else {
      team.forRows(level.layout.ny(), body);
    }
  }
}
