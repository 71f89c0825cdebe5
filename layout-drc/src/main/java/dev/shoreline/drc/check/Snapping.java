package dev.shoreline.drc.check;

/**
 * Whether a pair of edges that is too near as drawn may keep the limit before its vertices were
 * rounded to a grid.
 *
 * <p>Each vertex was moved by less than half a step along either axis (or halves all to one side),
 * so that two points of contours came nearer by less than a step along either axis. A pair is
 * proven to break the limit if an upper bound of the distance before rounding is no larger: the
 * distance across, where an edge goes on beside a point for longer than rounding moves them, or
 * between two points; each with what curves lie beyond their chords. The edges must face each other
 * whatever the rounding was.
 */
final class Snapping {
  private static final double HAIR = 1e-9;

  /** Edges around a corner of a curve face each other at no less than this: 70 degrees. */
  private static final double LEAST_AT_CORNER = Math.toRadians(70);

  /** An edge of so many grid steps is turned by no more than half of {@link #MOST_TURNED}. */
  private static final double LONG = 12;

  /** Twice what rounding (7 degrees) and half the turn to the next edge of a curve (22) make. */
  private static final double MOST_TURNED = Math.toRadians(58);

  /** How many edges a curve behind a corner is followed for. */
  private static final int LONGEST_WAY = 256;

  private final EdgePairCheck check;
  private final EdgeSet edges;
  private final double limit;
  private final double grid;
  private final double widest;
  private final double squarely;

  Snapping(EdgePairCheck check, EdgeSet edges) {
    this.check = check;
    this.edges = edges;
    limit = check.limit() + HAIR;
    grid = check.grid();
    widest = Math.toRadians(check.angleLimit());
    squarely = Math.cos(Math.max(0, widest - MOST_TURNED));
  }

  /**
   * Whether some shape within rounding keeps the limit between two edges.
   *
   * @param run length of the stretch of the first edge that is too near
   * @param near where the stretches are nearest
   */
  boolean mayKeep(int a, int b, double run, SegmentDistance near) {
    if (isPlain(a, b, run, near)) {
      return false;
    }
    SnappedEdge first = new SnappedEdge(edges, a, check.relation().firstTurned(), grid);
    SnappedEdge second = new SnappedEdge(edges, b, check.relation().secondTurned(), grid);
    double angle = angle(first, second);
    if (!(angle + first.turn + second.turn < widest)
        || mayBeShorter(first, second, run)
        || (angle > LEAST_AT_CORNER && (turnCorner(a, b) || turnCorner(b, a)))) {
      return true;
    }
    double extra = first.beyond + second.beyond + first.bow + second.bow;
    if (across(first, second) + extra <= limit || across(second, first) + extra <= limit) {
      return false;
    }
    if (check.metric() == Metric.PROJECTION || maySlipPast(first, second, near)) {
      return true;
    }
    double apart = apart(first, second, near);
    if (check.metric() == Metric.SQUARE) {
      apart = Math.min(apart, square(first, second, near));
    }
    return apart + extra > limit;
  }

  /**
   * Whether a pair breaks the limit so clearly that nothing has to be looked at more closely: long
   * edges that face each other nearly squarely, nearer by more than all that may be added.
   */
  private boolean isPlain(int a, int b, double run, SegmentDistance near) {
    double ux = (double) edges.x2[a] - edges.x1[a];
    double uy = (double) edges.y2[a] - edges.y1[a];
    double vx = (double) edges.x2[b] - edges.x1[b];
    double vy = (double) edges.y2[b] - edges.y1[b];
    double first = Math.hypot(ux, uy);
    double second = Math.hypot(vx, vy);
    double distance = near.distance();
    return check.metric() == Metric.EUCLIDIAN
        && check.diagonal() < 0
        && run >= check.run() + 2 * grid
        && moved(near.stepX(), near.stepY()) + 2 * grid <= limit
        && Math.min(first, second) >= LONG * grid
        && Math.abs(ux * vx + uy * vy) >= squarely * first * second
        && Math.abs(ux * near.stepY() - uy * near.stepX()) >= first * distance / 2
        && Math.abs(vx * near.stepY() - vy * near.stepX()) >= second * distance / 2;
  }

  /** By how much directions differ from opposite ones, radians. */
  private static double angle(SnappedEdge first, SnappedEdge second) {
    double cosine =
        -((first.x2 - first.x1) * (second.x2 - second.x1)
                + (first.y2 - first.y1) * (second.y2 - second.y1))
            / (first.length * second.length);
    return Math.acos(Math.clamp(cosine, -1.0, 1.0));
  }

