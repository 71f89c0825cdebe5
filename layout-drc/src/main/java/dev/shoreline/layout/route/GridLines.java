package dev.shoreline.layout.route;

import dev.shoreline.layout.curve.Pose;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.DoubleUnaryOperator;

/**
 * The lines on which a {@link GridSearch} may turn: through both ends, a few bends away from them,
 * and along the sides of what is in the way.
 */
final class GridLines {

  private static final int MAX_LINES = 220;
  private static final int BENDS_AWAY = 4;
  private static final double SAME = 0.5e-9;
  // Lines stand off by a little more than the margin, so that touching is no question of rounding.
  private static final double STAND_OFF = 1e-9;

  /** Vertical lines, ascending, metres. */
  final double[] xs;

  /** Horizontal lines, ascending, metres. */
  final double[] ys;

  private GridLines(double[] xs, double[] ys) {
    this.xs = xs;
    this.ys = ys;
  }

  /**
   * The lines of a region.
   *
   * @param window distance around both ends that is looked at, metres
   */
  static GridLines around(
      Clearance clearance, RouteRequest request, Pose from, Pose to, double window) {
    double step = request.style().setback(StrictMath.PI / 2);
    List<Double> xs = new ArrayList<>();
    List<Double> ys = new ArrayList<>();
    for (Pose end : List.of(from, to)) {
      for (int k = -BENDS_AWAY; k <= BENDS_AWAY; k++) {
        xs.add(end.x() + k * step);
        ys.add(end.y() + k * step);
      }
    }
    xs.add((from.x() + to.x()) / 2);
    ys.add((from.y() + to.y()) / 2);
    double m = clearance.margin() + STAND_OFF;
    clearance
        .space()
        .visit(
            Math.min(from.x(), to.x()) - window,
            Math.min(from.y(), to.y()) - window,
            Math.max(from.x(), to.x()) + window,
            Math.max(from.y(), to.y()) + window,
            block -> {
              if (!clearance.ignores(block.owner)) {
                xs.add(block.left - m);
                xs.add(block.right + m);
                ys.add(block.bottom - m);
                ys.add(block.top + m);
              }
            });
    return new GridLines(chosen(xs, from.x(), to.x()), chosen(ys, from.y(), to.y()));
  }

  /** Keeps the lines of both ends exactly, merges the others that are next to one, limits them. */
  private static double[] chosen(List<Double> lines, double a, double b) {
    double low = Math.min(a, b);
    double high = Math.max(a, b);
    DoubleUnaryOperator away = v -> Math.max(0, Math.max(low - v, v - high));
    List<Double> byDistance = new ArrayList<>(lines);
    byDistance.sort(
        Comparator.comparingDouble((Double v) -> v == a || v == b ? -1 : away.applyAsDouble(v))
            .thenComparingDouble(v -> v));
    NavigableSet<Double> kept = new TreeSet<>();
    for (Double line : byDistance) {
      Double below = kept.floor(line);
      Double above = kept.ceiling(line);
      boolean near =
          (below != null && line - below < SAME) || (above != null && above - line < SAME);
      if (!near) {
        kept.add(line);
      }
      if (kept.size() >= MAX_LINES) {
        break;
      }
    }
    return kept.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
