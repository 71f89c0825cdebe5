package dev.shoreline.layout.route;

import dev.shoreline.layout.curve.Pose;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * The lines on which a {@link GridSearch} may turn: through both ends, a few bends away from them,
 * and along the sides of what is in the way.
 */
final class GridLines {

  private static final int MAX_LINES = 240;
  private static final int BENDS_AWAY = 4;
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
    Axis x = new Axis(from.x(), to.x());
    Axis y = new Axis(from.y(), to.y());
    double step = request.style().setback(StrictMath.PI / 2);
    for (int k = -BENDS_AWAY; k <= BENDS_AWAY; k++) {
      x.beside(k * step);
      y.beside(k * step);
    }
    RoutingSpace space = clearance.space();
    Set<Integer> owners = new TreeSet<>();
    double m = clearance.margin() + STAND_OFF;
    space.visit(
        Math.min(from.x(), to.x()) - window,
        Math.min(from.y(), to.y()) - window,
        Math.max(from.x(), to.x()) + window,
        Math.max(from.y(), to.y()) + window,
        block -> {
          if (clearance.ignores(block.owner)) {
            return;
          }
          owners.add(block.owner);
          if (block.run == Block.Run.ALONG_Y) {
            x.pair(block.left - m, block.right + m);
          } else if (block.run == Block.Run.ALONG_X) {
            y.pair(block.bottom - m, block.top + m);
          }
        });
    for (int owner : owners) {
      Block outline = space.outline(owner);
      x.pair(outline.left - m, outline.right + m);
      y.pair(outline.bottom - m, outline.top + m);
    }
    return new GridLines(x.chosen(), y.chosen());
  }

  /** The lines across one axis: those of the ends, then the sides of devices and straights. */
  private static final class Axis {
    private final double a;
    private final double b;
    private final List<Double> ends = new ArrayList<>();
    private final List<Double> sides = new ArrayList<>();

    Axis(double a, double b) {
      this.a = a;
      this.b = b;
      ends.add(a);
      ends.add(b);
      ends.add((a + b) / 2);
    }

    void beside(double distance) {
      ends.add(a + distance);
      ends.add(b + distance);
    }

    void pair(double low, double high) {
      sides.add(low);
      sides.add(high);
    }

    /** At most so many lines, those of the ends and then those nearest to them; equal ones once. */
    double[] chosen() {
      NavigableSet<Double> kept = new TreeSet<>();
      ends.forEach(line -> keep(line, kept));
      Comparator<Double> nearest =
          Comparator.comparingDouble((Double v) -> Math.min(Math.abs(v - a), Math.abs(v - b)))
              .thenComparingDouble(v -> v);
      sides.stream().sorted(nearest).forEach(line -> keep(line, kept));
      return kept.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static void keep(double line, NavigableSet<Double> kept) {
      Double below = kept.floor(line);
      Double above = kept.ceiling(line);
      boolean near =
          (below != null && line - below < Candidates.ALIGNED)
              || (above != null && above - line < Candidates.ALIGNED);
      if (!near && kept.size() < MAX_LINES) {
        kept.add(line);
      }
    }
  }
}
