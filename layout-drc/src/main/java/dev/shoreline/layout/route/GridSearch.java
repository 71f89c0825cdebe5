package dev.shoreline.layout.route;

import dev.shoreline.layout.curve.Curve;
import dev.shoreline.layout.curve.Pose;
import dev.shoreline.netlist.cancel.Cancellation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * A shortest axis-parallel course on the lines that {@link GridLines} chose: A* over corners with
 * the heading behind them. A move is a whole leg, long enough for the bends at both its ends, so
 * that every course found can be drawn. Time is bounded by the number of expansions.
 */
final class GridSearch {

  private static final int MAX_EXPANSIONS = 40_000;
  private static final int[] DX = {1, 0, -1, 0};
  private static final int[] DY = {0, 1, 0, -1};

  private final Clearance clearance;
  private final int maxCrossings;
  private final double[] xs;
  private final double[] ys;
  private final double setback;
  private final double cornerCost;
  private final double crossingCost;
  // Chords of a left bend that comes from the west into the origin and leaves to the north.
  private final double[] bendX;
  private final double[] bendY;

  private static final byte UNKNOWN = 0;
  private static final byte FREE = 1;
  private static final byte BLOCKED = 2;

  // What is known of the bends at every corner, by heading and side.
  private final byte[] bends;
  private final double[] cost;
  private final int[] parent;
  private final PriorityQueue<Open> open = new PriorityQueue<>();
  // The last state: arrived, and not just turned in the goal's corner.
  private final int goal;
  private int sequence;
  private int goalX;
  private int goalY;
  private int goalHeading;

  private record Open(double estimate, int order, int state, double cost)
      implements Comparable<Open> {
    @Override
    public int compareTo(Open other) {
      int byEstimate = Double.compare(estimate, other.estimate);
      return byEstimate != 0 ? byEstimate : Integer.compare(order, other.order);
    }
  }

  /** A stretch of a run within which another route is crossed. */
  private record Crossing(double from, double to) {}

  /** The box of a straight before its margin. */
  private record Swept(double left, double bottom, double right, double top, int heading) {
    boolean isAlongX() {
      return heading % 2 == 0;
    }
  }

  /** A straight run over the grid: how far it is free. */
  private record Run(double free, List<Crossing> crossings) {}

  GridSearch(Clearance clearance, RouteRequest request, GridLines lines) {
    this.clearance = clearance;
    this.maxCrossings = request.maxCrossings();
    this.xs = lines.xs;
    this.ys = lines.ys;
    BendStyle style = request.style();
    double quarter = StrictMath.PI / 2;
    this.setback = style.setback(quarter);
    this.cornerCost = style.length(quarter) - 2 * setback + style.radius();
    this.crossingCost = 4 * style.radius();
    int chords = 8;
    bendX = new double[chords + 1];
    bendY = new double[chords + 1];
    Curve bend = style.bend(quarter);
    for (int i = 0; i <= chords; i++) {
      Pose pose = bend.at(bend.length() * i / chords);
      bendX[i] = pose.x() - setback;
      bendY[i] = pose.y();
    }
    int states = xs.length * ys.length * 4 * (maxCrossings + 1);
    bends = new byte[xs.length * ys.length * 8];
    goal = states;
    cost = new double[states + 1];
    parent = new int[states + 1];
    Arrays.fill(cost, Double.POSITIVE_INFINITY);
    Arrays.fill(parent, -1);
  }

  /**
   * The corners from a pose to a pose, both axis-parallel and on the lines; null if there is no
   * course or the search gave up.
   *
   * @param to heading in the direction of travel
   */
  @Nullable List<Place> corners(Pose from, Pose to) {
    int start = state(index(xs, from.x()), index(ys, from.y()), quarter(from.heading()), 0);
    goalX = index(xs, to.x());
    goalY = index(ys, to.y());
    goalHeading = quarter(to.heading());
    cost[start] = 0;
    open.add(new Open(0, 0, start, 0));
    for (int n = 0; n < MAX_EXPANSIONS; n++) {
      Cancellation.check();
      Open next = open.poll();
      if (next == null) {
        return null;
      }
      if (next.cost > cost[next.state]) {
        continue;
      }
      if (next.state == goal) {
        return path(start);
      }
      expand(next.state, next.state == start ? 0 : setback);
    }
    return null;
  }

