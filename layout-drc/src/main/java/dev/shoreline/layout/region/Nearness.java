package dev.shoreline.layout.region;

import dev.shoreline.layout.geometry.Box;
import dev.shoreline.layout.geometry.Polygon;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether two polygons come near each other. What is asked for polygons that differ from others in
 * place only is answered once.
 *
 * <p>Edges of polygons that are told apart have a greater distance; if that is 0, their boxes stand
 * apart, so that rounding does not make them meet either.
 */
final class Nearness {
  /** So many answers are kept. */
  private static final int MOST_KNOWN = 1 << 16;

  /** Edges that are looked at together first. */
  private static final int RUN = 8;

  /** Pairs of runs that are compared for two polygons; with more, they count as near. */
  private static final long PATIENCE = 1 << 24;

  private final long distance;
  private final boolean nested;
  private final Map<Neighbourhood, Boolean> known = new HashMap<>();

  /**
   * A question to be asked of polygons.
   *
   * @param distance how near counts, database units; 0 for what touches
   * @param nested whether a polygon inside another one counts
   */
  Nearness(long distance, boolean nested) {
    this.distance = distance;
    this.nested = nested;
  }

  boolean test(Polygon a, Polygon b) {
    Neighbourhood question = new Neighbourhood(List.of(a), List.of(b));
    Boolean answer = known.get(question);
    if (answer == null) {
      answer = meet(a, b) || (nested && (winds(a, b) || winds(b, a)));
      if (known.size() < MOST_KNOWN) {
        known.put(question, answer);
      }
    }
    return answer;
  }

  private boolean meet(Polygon a, Polygon b) {
    Box shared = a.bounds().expanded(distance).intersection(b.bounds().expanded(distance));
    long[] ones = edges(a, shared);
    long[] others = edges(b, shared);
    long[] firstRuns = runs(ones);
    long[] secondRuns = runs(others);
    if ((long) firstRuns.length * secondRuns.length > 16 * PATIENCE) {
      return true;
    }
    for (int i = 0; i < firstRuns.length; i += 4) {
      for (int j = 0; j < secondRuns.length; j += 4) {
        if (boxesMeet(firstRuns, i, secondRuns, j) && meet(ones, i * RUN, others, j * RUN)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether some edges of one run meet some of another one. */
  private boolean meet(long[] ones, int from, long[] others, int begin) {
    int to = Math.min(from + 4 * RUN, ones.length);
    int end = Math.min(begin + 4 * RUN, others.length);
    for (int i = from; i < to; i += 4) {
      for (int j = begin; j < end; j += 4) {
        if (boxesMeet(ones, i, others, j)
            && (distance == 0
                || squaredDistance(ones, i, others, j) <= (double) distance * distance)) {
          return true;
        }
      }
    }
    return false;
  }

  /** The boxes of every few edges, which stand one after the other mostly. */
  private static long[] runs(long[] edges) {
    int step = 4 * RUN;
    long[] runs = new long[4 * ((edges.length + step - 1) / step)];
    for (int i = 0; i < runs.length; i += 4) {
      long left = Long.MAX_VALUE;
      long bottom = Long.MAX_VALUE;
      long right = Long.MIN_VALUE;
      long top = Long.MIN_VALUE;
      for (int k = i * RUN; k < Math.min(i * RUN + step, edges.length); k += 2) {
        left = Math.min(left, edges[k]);
        right = Math.max(right, edges[k]);
        bottom = Math.min(bottom, edges[k + 1]);
        top = Math.max(top, edges[k + 1]);
      }
      runs[i] = left;
      runs[i + 1] = bottom;
      runs[i + 2] = right;
      runs[i + 3] = top;
    }
    return runs;
  }

  /** The edges that come through a box: x1, y1, x2, y2 of each, from the box's corner. */
  private static long[] edges(Polygon polygon, Box box) {
    Collected edges = new Collected();
    polygon.forEachEdge(
        (x1, y1, x2, y2) -> {
          if (Math.min(x1, x2) <= box.right()
              && Math.max(x1, x2) >= box.left()
              && Math.min(y1, y2) <= box.top()
              && Math.max(y1, y2) >= box.bottom()) {
            edges.add(x1 - box.left(), y1 - box.bottom(), x2 - box.left(), y2 - box.bottom());
          }
        });
    return Arrays.copyOf(edges.xy, edges.size);
  }

  private static final class Collected {
    private long[] xy = new long[64];
    private int size;

    void add(long x1, long y1, long x2, long y2) {
      if (size == xy.length) {
        xy = Arrays.copyOf(xy, 2 * size);
      }
      xy[size] = x1;
      xy[size + 1] = y1;
      xy[size + 2] = x2;
      xy[size + 3] = y2;
      size += 4;
    }
  }

  private boolean boxesMeet(long[] s, int i, long[] t, int j) {
    return Math.max(s[i], s[i + 2]) + distance >= Math.min(t[j], t[j + 2])
        && Math.max(t[j], t[j + 2]) + distance >= Math.min(s[i], s[i + 2])
        && Math.max(s[i + 1], s[i + 3]) + distance >= Math.min(t[j + 1], t[j + 3])
        && Math.max(t[j + 1], t[j + 3]) + distance >= Math.min(s[i + 1], s[i + 3]);
  }

  private static double squaredDistance(long[] s, int i, long[] t, int j) {
    if (turn(s, i, t[j], t[j + 1]) * turn(s, i, t[j + 2], t[j + 3]) <= 0
        && turn(t, j, s[i], s[i + 1]) * turn(t, j, s[i + 2], s[i + 3]) <= 0) {
      // They cross; or lie in one line, which is not looked at more closely.
      return 0;
    }
    return Math.min(
        Math.min(toPoint(s, i, t[j], t[j + 1]), toPoint(s, i, t[j + 2], t[j + 3])),
        Math.min(toPoint(t, j, s[i], s[i + 1]), toPoint(t, j, s[i + 2], s[i + 3])));
  }

  private static int turn(long[] s, int i, long x, long y) {
    return Orientation.of(s[i], s[i + 1], s[i + 2], s[i + 3], x, y);
  }

  private static double toPoint(long[] s, int i, long px, long py) {
    double ux = (double) s[i + 2] - s[i];
    double uy = (double) s[i + 3] - s[i + 1];
    double x = (double) px - s[i];
    double y = (double) py - s[i + 1];
    double t = Math.clamp((x * ux + y * uy) / (ux * ux + uy * uy), 0.0, 1.0);
    double dx = x - t * ux;
    double dy = y - t * uy;
    return dx * dx + dy * dy;
  }

  /** Whether an outline winds around the first vertex of a polygon, which it does not meet. */
  static boolean winds(Polygon outer, Polygon inner) {
    if (!outer.bounds().contains(inner.bounds())) {
      return false;
    }
    return Winding.of(outer, 0, inner.x(0, 0), inner.y(0, 0)) != 0;
  }
}