  /**
   * Whether a contour leads from one edge to another along a curve and once around a corner that
   * may be a right angle: the end of a bend. The outer side of a bend begins to face its end behind
   * the corner, where nothing is narrow.
   */
  private boolean turnCorner(int from, int to) {
    if (edges.owner[from] != edges.owner[to]) {
      return false;
    }
    int corners = 0;
    int edge = from;
    for (int i = 0; i < LONGEST_WAY && edge != to; i++) {
      int next = edges.after(edge);
      double cosine = edges.cosine(edge, next);
      if (cosine < SnappedEdge.LEAST_TURN_COSINE) {
        double turn = turn(edge) + turn(next);
        if (++corners > 1 || -cosine > Math.sin(Math.min(turn, LEAST_AT_CORNER))) {
          return false;
        }
      }
      edge = next;
    }
    return edge == to && corners == 1;
  }

  private double turn(int edge) {
    return new SnappedEdge(edges, edge, false, grid).turn;
  }

  private boolean mayBeShorter(SnappedEdge first, SnappedEdge second, double run) {
    boolean shorter = check.run() > 0 && run < check.run() + first.spread() - HAIR;
    double longest = Math.max(first.length, second.length);
    return shorter
        || (check.diagonal() >= 0 && longest <= check.diagonal() + SnappedEdge.WORST * grid);
  }

  /**
   * The largest distance across from an edge to the nearest point of another one, of those that the
   * edge goes on beside by more than rounding moves them along.
   */
  private double across(SnappedEdge edge, SnappedEdge other) {
    double ux = (edge.x2 - edge.x1) / edge.length;
    double uy = (edge.y2 - edge.y1) / edge.length;
    double startAt = ux * (other.x1 - edge.x1) + uy * (other.y1 - edge.y1);
    double endAt = ux * (other.x2 - edge.x1) + uy * (other.y2 - edge.y1);
    double low = Math.max(endAt, edge.spread());
    double high = Math.min(startAt, edge.length - edge.spread());
    if (low > high) { // the other edge runs the other way
      return Double.POSITIVE_INFINITY;
    }
    double startHeight = ux * (other.y1 - edge.y1) - uy * (other.x1 - edge.x1);
    double endHeight = ux * (other.y2 - edge.y1) - uy * (other.x2 - edge.x1);
    double slope = startAt == endAt ? 0 : (startHeight - endHeight) / (startAt - endAt);
    double nearest = endHeight + slope * ((slope > 0 ? low : high) - endAt);
    return nearest + edge.spread();
  }

  /** A point that is seen at a flat angle may lie behind the edge. */
  private boolean maySlipPast(SnappedEdge first, SnappedEdge second, SegmentDistance near) {
    return maySlipPast(first, near.stepX(), near.stepY())
        || maySlipPast(second, -near.stepX(), -near.stepY());
  }

  private boolean maySlipPast(SnappedEdge edge, double dx, double dy) {
    double distance = Math.hypot(dx, dy);
    double height = height(edge, dx, dy);
    return height < distance / 2
        && height <= SnappedEdge.WORST * grid + distance * Math.sin(edge.turn);
  }

  private static double height(SnappedEdge edge, double dx, double dy) {
    return ((edge.x2 - edge.x1) * dy - (edge.y2 - edge.y1) * dx) / edge.length;
  }

  /** The largest distance of the nearest points; of all points where an edge is a stretch. */
  private double apart(SnappedEdge first, SnappedEdge second, SegmentDistance near) {
    if (first.bow == 0 && second.bow == 0) {
      return moved(near.stepX(), near.stepY());
    }
    double one = moved(first.x1 - second.x1, first.y1 - second.y1);
    double two = moved(first.x1 - second.x2, first.y1 - second.y2);
    double three = moved(first.x2 - second.x1, first.y2 - second.y1);
    double four = moved(first.x2 - second.x2, first.y2 - second.y2);
    return Math.max(Math.max(one, two), Math.max(three, four));
  }

  private double moved(double dx, double dy) {
    return Math.hypot(Math.abs(dx) + grid, Math.abs(dy) + grid);
  }

  /** The larger of what lies along and across, from the edge that sees less. */
  private double square(SnappedEdge first, SnappedEdge second, SegmentDistance near) {
    return Math.min(
        square(first, near.stepX(), near.stepY()), square(second, near.stepX(), near.stepY()));
  }

  private double square(SnappedEdge edge, double dx, double dy) {
    double distance = Math.hypot(dx, dy);
    double height = Math.abs(height(edge, dx, dy));
    double along = Math.sqrt(Math.max(0, distance * distance - height * height));
    return Math.max(height, along) + SnappedEdge.WORST * grid + distance * Math.sin(edge.turn);
  }
}