  private List<Place> path(int start) {
    List<Place> corners = new ArrayList<>();
    for (int s = parent[goal]; s != start && s >= 0; s = parent[s]) {
      corners.add(new Place(xs[x(s)], ys[y(s)]));
    }
    return corners.reversed();
  }

  private void expand(int state, double used) {
    int heading = heading(state);
    int ix = x(state);
    int iy = y(state);
    Run run = run(xs[ix], ys[iy], heading, used);
    int x = ix;
    int y = iy;
    while (true) {
      x += DX[heading];
      y += DY[heading];
      if (x < 0 || y < 0 || x >= xs.length || y >= ys.length) {
        return;
      }
      double leg = Math.abs(xs[x] - xs[ix]) + Math.abs(ys[y] - ys[iy]);
      if (x == goalX && y == goalY && heading == goalHeading && fits(run, leg, used)) {
        int crossings = crossed(state, run, leg);
        double total = total(state, crossings, leg);
        if (crossings <= maxCrossings && improves(total, goal)) {
          open(state, goal, total, 0);
        }
      }
      if (leg - setback > run.free + Corners.NEGLIGIBLE) {
        return;
      }
      if (fits(run, leg - setback, used)) {
        turn(state, x, y, crossed(state, run, leg - setback), leg);
      }
    }
  }

  /** Opens the states behind a left and a right bend at a corner. */
  private void turn(int state, int x, int y, int crossings, double leg) {
    if (crossings > maxCrossings) {
      return;
    }
    double rest = Math.abs(xs[x] - xs[goalX]) + Math.abs(ys[y] - ys[goalY]);
    int heading = heading(state);
    for (int side : new int[] {1, 3}) {
      int turned = state(x, y, (heading + side) % 4, crossings);
      double total = total(state, crossings, leg + cornerCost);
      if (improves(total, turned) && bendIsFree(x, y, heading, side == 1)) {
        open(state, turned, total, rest);
      }
    }
  }

  /** Whether the straight from the last bend to a distance is there and free. */
  private boolean fits(Run run, double to, double used) {
    if (to < used - Corners.NEGLIGIBLE || to > run.free + Corners.NEGLIGIBLE) {
      return false;
    }
    for (Crossing crossing : run.crossings) {
      if (crossing.from < to && to < crossing.to) {
        return false;
      }
    }
    return true;
  }

  private int crossed(int state, Run run, double to) {
    int count = state % (maxCrossings + 1);
    for (Crossing crossing : run.crossings) {
      if (crossing.from < to) {
        count++;
      }
    }
    return count;
  }

  private double total(int from, int crossings, double step) {
    int added = crossings - from % (maxCrossings + 1);
    return cost[from] + step + added * crossingCost;
  }

  private boolean improves(double total, int to) {
    return total < cost[to] - Corners.NEGLIGIBLE;
  }

  private void open(int from, int to, double total, double rest) {
    cost[to] = total;
    parent[to] = from;
    open.add(new Open(total + rest, ++sequence, to, total));
  }

  /** How far a straight is free from a corner on, and where it crosses other routes. */
  private Run run(double x, double y, int heading, double used) {
    double x0 = x + DX[heading] * used;
    double y0 = y + DY[heading] * used;
    double x1 = heading == 0 ? xs[xs.length - 1] : heading == 2 ? xs[0] : x;
    double y1 = heading == 1 ? ys[ys.length - 1] : heading == 3 ? ys[0] : y;
    Swept swept =
        new Swept(Math.min(x0, x1), Math.min(y0, y1), Math.max(x0, x1), Math.max(y0, y1), heading);
    double m = clearance.margin();
    double free = xs[xs.length - 1] - xs[0] + ys[ys.length - 1] - ys[0];
    List<Crossing> crossings = new ArrayList<>();
    for (Block block : blocks(swept)) {
      double near = distance(block, x, y, heading) - m;
      if (isCrossable(block, swept)) {
        double across = swept.isAlongX() ? block.right - block.left : block.top - block.bottom;
        crossings.add(new Crossing(near, near + across + 2 * m));
      } else {
        free = Math.min(free, Math.max(near, 0));
      }
    }
    return new Run(free, crossings);
  }

