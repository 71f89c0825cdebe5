package dev.shoreline.layout.region;

import dev.shoreline.netlist.cancel.Cancellation;

/**
 * Cuts segments at every grid point that is an end or a rounded crossing and in whose unit square
 * they come: each is moved by no more than half a unit along either axis, and pieces do not cross
 * (Hobby, "Practical segment intersection with finite precision output").
 *
 * <p>Used where cutting at crossings alone does not come to an end soon: three lines that meet at
 * flat angles can push a rounded crossing along them, unit by unit. It closes slivers thinner than
 * a unit there, which the other way keeps.
 */
final class SnapRounding {
  /** What rounding and half a unit make of the height of a segment in a column, database units. */
  private static final long SLACK = 4;

  private final Segments segments;
  private final Cuts points = new Cuts();

  private SnapRounding(Segments segments) {
    this.segments = segments;
  }

  /**
   * The pieces of segments, sorted, equal ones joined. Cost: for each segment the number of columns
   * with points that it spans along x, and of points near it.
   *
   * @param segments sorted and joined, all fresh
   */
  static Segments noded(Segments segments) {
    SnapRounding rounding = new SnapRounding(segments);
    new PairSearch(segments, rounding::cross).run();
    return rounding.pieces().sortedAndJoined();
  }

  private void cross(int a, int b) {
    Segments s = segments;
    boolean apart =
        s.side(b, s.x1[a], s.y1[a]) * s.side(b, s.x2[a], s.y2[a]) >= 0
            || s.side(a, s.x1[b], s.y1[b]) * s.side(a, s.x2[b], s.y2[b]) >= 0;
    if (!apart) {
      Noder.cross(s, a, b, (x, y) -> points.add(0, x, y));
    }
  }

  private Segments pieces() {
    for (int i = 0; i < segments.size; i++) {
      points.add(0, segments.x1[i], segments.y1[i]);
      points.add(0, segments.x2[i], segments.y2[i]);
    }
    points.unite();
    Cuts cuts = new Cuts();
    for (int i = 0; i < segments.size; i++) {
      Cancellation.check();
      int p = points.firstFrom(segments.x1[i], Long.MIN_VALUE);
      while (p < points.size() && points.x(p) <= segments.x2[i]) {
        p = column(i, points.x(p), cuts);
      }
    }
    return cuts.applied(segments);
  }

  /** Cuts a segment at the points of one column, and returns the first point behind it. */
  private int column(int i, long x, Cuts cuts) {
    double rise = (double) (segments.y2[i] - segments.y1[i]);
    double run = (double) (segments.x2[i] - segments.x1[i]);
    long low = segments.low(i);
    long high = segments.high(i);
    if (run > 0) {
      long middle = segments.y1[i] + Math.round(rise / run * (x - segments.x1[i]));
      long reach = Math.round(Math.abs(rise) / run) + SLACK;
      low = Math.max(low, middle - reach);
      high = Math.min(high, middle + reach);
    }
    int p = points.firstFrom(x, low);
    for (; p < points.size() && points.x(p) == x && points.y(p) <= high; p++) {
      if (meetsSquare(i, x, points.y(p)) && !isEnd(i, x, points.y(p))) {
        cuts.add(i, x, points.y(p));
      }
    }
    return points.firstFrom(x + 1, Long.MIN_VALUE);
  }

  private boolean isEnd(int i, long x, long y) {
    return (x == segments.x1[i] && y == segments.y1[i])
        || (x == segments.x2[i] && y == segments.y2[i]);
  }

  /** Whether the corners of the unit square around a point are not all on one side. */
  private boolean meetsSquare(int i, long x, long y) {
    if (y < segments.low(i) || y > segments.high(i)) {
      return false;
    }
    int sum = 0;
    for (int corner = 0; corner < 4; corner++) {
      sum +=
          Orientation.of(
              2 * segments.x1[i],
              2 * segments.y1[i],
              2 * segments.x2[i],
              2 * segments.y2[i],
              2 * x + 2L * (corner & 1) - 1,
              2 * y + (corner & 2) - 1);
    }
    return Math.abs(sum) < 4;
  }
}
