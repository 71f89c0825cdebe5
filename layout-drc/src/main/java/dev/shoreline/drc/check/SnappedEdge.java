package dev.shoreline.drc.check;

/**
 * An edge as a check looks at it, with what rounding of its vertices to a grid leaves open.
 *
 * <p>An edge too short to have a direction after rounding stands for the stretch of its contour
 * around it. An edge between vertices that turn by a little is a chord of a curve: the curve lies
 * beyond it.
 */
final class SnappedEdge {
  /** A shorter edge has no direction of its own, grid steps. */
  private static final double SHORT = 6;

  /** How many edges on either side a stretch may have, and the curvature is looked for in. */
  private static final int WIDE = 4;

  /** Cosine of the largest turn at a vertex that is a sample of a curve: 30 degrees. */
  static final double LEAST_TURN_COSINE = Math.sqrt(0.75);

  /** An edge longer than so many times its neighbour is no chord of the neighbour's curve. */
  private static final double LIKE = 3;

  /** Both coordinates of a vertex are off by half a step; two of them, in the worst direction. */
  static final double WORST = Math.sqrt(2);

  private final EdgeSet edges;
  private final double grid;

  /** Start and end; what is looked at lies on the left. */
  final double x1;

  final double y1;
  final double x2;
  final double y2;
  final double length;

  /** The contour lies no farther from the line between start and end. */
  final double bow;

  /** So far the curve may lie beyond its chord, away from what is looked at. */
  final double beyond;

  /** So far its direction may be another one, radians. */
  final double turn;

  /**
   * Looks at an edge.
   *
   * @param turned whether it is looked at from its outside
   */
  SnappedEdge(EdgeSet edges, int edge, boolean turned, double grid) {
    this.edges = edges;
    this.grid = grid;
    int first = edge;
    int last = edge;
    for (int i = 0; i < WIDE && span(first, last) < SHORT * grid; i++) {
      first = edges.before(first);
      last = edges.after(last);
    }
    int from = turned ? last : first;
    int to = turned ? first : last;
    x1 = turned ? edges.x2[from] : edges.x1[from];
    y1 = turned ? edges.y2[from] : edges.y1[from];
    x2 = turned ? edges.x1[to] : edges.x2[to];
    y2 = turned ? edges.y1[to] : edges.y2[to];
    length = Math.hypot(x2 - x1, y2 - y1);
    bow = first == last ? 0 : farthest(first, last);
    double steps = length == 0 ? Double.POSITIVE_INFINITY : spread() / length;
    boolean single = first == last;
    beyond = single ? Math.min(grid, bulge(edge, turned ? -1 : 1)) : 0;
    turn = Math.asin(Math.min(1, steps)) + (single ? halfTurn(edge) : 0);
  }

  /** How far two rounded points may move apart across the edge, and as far along it. */
  double spread() {
    return length == 0 ? WORST * grid : grid * (Math.abs(x2 - x1) + Math.abs(y2 - y1)) / length;
  }

  private double span(int first, int last) {
    return Math.hypot(
        (double) edges.x2[last] - edges.x1[first], (double) edges.y2[last] - edges.y1[first]);
  }

  private double farthest(int first, int last) {
    double most = 0;
    for (int e = first; e != last; e = edges.after(e)) {
      double off = SegmentDistance.side(x1, y1, x2, y2, edges.x2[e], edges.y2[e]);
      most = Math.max(most, Math.abs(off) / Math.max(length, 1));
    }
    return most;
  }

  /** How far a curve through the vertices around lies beyond the edge. */
  private double bulge(int edge, int sign) {
    int before = reach(edge, 1, false);
    int after = reach(edge, 1, true);
    double atStart = before == edge ? 0 : sign * bulge(before, edge, edge);
    double atEnd = after == edge ? 0 : sign * bulge(edge, after, after);
    if (before == edge && after == edge) {
      return 0;
    }
    int first = reach(edge, WIDE, false);
    int last = reach(edge, WIDE, true);
    double wide = first == edge || last == edge ? 0 : sign * bulge(first, last, edge);
    double off = first == edge || last == edge ? 0 : noise(first, last, edge);
    return Math.max(0, Math.max(wide + off, Math.max(atStart, atEnd)));
  }

  /** By the circle through the ends of a stretch and the start of an edge on it. */
  private double bulge(int first, int last, int middle) {
    double off =
        SegmentDistance.side(
            edges.x1[first],
            edges.y1[first],
            edges.x2[last],
            edges.y2[last],
            edges.x1[middle],
            edges.y1[middle]);
    return -off / span(first, last) * part(first, last, middle);
  }

  private double noise(int first, int last, int middle) {
    return WORST * grid * part(first, last, middle);
  }

  /** What lies between curve and edge, over the height of the stretch. */
  private double part(int first, int last, int middle) {
    double legs = span(first, edges.before(middle)) * span(middle, last);
    return legs == 0 ? 0 : length * length / (4 * legs);
  }

  /** The last edge, up to a number of edges on, that an edge runs into as parts of one curve. */
  private int reach(int edge, int most, boolean forth) {
    int at = edge;
    for (int i = 0; i < most; i++) {
      int next = forth ? edges.after(at) : edges.before(at);
      if (next == edge || !isSmooth(at, next) || isUnlike(edge, next)) {
        break;
      }
      at = next;
    }
    return at;
  }

  private boolean isUnlike(int edge, int other) {
    double own = span(edge, edge);
    double its = span(other, other);
    return own > LIKE * its || its > LIKE * own;
  }

  private boolean isSmooth(int a, int b) {
    return edges.cosine(a, b) > LEAST_TURN_COSINE;
  }

  /** The tangent at the ends of a chord: half the turn at the next vertex of the curve. */
  private double halfTurn(int edge) {
    double most = 0;
    for (int other : new int[] {edges.before(edge), edges.after(edge)}) {
      if (isSmooth(edge, other) && !isUnlike(edge, other)) {
        double off = WORST * grid * (1 / span(edge, edge) + 1 / span(other, other));
        most = Math.max(most, Math.acos(Math.min(1, edges.cosine(edge, other))) + off);
      }
    }
    return most / 2;
  }
}
