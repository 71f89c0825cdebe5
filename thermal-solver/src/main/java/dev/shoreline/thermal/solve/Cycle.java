package dev.shoreline.thermal.solve;

import dev.shoreline.thermal.parallel.Team;
import java.util.ArrayList;
import java.util.List;

/**
 * A symmetric V-cycle as preconditioner: from a residual in the finest level's right-hand side to a
 * correction in its {@code x}. Cycles on the same levels may run at the same time.
 */
final class Cycle {
  /** Levels with fewer values than this are not worth waking other threads for. */
  private static final int SERIAL_SIZE = 20_000;

  private final Multigrid grids;
  private final Team team;
  private final List<Values> values = new ArrayList<>();

  Cycle(Multigrid grids, Team team) {
    this.grids = grids;
    this.team = team;
    grids.levels().forEach(level -> values.add(new Values(level.layout)));
  }

  /** The residual to put in and the correction that comes out. */
  Values finest() {
    return values.getFirst();
  }

  /** Replaces the finest {@code x} by the cycle's answer to the finest right-hand side. */
  void run() {
    int last = values.size() - 1;
    for (int l = 0; l < last; l++) {
      Sweep sweep = sweep(l);
      rows(l, sweep::openDown);
      rows(l, sweep::down);
      rows(l, sweep::closeDown);
    }
    grids.levels().get(last).solveRow(0, 0, values.get(last));
    for (int l = last - 1; l >= 0; l--) {
      Sweep sweep = sweep(l);
      rows(l, sweep::openUp);
      rows(l, sweep::up);
      rows(l, sweep::closeUp);
    }
  }

  private Sweep sweep(int l) {
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