  /** What stands within the margin of a straight. */
  private List<Block> blocks(Swept swept) {
    double m = clearance.margin();
    List<Block> hits = new ArrayList<>();
    clearance
        .space()
        .visit(
            swept.left - m,
            swept.bottom - m,
            swept.right + m,
            swept.top + m,
            block -> {
              if (!clearance.ignores(block.owner)) {
                hits.add(block);
              }
            });
    return hits;
  }

  private boolean isCrossable(Block block, Swept swept) {
    return maxCrossings > 0
        && clearance.space().isRoute(block.owner)
        && clearance.crossable(
            block,
            swept.isAlongX() ? Block.Run.ALONG_X : Block.Run.ALONG_Y,
            swept.left,
            swept.bottom,
            swept.right,
            swept.top);
  }

  /** Distance along a heading from a point to the near side of a block. */
  private static double distance(Block block, double x, double y, int heading) {
    return switch (heading) {
      case 0 -> block.left - x;
      case 1 -> block.bottom - y;
      case 2 -> x - block.right;
      default -> y - block.top;
    };
  }

  private boolean bendIsFree(int x, int y, int heading, boolean left) {
    int index = ((x * ys.length + y) * 4 + heading) * 2 + (left ? 1 : 0);
    if (bends[index] == UNKNOWN) {
      bends[index] = chordsAreFree(xs[x], ys[y], heading, left) ? FREE : BLOCKED;
    }
    return bends[index] == FREE;
  }

  private boolean chordsAreFree(double x, double y, int heading, boolean left) {
    int last = bendX.length - 1;
    if (boxIsFree(x, y, heading, left, 0, last)) {
      return true;
    }
    for (int i = 1; i <= last; i++) {
      if (!boxIsFree(x, y, heading, left, i - 1, i)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the box around two points of a bend is free, the margin included. */
  private boolean boxIsFree(double x, double y, int heading, boolean left, int from, int to) {
    double m = clearance.margin();
    double[] a = turned(bendX[from], left ? bendY[from] : -bendY[from], heading);
    double[] b = turned(bendX[to], left ? bendY[to] : -bendY[to], heading);
    boolean[] free = {true};
    clearance
        .space()
        .visit(
            x + Math.min(a[0], b[0]) - m,
            y + Math.min(a[1], b[1]) - m,
            x + Math.max(a[0], b[0]) + m,
            y + Math.max(a[1], b[1]) + m,
            block -> free[0] &= clearance.ignores(block.owner));
    return free[0];
  }

  private static double[] turned(double x, double y, int heading) {
    return new double[] {x * DX[heading] - y * DY[heading], x * DY[heading] + y * DX[heading]};
  }

  /** The heading in quarter turns from +x. */
  static int quarter(double heading) {
    return Math.floorMod(Math.round(heading / (StrictMath.PI / 2)), 4);
  }

  private int state(int x, int y, int heading, int crossings) {
    return ((x * ys.length + y) * 4 + heading) * (maxCrossings + 1) + crossings;
  }

  private int heading(int state) {
    return state / (maxCrossings + 1) % 4;
  }

  private int y(int state) {
    return state / (maxCrossings + 1) / 4 % ys.length;
  }

  private int x(int state) {
    return state / (maxCrossings + 1) / 4 / ys.length;
  }

  private static int index(double[] lines, double at) {
    int best = 0;
    for (int i = 1; i < lines.length; i++) {
      if (Math.abs(lines[i] - at) < Math.abs(lines[best] - at)) {
        best = i;
      }
    }
    return best;
  }
}
