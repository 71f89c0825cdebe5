package dev.shoreline.layout.region;

import dev.shoreline.netlist.cancel.Cancellation;

/**
 * Finds which noded segments bound the result, and on which side it lies.
 *
 * <p>The line runs from left to right, at equal x upwards; what it meets lies in order in a {@link
 * SweepStatus}. The winding sums above a segment are those above the next one below plus its own
 * step.
 */
final class Sweep {
  /** Decides from winding sums what is inside. */
  @FunctionalInterface
  interface Inside {
    boolean test(long first, long second);
  }

  private final Segments segments;
  private final Inside inside;
  private final SweepStatus status;

  /** Winding sum of the first operand above a segment. */
  final long[] aboveFirst;

  /** Winding sum of the second operand above a segment. */
  final long[] aboveSecond;

  /** Whether a segment bounds the result. */
  final boolean[] bounds;

  /** Whether the result lies above a bounding segment. */
  final boolean[] insideAbove;

  /** The next bounding segment below one that has the result below it, at its first end. */
  final int[] under;

  Sweep(Segments segments, Inside inside) {
    this.segments = segments;
    this.inside = inside;
    status = new SweepStatus(segments);
    aboveFirst = new long[segments.size];
    aboveSecond = new long[segments.size];
    bounds = new boolean[segments.size];
    insideAbove = new boolean[segments.size];
    under = new int[segments.size];
    run();
  }

  private void run() {
    Segments s = segments;
    int[] ends =
        IndexSort.sorted(
            s.size,
            (a, b) ->
                s.x2[a] != s.x2[b]
                    ? Long.compare(s.x2[a], s.x2[b])
                    : Long.compare(s.y2[a], s.y2[b]));
    int next = 0;
    for (int i = 0; i < s.size; ) {
      Cancellation.check();
      long x = s.x1[i];
      long y = s.y1[i];
      while (next < s.size && isBeforeOrAt(s.x2[ends[next]], s.y2[ends[next]], x, y)) {
        status.remove(ends[next++]);
      }
      int to = i + 1;
      while (to < s.size && s.x1[to] == x && s.y1[to] == y) {
        to++;
      }
      start(i, to);
      i = to;
    }
  }

  private static boolean isBeforeOrAt(long ax, long ay, long bx, long by) {
    return ax < bx || (ax == bx && ay <= by);
  }

  /** Enters the segments that start at one point. */
  private void start(int from, int to) {
    int[] group = byAngle(from, to);
    int below = status.below(segments.x1[from], segments.y1[from]);
    long first = below == SweepStatus.NONE ? 0 : aboveFirst[below];
    long second = below == SweepStatus.NONE ? 0 : aboveSecond[below];
    int lastBounding = SweepStatus.NONE;
    for (int node : group) {
      boolean insideBelow = inside.test(first, second);
      first += segments.first[node];
      second += segments.second[node];
      aboveFirst[node] = first;
      aboveSecond[node] = second;
      insideAbove[node] = inside.test(first, second);
      bounds[node] = insideBelow != insideAbove[node];
      status.insertAbove(below, node);
      if (bounds[node]) {
        under[node] =
            lastBounding != SweepStatus.NONE || insideAbove[node]
                ? lastBounding
                : boundingBelow(node);
        lastBounding = node;
      }
      below = node;
    }
  }

  private int boundingBelow(int node) {
    int at = status.previous(node);
    while (at != SweepStatus.NONE && !bounds[at]) {
      at = status.previous(at);
    }
    return at;
  }

  private int[] byAngle(int from, int to) {
    int[] group = new int[to - from];
    for (int i = from; i < to; i++) {
      int j = i - from - 1;
      while (j >= 0 && segments.side(i, segments.x2[group[j]], segments.y2[group[j]]) > 0) {
        group[j + 1] = group[j];
        j--;
      }
      group[j + 1] = i;
    }
    return group;
  }
}
