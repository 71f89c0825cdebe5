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

  /** A part of an edge, from the origin. */
  private record Stretch(double fromX, double fromY, double toX, double toY) {
    /** The part of an edge that was found to be near. */
    static Stretch of(NearPart near, double ax, double ay, double bx, double by) {
      return new Stretch(
          at(ax, bx, near.from), at(ay, by, near.from), at(ax, bx, near.to), at(ay, by, near.to));
    }

    private static double at(double from, double to, double t) {
      return t <= 0 ? from : t >= 1 ? to : from + t * (to - from);
    }

    double length() {
      return Math.hypot(toX - fromX, toY - fromY);
    }

    double left() {
      return Math.min(fromX, toX);
    }

    double right() {
      return Math.max(fromX, toX);
    }

    double bottom() {
      return Math.min(fromY, toY);
    }

    double top() {
      return Math.max(fromY, toY);
    }
  }

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
    Stretch first = Stretch.of(near, ax, ay, bx, by);
    if (!isOfRun((near.to - near.from) * Math.hypot(bx - ax, by - ay))) {
      return;
    }
    if (near.find(cx, cy, dx, dy, ax, ay, bx, by)) {
      Stretch second = Stretch.of(near, cx, cy, dx, dy);
      if (check.transparent() || !isHidden(a, b, first, second)) {
        tell(a, b, first, second);
      }
    }
  }

  /** Whether a stretch is as long as asked for. */
  private boolean isOfRun(double length) {
    return (check.run() == 0 || length > check.run()) && length <= check.longestRun();
  }

  /** Adds a pair to what is found, or to what is at the limit. */
  private void tell(int a, int b, Stretch first, Stretch second) {
    SegmentDistance gap =
        SegmentDistance.nearest(
            first.fromX,
            first.fromY,
            first.toX,
            first.toY,
            second.fromX,
            second.fromY,
            second.toX,
            second.toY);
    EdgePair pair =
        new EdgePair(
            start(first, firstTurned),
            start(first, !firstTurned),
            start(second, secondTurned),
            start(second, !secondTurned),
            gap.distance(),
            0);
    if (snapping != null && snapping.mayKeep(a, b, first.length(), gap)) {
      long owners = ((long) edges.owner[a] << Integer.SIZE) | edges.owner[b];
      atLimit.merge(owners, pair.atLimit(1), PairFinder::nearer);
    } else {
      found.add(pair);
    }
  }

  /** The start of a stretch on the grid, or its end if it is turned. */
  private Point start(Stretch stretch, boolean turned) {
    return turned ? point(stretch.toX, stretch.toY) : point(stretch.fromX, stretch.fromY);
  }

  /** Of equals the first by place, in whatever order they are found. */
  private static EdgePair nearer(EdgePair known, EdgePair other) {
    int order = Double.compare(other.distance(), known.distance());
    EdgePair nearest = order < 0 || (order == 0 && other.compareTo(known) < 0) ? other : known;
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
  private boolean isHidden(int a, int b, Stretch first, Stretch second) {
    if (inOneLine(a, b)) {
      return false;
    }
    return grid.any(
        originX + (long) Math.floor(Math.min(first.left(), second.left())),
        originY + (long) Math.floor(Math.min(first.bottom(), second.bottom())),
        originX + (long) Math.ceil(Math.max(first.right(), second.right())),
        originY + (long) Math.ceil(Math.max(first.top(), second.top())),
        e -> e != a && e != b && mayHide(e, a) && standsBetween(e, first, second));
  }

  private boolean standsBetween(int e, Stretch first, Stretch second) {
    return meets(e, first.fromX, first.fromY, second.toX, second.toY)
        && meets(e, first.toX, first.toY, second.fromX, second.fromY)
        && !meetsShort(e, first)
        && !meetsShort(e, second);
  }

  /** Whether an edge meets an end of a stretch that rounds to a point. */
  private boolean meetsShort(int e, Stretch stretch) {
    return stretch.length() < SHORT
        && (meets(e, stretch.fromX, stretch.fromY, stretch.fromX, stretch.fromY)
            || meets(e, stretch.toX, stretch.toY, stretch.toX, stretch.toY));
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

  private Point point(double x, double y) {
    return new Point(originX + (long) Math.floor(x + 0.5), originY + (long) Math.floor(y + 0.5));
  }
}
