package dev.shoreline.drc.check;

import dev.shoreline.layout.geometry.Point;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decides whether two edges break a check, and where. */
final class PairFinder {
  /** A stretch that may round to a point, database units. */
  private static final double SHORT = 1;

  private final EdgePairCheck check;
  private final EdgeSet edges;
  private final int split;
  private final EdgeGrid grid;
  private final List<EdgePair> found;
  private final NearPart near;
  private final double leastCosine;
  private final boolean firstTurned;
  private final boolean secondTurned;
  private final @Nullable Snapping snapping;

  /**
   * Where coordinates are told from, so that what repeats elsewhere gives the same to the last bit.
   */
  private long originX;

  private long originY;

  /** What is at the limit, by the polygons of both edges. */
  private final Map<Long, EdgePair> atLimit = new LinkedHashMap<>();

  /**
   * Compares edges.
   *
   * @param split number of the first edge of the second region
   * @param found receives the violations
   */
  PairFinder(EdgePairCheck check, EdgeSet edges, int split, EdgeGrid grid, List<EdgePair> found) {
    this.check = check;
    this.edges = edges;
    this.split = split;
    this.grid = grid;
    this.found = found;
    near = new NearPart(check.limit(), check.metric());
    leastCosine = Math.cos(Math.toRadians(check.angleLimit()));
    firstTurned = check.relation().firstTurned();
    secondTurned = check.relation().secondTurned();
    snapping = check.grid() > 0 ? new Snapping(check, edges) : null;
  }

  /** Adds what is at the limit to the violations, once for each two polygons. */
  void tellLimits() {
    found.addAll(atLimit.values());
    atLimit.clear();
  }

  void compare(int i, int j) {
    int a = Math.min(i, j);
    int b = Math.max(i, j);
    if (!belongTogether(a, b) || !(isBent(a) || isBent(b))) {
      return;
    }
    originX = edges.x1[a];
    originY = edges.y1[a];
    double ax = startX(a, firstTurned);
    double ay = startY(a, firstTurned);
    double bx = startX(a, !firstTurned);
    double by = startY(a, !firstTurned);
    double cx = startX(b, secondTurned);
    double cy = startY(b, secondTurned);
    double dx = startX(b, !secondTurned);
    double dy = startY(b, !secondTurned);
    if (!face(bx - ax, by - ay, dx - cx, dy - cy) || !near.find(ax, ay, bx, by, cx, cy, dx, dy)) {
      return;
    }
    if (check.run() > 0 && (near.to - near.from) * Math.hypot(bx - ax, by - ay) <= check.run()) {
      return;
    }
    double fromX = at(ax, bx, near.from);
    double fromY = at(ay, by, near.from);
    double toX = at(ax, bx, near.to);
    double toY = at(ay, by, near.to);
    if (!near.find(cx, cy, dx, dy, ax, ay, bx, by)) {
      return;
    }
    double startX = at(cx, dx, near.from);
    double startY = at(cy, dy, near.from);
    double endX = at(cx, dx, near.to);
    double endY = at(cy, dy, near.to);
    if (!isHidden(a, b, fromX, fromY, toX, toY, startX, startY, endX, endY)) {
      Point p = point(fromX, fromY);
      Point q = point(toX, toY);
      Point r = point(startX, startY);
      Point s = point(endX, endY);
      SegmentDistance near =
          SegmentDistance.nearest(fromX, fromY, toX, toY, startX, startY, endX, endY);
      EdgePair pair =
          new EdgePair(
              firstTurned ? q : p,
              firstTurned ? p : q,
              secondTurned ? s : r,
              secondTurned ? r : s,
              near.distance(),
              0);
      if (snapping != null && snapping.mayKeep(a, b, Math.hypot(toX - fromX, toY - fromY), near)) {
        long owners = ((long) edges.owner[a] << Integer.SIZE) | edges.owner[b];
        atLimit.merge(owners, pair.atLimit(1), PairFinder::nearer);
      } else {
        found.add(pair);
      }
    }
  }

  private static EdgePair nearer(EdgePair known, EdgePair other) {
    EdgePair nearest = other.distance() < known.distance() ? other : known;
    return nearest.atLimit(known.atLimit() + other.atLimit());
  }

