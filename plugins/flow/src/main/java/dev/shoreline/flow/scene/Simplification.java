package dev.shoreline.flow.scene;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;

/**
 * Outlines with fewer corners, by Douglas and Peucker, The Canadian Cartographer 10 (1973) 112–122.
 */
final class Simplification {
  private Simplification() {}

  /**
   * The outline with the corners that are farther than a distance from the line between their
   * neighbours; of a sliver, two are left. O(n log n) for usual outlines.
   *
   * @param distance database units; 0 changes nothing
   * @param outline x and y in turn, database units
   */
  static long[] within(long distance, long[] outline) {
    int count = outline.length / 2;
    if (distance == 0 || count <= 4) {
      return outline;
    }
    BitSet kept = new BitSet(count);
    int opposite = farthest(outline, 0, 0, 1, count);
    kept.set(0);
    kept.set(opposite);
    Deque<int[]> open = new ArrayDeque<>();
    open.push(new int[] {0, opposite});
    open.push(new int[] {opposite, count});
    while (!open.isEmpty()) {
      int[] range = open.pop();
      int from = range[0];
      int to = range[1];
      if (to - from < 2) {
        continue;
      }
      int next = farthest(outline, from, to % count, from + 1, to);
      if (distance(outline, next, from, to % count) > distance) {
        kept.set(next);
        open.push(new int[] {from, next});
        open.push(new int[] {next, to});
      }
    }
    return pick(outline, kept);
  }

  /** The corner of a range that is farthest from the line through two others. */
  private static int farthest(long[] outline, int start, int end, int from, int to) {
    int best = from;
    double most = -1;
    for (int i = from; i < to; i++) {
      double distance = distance(outline, i, start, end);
      if (distance > most) {
        most = distance;
        best = i;
      }
    }
    return best;
  }

  /** The distance of a corner from the line piece between two others. */
  private static double distance(long[] outline, int corner, int start, int end) {
    double ax = outline[2 * start];
    double ay = outline[2 * start + 1];
    double ux = outline[2 * end] - ax;
    double uy = outline[2 * end + 1] - ay;
    double vx = outline[2 * corner] - ax;
    double vy = outline[2 * corner + 1] - ay;
    double length = ux * ux + uy * uy;
    double along = length == 0 ? 0 : Math.clamp((vx * ux + vy * uy) / length, 0, 1);
    return Math.hypot(vx - along * ux, vy - along * uy);
  }

  private static long[] pick(long[] outline, BitSet kept) {
    long[] picked = new long[2 * kept.cardinality()];
    int at = 0;
    for (int i = kept.nextSetBit(0); i >= 0; i = kept.nextSetBit(i + 1)) {
      picked[at++] = outline[2 * i];
      picked[at++] = outline[2 * i + 1];
    }
    return picked;
  }
}
