package dev.shoreline.layout.gdsii;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Splits a contour along diagonals from vertex to vertex, so that no edge moves. A contour for
 * which no diagonal is found (one that crosses itself, for example) stays whole.
 */
final class ContourSplitter {

  /** Vertices from which a diagonal is tried, and partners tried for each. */
  private static final int STARTS = 32;

  private static final int PARTNERS = 16;

  private ContourSplitter() {}

  /** The parts, most of them with no more vertices than allowed. */
  static List<long[]> split(long[] contour, int maxVertices) {
    List<long[]> parts = new ArrayList<>();
    Deque<long[]> open = new ArrayDeque<>(List.of(contour));
    while (!open.isEmpty()) {
      long[] xy = open.pop();
      int @Nullable [] diagonal = xy.length > 2 * maxVertices ? diagonal(xy) : null;
      if (diagonal == null) {
        parts.add(xy);
        continue;
      }
      open.push(secondPart(xy, diagonal));
      open.push(Arrays.copyOfRange(xy, 2 * diagonal[0], 2 * diagonal[1] + 2));
    }
    return parts;
  }

  private static long[] secondPart(long[] xy, int[] diagonal) {
    int tail = xy.length - 2 * diagonal[1];
    long[] part =
        Arrays.copyOfRange(xy, 2 * diagonal[1], 2 * diagonal[1] + tail + 2 * diagonal[0] + 2);
    System.arraycopy(xy, 0, part, tail, 2 * diagonal[0] + 2);
    return part;
  }

  /**
   * Two vertices whose connection lies inside, each part having an eighth of the vertices or more;
   * null if none.
   */
  private static int @Nullable [] diagonal(long[] xy) {
    int n = xy.length / 2;
    for (int k = 0; k < STARTS; k++) {
      int i = (int) ((long) n * k / STARTS);
      for (int j : partners(xy, i)) {
        if (isInside(xy, i, j) && isInside(xy, j, i) && crossesNothing(xy, i, j)) {
          return new int[] {Math.min(i, j), Math.max(i, j)};
        }
      }
    }
    return null;
  }

  /** The nearest vertices on the far side of the contour, nearest first. */
  private static int[] partners(long[] xy, int i) {
    int n = xy.length / 2;
    int[] best = new int[PARTNERS];
    double[] distance = new double[PARTNERS];
    int found = 0;
    for (int step = n / 8; step <= n - n / 8; step++) {
      int j = (i + step) % n;
      double d = Math.hypot(xy[2 * j] - (double) xy[2 * i], xy[2 * j + 1] - (double) xy[2 * i + 1]);
      if (found == PARTNERS && d >= distance[PARTNERS - 1]) {
        continue;
      }
      int at = found < PARTNERS ? found++ : PARTNERS - 1;
      for (; at > 0 && distance[at - 1] > d; at--) {
        distance[at] = distance[at - 1];
        best[at] = best[at - 1];
      }
      distance[at] = d;
      best[at] = j;
    }
    return Arrays.copyOf(best, found);
  }

  /**
   * Whether the way from vertex i to vertex j leaves i to the inside of a contour that runs
   * counter-clockwise.
   */
  private static boolean isInside(long[] xy, int i, int j) {
    int n = xy.length / 2;
    int before = (i + n - 1) % n;
    int after = (i + 1) % n;
    boolean leftOfNext = side(xy, i, after, j) > 0;
    boolean leftOfLast = side(xy, before, i, j) > 0;
    return side(xy, before, i, after) > 0 ? leftOfNext && leftOfLast : leftOfNext || leftOfLast;
  }

  private static boolean crossesNothing(long[] xy, int i, int j) {
    int n = xy.length / 2;
    for (int from = 0; from < n; from++) {
      int to = from + 1 == n ? 0 : from + 1;
      boolean incident = from == i || from == j || to == i || to == j;
      if (!incident && touch(xy, i, j, from, to)) {
        return false;
      }
    }
    return true;
  }

  private static boolean touch(long[] xy, int a, int b, int c, int d) {
    if (side(xy, a, b, c) * side(xy, a, b, d) > 0 || side(xy, c, d, a) * side(xy, c, d, b) > 0) {
      return false;
    }
    return overlap(xy[2 * a], xy[2 * b], xy[2 * c], xy[2 * d])
        && overlap(xy[2 * a + 1], xy[2 * b + 1], xy[2 * c + 1], xy[2 * d + 1]);
  }

  private static boolean overlap(long a, long b, long c, long d) {
    return Math.max(Math.min(a, b), Math.min(c, d)) <= Math.min(Math.max(a, b), Math.max(c, d));
  }

  /**
   * On which side of the line from a to b vertex c lies: 1 left, −1 right, 0 on it or too near to
   * tell.
   */
  private static int side(long[] xy, int a, int b, int c) {
    double ux = (double) (xy[2 * b] - xy[2 * a]);
    double uy = (double) (xy[2 * b + 1] - xy[2 * a + 1]);
    double vx = (double) (xy[2 * c] - xy[2 * a]);
    double vy = (double) (xy[2 * c + 1] - xy[2 * a + 1]);
    double left = ux * vy;
    double right = uy * vx;
    double uncertain = 0x1p-50 * (Math.abs(left) + Math.abs(right));
    return Math.abs(left - right) <= uncertain ? 0 : left > right ? 1 : -1;
  }
}