  private double startX(int edge, boolean turned) {
    return (turned ? edges.x2[edge] : edges.x1[edge]) - originX;
  }

  private double startY(int edge, boolean turned) {
    return (turned ? edges.y2[edge] : edges.y1[edge]) - originY;
  }

  private boolean belongTogether(int a, int b) {
    return switch (check.relation()) {
      case WIDTH, NOTCH -> edges.owner[a] == edges.owner[b];
      case SPACE -> edges.mayPair(a, b);
      case ISOLATED -> edges.owner[a] != edges.owner[b];
      case SEPARATION, OVERLAP, ENCLOSURE, PART_SPACE -> a < split && b >= split;
    };
  }

  /** Whether an edge makes its pairs count: it is a long diagonal, or all edges do. */
  private boolean isBent(int i) {
    double dx = (double) edges.x2[i] - edges.x1[i];
    double dy = (double) edges.y2[i] - edges.y1[i];
    return check.diagonal() < 0 || (dx != 0 && dy != 0 && Math.hypot(dx, dy) > check.diagonal());
  }

  /** Whether two directions are opposite within the angle limit. */
  private boolean face(double ux, double uy, double vx, double vy) {
    double product = -(ux * vx + uy * vy);
    if (product <= 0) {
      return false;
    }
    return check.angleLimit() == 90
        || product > leastCosine * Math.hypot(ux, uy) * Math.hypot(vx, vy) * (1 + 1e-12);
  }

  /**
   * Whether a third edge meets both lines of sight, from p to s and from q to r, other than at a
   * stretch shorter than a unit. Nothing hides what lies in one line.
   */
  private boolean isHidden(
      int a,
      int b,
      double px,
      double py,
      double qx,
      double qy,
      double rx,
      double ry,
      double sx,
      double sy) {
    if (inOneLine(a, b)) {
      return false;
    }
    boolean firstShort = Math.hypot(px - qx, py - qy) < SHORT;
    boolean secondShort = Math.hypot(rx - sx, ry - sy) < SHORT;
    return grid.any(
        originX + (long) Math.floor(Math.min(Math.min(px, qx), Math.min(rx, sx))),
        originY + (long) Math.floor(Math.min(Math.min(py, qy), Math.min(ry, sy))),
        originX + (long) Math.ceil(Math.max(Math.max(px, qx), Math.max(rx, sx))),
        originY + (long) Math.ceil(Math.max(Math.max(py, qy), Math.max(ry, sy))),
        e ->
            e != a
                && e != b
                && mayHide(e, a)
                && meets(e, px, py, sx, sy)
                && meets(e, qx, qy, rx, ry)
                && !(firstShort && (meets(e, px, py, px, py) || meets(e, qx, qy, qx, qy)))
                && !(secondShort && (meets(e, rx, ry, rx, ry) || meets(e, sx, sy, sx, sy))));
  }

  private boolean inOneLine(int a, int b) {
    return SegmentDistance.side(
                edges.x1[a], edges.y1[a], edges.x2[a], edges.y2[a], edges.x1[b], edges.y1[b])
            == 0
        && SegmentDistance.side(
                edges.x1[a], edges.y1[a], edges.x2[a], edges.y2[a], edges.x2[b], edges.y2[b])
            == 0;
  }

  /**
   * Whether an edge may hide what the edge of a first polygon looks at: the polygon's own edges do,
   * and the edges of all that it is compared with.
   */
  private boolean mayHide(int e, int a) {
    return edges.owner[e] == edges.owner[a]
        || switch (check.relation()) {
          case WIDTH, NOTCH -> false;
          case SPACE, ISOLATED -> true;
          case SEPARATION, OVERLAP, ENCLOSURE -> e >= split;
          // The part's own edges are edges of the whole as well.
          case PART_SPACE -> e >= split && !inOneLine(e, a);
        };
  }

  private boolean meets(int e, double x1, double y1, double x2, double y2) {
    return SegmentDistance.meet(
        startX(e, false), startY(e, false), startX(e, true), startY(e, true), x1, y1, x2, y2);
  }

  private static double at(double from, double to, double t) {
    return t <= 0 ? from : t >= 1 ? to : from + t * (to - from);
  }

  private Point point(double x, double y) {
    return new Point(originX + (long) Math.floor(x + 0.5), originY + (long) Math.floor(y + 0.5));
  }
}
