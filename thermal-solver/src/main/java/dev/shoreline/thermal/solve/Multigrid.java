package dev.shoreline.thermal.solve;

import dev.shoreline.thermal.grid.Axis;
import dev.shoreline.thermal.operator.ColumnLayout;
import dev.shoreline.thermal.operator.Ground;
import dev.shoreline.thermal.operator.HeatSystem;
import dev.shoreline.thermal.parallel.Team;
import java.util.ArrayList;
import java.util.List;

/** The grids of a {@link Cycle}: their conductances and factors, and the ways between them. */
final class Multigrid {
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
    return sum / levels.getFirst().layout.size();
  }

  /** The grids, the finest first. */
  List<Level> levels() {
    return levels;
  }

  /** From each level to the next. */
  List<Transfer> transfers() {
    return transfers;
  }

  private void rows(Level level, Team.RowRange body) {
    team.forRows(level.layout.ny(), body);
  }

  private void factor(Level level, float[] ground) {
    rows(
        level,
        (from, to) -> {
          for (int j = from; j < to; j++) {
            level.factorRow(j, ground);
          }
        });
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
    system.addStorageTo(ground);
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
