package dev.shoreline.thermal.solve;

import dev.shoreline.thermal.grid.Axis;
import dev.shoreline.thermal.operator.ColumnLayout;
import dev.shoreline.thermal.operator.Ground;
import dev.shoreline.thermal.operator.HeatSystem;
import dev.shoreline.thermal.parallel.Team;
import java.util.ArrayList;
import java.util.List;

/**
 * A symmetric V-cycle as preconditioner: from a residual in the finest level's right-hand side to a
 * correction in its {@code x}.
 */
final class Multigrid {
  /** Levels with fewer values than this are not worth waking other threads for. */
  private static final int SERIAL_SIZE = 20_000;

  /** Material interfaces: where vertical planes separate conductances of at least this ratio. */
  private static final double INTERFACE_RATIO = 3;

  private final Team team;
  private final List<Level> levels = new ArrayList<>();
  private final List<Transfer> transfers = new ArrayList<>();

  /** Sets up the levels. Costs O(cells) per level; the sizes fall geometrically. */
  Multigrid(HeatSystem system, Team team) {
    this.team = team;
    Level level = finest(system);
    float[] ground = groundOf(system, level);
    factor(level, ground);
    levels.add(level);
    Coarsening.Line x = line(system, true);
    Coarsening.Line y = line(system, false);
    for (Coarsening c = Coarsening.of(x, y); c != null; c = Coarsening.of(x, y)) {
      Coarsening merge = c;
      Level coarse =
          new Level(
              new ColumnLayout(
                  merge.x().coarse().cells(), merge.y().coarse().cells(), level.layout.nz()));
      float[] coarseGround = new float[coarse.layout.size()];
      Galerkin galerkin = new Galerkin(level, coarse, merge, x.width(), y.width());
      float[] fineGround = ground;
      rows(
          coarse,
          (from, to) -> {
            for (int j = from; j < to; j++) {
              galerkin.row(j, fineGround, coarseGround);
            }
          });
      factor(coarse, coarseGround);
      transfers.add(new Transfer(level, coarse, merge));
      levels.add(coarse);
      level = coarse;
      ground = coarseGround;
      x = merge.x().coarse();
      y = merge.y().coarse();
    }
  }

  /** The finest level. */
  Level finest() {
    return levels.getFirst();
  }

  /** The number of levels. */
  int depth() {
    return levels.size();
  }

  /** Values on all levels over values on the finest. */
  double complexity() {
    double sum = 0;
    for (Level level : levels) {
      sum += level.layout.size();
    }
    return sum / finest().layout.size();
  }

  /** Replaces the finest level's {@code x} by the cycle's answer to its right-hand side. */
  void cycle() {
    int last = levels.size() - 1;
    for (int l = 0; l < last; l++) {
      Level level = levels.get(l);
      each(level, level::solveRow, 0);
      each(level, level::relaxRow, 1);
      Transfer transfer = transfers.get(l);
      int half = level.layout.half();
      rows(
          levels.get(l + 1),
          (from, to) -> {
            float[] residual = new float[half];
            for (int j = from; j < to; j++) {
              transfer.restrictRow(j, residual);
            }
          });
    }
    levels.get(last).solveRow(0, 0);
    for (int l = last - 1; l >= 0; l--) {
      Level level = levels.get(l);
      Transfer transfer = transfers.get(l);
      each(level, (j, _) -> transfer.correctRow(j), 0);
      each(level, level::relaxRow, 1);
      each(level, level::relaxRow, 0);
    }
  }

  private interface RowAction {
    void run(int row, int color);
  }

  private void each(Level level, RowAction action, int color) {
    rows(
        level,
        (from, to) -> {
          for (int j = from; j < to; j++) {
            action.run(j, color);
          }
        });
  }

  private void rows(Level level, Team.RowRange body) {
    int ny = level.layout.ny();
    if (level.layout.size() < SERIAL_SIZE) {
      body.run(0, ny);
    } else {
      team.forRows(ny, body);
    }
  }

  private void factor(Level level, float[] ground) {
    each(level, (j, _) -> level.factorRow(j, ground), 0);
  }

  private Level finest(HeatSystem system) {
    Level level = new Level(system.layout());
    rows(
        level,
        (from, to) -> {
          int end = system.layout().rowStart(to);
          for (int at = system.layout().rowStart(from); at < end; at++) {
            level.east[at] = (float) system.east(at);
            level.north[at] = (float) system.north(at);
            level.up[at] = (float) system.up(at);
          }
        });
    return level;
  }

  private static float[] groundOf(HeatSystem system, Level level) {
    float[] ground = new float[level.layout.size()];
    Ground faces = system.ground();
    for (int f = 0; f < faces.size(); f++) {
      ground[faces.cell(f)] += (float) faces.conductance(f);
    }
    return ground;
  }

  private static Coarsening.Line line(HeatSystem system, boolean alongX) {
    Axis axis = alongX ? system.grid().x() : system.grid().y();
    boolean[] interfaceAfter = new boolean[axis.cells()];
    ColumnLayout layout = system.layout();
    for (int j = 0; j < layout.ny(); j++) {
      for (int i = 0; i < layout.nx(); i++) {
        int along = alongX ? i : j;
        if (along + 1 < axis.cells() && !interfaceAfter[along]) {
          interfaceAfter[along] =
              alongX ? jumps(system, i, j, i + 1, j) : jumps(system, i, j, i, j + 1);
        }
      }
    }
    return new Coarsening.Line(axis.widths(), interfaceAfter);
  }

  /** Whether the vertical conductances per area of two columns differ much at some height. */
  private static boolean jumps(HeatSystem system, int i, int j, int i2, int j2) {
    ColumnLayout layout = system.layout();
    double area = system.grid().x().width(i) * system.grid().y().width(j);
    double area2 = system.grid().x().width(i2) * system.grid().y().width(j2);
    for (int k = 0; k + 1 < layout.nz(); k++) {
      double ratio =
          system.up(layout.index(i, j, k)) / area / (system.up(layout.index(i2, j2, k)) / area2);
      if (ratio > INTERFACE_RATIO || ratio < 1 / INTERFACE_RATIO) {
        return true;
      }
    }
    return false;
  }
}
