package dev.shoreline.layout.region;

/**
 * Cuts segments where they meet, so that they meet at ends only.
 *
 * <p>A segment is cut at the ends of others that lie exactly on it, which changes nothing, and at
 * crossings, rounded to the grid, which bends it. Only bent segments can cross others anew; they
 * are looked at again until there are none. That comes to an end: a rounded crossing lies within
 * the boxes of both segments and is no end of at least one, so that every round makes more segments
 * of the same total length along x and y, and none is shorter than a unit. Where it does not end
 * soon, a crossing creeps along lines that meet at flat angles: {@link SnapRounding} begins anew.
 */
final class Noder {
  /**
   * A crossing is moved by no more than half as many units along an axis before all begins anew.
   */
  private static final int MOST_PLAIN_ROUNDS = 3;

  /** Snap rounding takes too long for more segments in one neighbourhood. */
  private static final int MOST_SNAPPED = 1 << 17;

  /** Far beyond what is ever needed; reached by a mistake only. */
  private static final int MOST_ROUNDS = 1000;

  private final Segments segments;
  private final Cuts cuts = new Cuts();
  private boolean crossed;

  private Noder(Segments segments) {
    this.segments = segments;
  }

  /** The noded segments, sorted, equal ones joined. */
  static Segments noded(Segments segments) {
    Segments given = segments.sortedAndJoined();
    Segments current = given;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      if (round == MOST_PLAIN_ROUNDS && given.size <= MOST_SNAPPED) {
        current = SnapRounding.noded(given);
      }
      Noder noder = new Noder(current);
      new PairSearch(current, noder::compare).run();
      if (noder.cuts.size() == 0) {
        return current;
      }
      current = noder.cuts.applied(current).sortedAndJoined();
      if (!noder.crossed) {
        return current;
      }
    }
    throw new IllegalStateException("segments still cross after " + MOST_ROUNDS + " rounds");
  }

  private void compare(int a, int b) {
    Segments s = segments;
    int a1 = s.side(b, s.x1[a], s.y1[a]);
    int a2 = s.side(b, s.x2[a], s.y2[a]);
    if (a1 * a2 > 0) {
      return;
    }
    int b1 = s.side(a, s.x1[b], s.y1[b]);
    int b2 = s.side(a, s.x2[b], s.y2[b]);
    if (b1 * b2 > 0) {
      return;
    }
    if (a1 * a2 < 0 && b1 * b2 < 0) {
      cross(a, b);
      return;
    }
    if (a1 == 0) {
      cutAt(b, s.x1[a], s.y1[a]);
    }
    if (a2 == 0) {
      cutAt(b, s.x2[a], s.y2[a]);
    }
    if (b1 == 0) {
      cutAt(a, s.x1[b], s.y1[b]);
    }
    if (b2 == 0) {
      cutAt(a, s.x2[b], s.y2[b]);
    }
  }

  /** Cuts a segment at a point of its line, if the point lies between its ends. */
  private void cutAt(int segment, long x, long y) {
    Segments s = segments;
    boolean afterFirst = x > s.x1[segment] || (x == s.x1[segment] && y > s.y1[segment]);
    boolean beforeSecond = x < s.x2[segment] || (x == s.x2[segment] && y < s.y2[segment]);
    if (afterFirst && beforeSecond) {
      cuts.add(segment, x, y);
    }
  }

  /** Cuts two segments at their crossing, rounded to the grid. */
  private void cross(int a, int b) {
    crossed = true;
    cross(
        segments,
        a,
        b,
        (x, y) -> {
          cutUnlessEnd(a, x, y);
          cutUnlessEnd(b, x, y);
        });
  }

  /** Receives a point. */
  @FunctionalInterface
  interface PointVisitor {
    void point(long x, long y);
  }

  /** Finds where two segments cross, rounded to the grid. */
  static void cross(Segments s, int a, int b, PointVisitor visitor) {
    double dxa = s.x2[a] - s.x1[a];
    double dya = s.y2[a] - s.y1[a];
    double dxb = s.x2[b] - s.x1[b];
    double dyb = s.y2[b] - s.y1[b];
    double det = Orientation.difference(dxa, dyb, dya, dxb);
    double ox = s.x1[b] - s.x1[a];
    double oy = s.y1[b] - s.y1[a];
    double t = Orientation.difference(ox, dyb, oy, dxb) / det;
    // The crossing lies in both boxes; at large coordinates the arithmetic could leave them.
    long x =
        Math.clamp(
            s.x1[a] + rounded(t * dxa), Math.max(s.x1[a], s.x1[b]), Math.min(s.x2[a], s.x2[b]));
    long y =
        Math.clamp(
            s.y1[a] + rounded(t * dya),
            Math.max(s.low(a), s.low(b)),
            Math.min(s.high(a), s.high(b)));
    visitor.point(x, y);
  }

  private void cutUnlessEnd(int segment, long x, long y) {
    Segments s = segments;
    if ((s.x1[segment] != x || s.y1[segment] != y) && (s.x2[segment] != x || s.y2[segment] != y)) {
      cuts.add(segment, x, y);
    }
  }

  private static long rounded(double value) {
    return (long) Math.floor(value + 0.5);
  }
}
