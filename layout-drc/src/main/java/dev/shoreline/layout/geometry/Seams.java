package dev.shoreline.layout.geometry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Brings a polygon with holes into one contour: each hole hangs on a seam that is passed in both
 * directions.
 */
final class Seams {

  private Seams() {}

  /** The contour x0, y0, …, with the same points inside. */
  static long[] joined(Polygon polygon) {
    long[] joined = polygon.contour(0);
    for (long[] hole : holesFromTheLeft(polygon)) {
      joined = join(joined, hole);
    }
    return joined;
  }

  /**
   * Holes in order of their leftmost vertex, so that a seam to the left finds the hull or a hole
   * joined before.
   */
  private static List<long[]> holesFromTheLeft(Polygon polygon) {
    List<long[]> holes = new ArrayList<>();
    for (int c = 1; c < polygon.contourCount(); c++) {
      holes.add(polygon.contour(c));
    }
    holes.sort(
        Comparator.comparingLong((long[] hole) -> hole[leftmost(hole)])
            .thenComparingLong(h -> h[leftmost(h) + 1]));
    return holes;
  }

  private static int leftmost(long[] xy) {
    int best = 0;
    for (int i = 2; i < xy.length; i += 2) {
      if (xy[i] < xy[best] || (xy[i] == xy[best] && xy[i + 1] < xy[best + 1])) {
        best = i;
      }
    }
    return best;
  }

  private static long[] join(long[] contour, long[] hole) {
    int from = leftmost(hole);
    int at = nearest(contour, hole[from], hole[from + 1]);
    long[] joined = new long[contour.length + hole.length + 4];
    System.arraycopy(contour, 0, joined, 0, at + 2);
    int size = at + 2;
    System.arraycopy(hole, from, joined, size, hole.length - from);
    size += hole.length - from;
    System.arraycopy(hole, 0, joined, size, from + 2);
    size += from + 2;
    System.arraycopy(contour, at, joined, size, contour.length - at);
    return joined;
  }

  /**
   * The nearest vertex that is not to the right of a point; a hole's leftmost vertex always has one
   * in its hull.
   */
  private static int nearest(long[] contour, long x, long y) {
    int best = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < contour.length; i += 2) {
      if (contour[i] <= x) {
        double distance = Math.hypot((double) (contour[i] - x), (double) (contour[i + 1] - y));
        if (distance < least) {
          least = distance;
          best = i;
        }
      }
    }
    return best;
  }
}
