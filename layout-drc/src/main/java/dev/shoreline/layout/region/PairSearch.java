package dev.shoreline.layout.region;

import dev.shoreline.netlist.cancel.Cancellation;
import java.util.Arrays;

/**
 * Finds the pairs of segments that may meet, by halving the plane until few segments are left in a
 * rectangle. A pair is reported in every rectangle that both pass; two segments that share a point
 * are reported at least once.
 *
 * <p>Cost: n log n for segments that are short against the distances between them, as those of
 * curves are; where many meet each other, their pairs.
 */
final class PairSearch {
  /** Receives two segments, the smaller number first. */
  @FunctionalInterface
  interface Visitor {
    void pair(int a, int b);
  }

  /** A rectangle with so few segments is not halved. */
  private static final int FEW = 12;

  /** Halves of what is narrower would be the whole again: coordinates are integers. */
  private static final long NARROW = 2;

  /** Halving is given up where so many segments pass both halves. */
  private static final double MOST_COPIES = 1.75;

  private final Segments segments;
  private final Visitor visitor;

  /** The segments of the rectangles from the whole plane down to the one under way. */
  private int[] stack;

  /**
   * Prepares a search.
   *
   * @param segments sorted, so that a smaller number starts further left
   * @param visitor receives the pairs of which one segment is fresh
   */
  PairSearch(Segments segments, Visitor visitor) {
    this.segments = segments;
    this.visitor = visitor;
    stack = new int[segments.size * 2 + FEW];
  }

  void run() {
    long left = Long.MAX_VALUE;
    long bottom = Long.MAX_VALUE;
    long right = Long.MIN_VALUE;
    long top = Long.MIN_VALUE;
    for (int s = 0; s < segments.size; s++) {
      stack[s] = s;
      left = Math.min(left, segments.x1[s]);
      right = Math.max(right, segments.x2[s]);
      bottom = Math.min(bottom, segments.low(s));
      top = Math.max(top, segments.high(s));
    }
    search(0, segments.size, left, bottom, right, top);
  }

  private void search(int from, int to, long left, long bottom, long right, long top) {
    Cancellation.check();
    int count = to - from;
    if (!anyFresh(from, to)) {
      return;
    }
    if (count <= FEW || (right - left < NARROW && top - bottom < NARROW)) {
      compare(from, to);
      return;
    }
    long middleX = left + (right - left) / 2;
    long middleY = bottom + (top - bottom) / 2;
    int acrossX = right - left < NARROW ? 2 * count : copies(from, to, true, middleX, bottom, top);
    int acrossY = top - bottom < NARROW ? 2 * count : copies(from, to, false, middleY, left, right);
    if (Math.min(acrossX, acrossY) > MOST_COPIES * count) {
      compare(from, to);
    } else if (acrossX < acrossY || (acrossX == acrossY && right - left > top - bottom)) {
      int end = half(from, to, true, true, middleX, bottom, top);
      search(to, end, left, bottom, middleX, top);
      end = half(from, to, true, false, middleX, bottom, top);
      search(to, end, middleX, bottom, right, top);
    } else {
      int end = half(from, to, false, true, middleY, left, right);
      search(to, end, left, bottom, right, middleY);
      end = half(from, to, false, false, middleY, left, right);
      search(to, end, left, middleY, right, top);
    }
  }

  private boolean anyFresh(int from, int to) {
    for (int i = from; i < to; i++) {
      if (segments.fresh[stack[i]]) {
        return true;
      }
    }
    return false;
  }

  /** How many segments both halves have together. */
  private int copies(int from, int to, boolean alongX, long middle, long low, long high) {
    int copies = 0;
    for (int i = from; i < to; i++) {
      copies += Integer.bitCount(halves(stack[i], alongX, middle, low, high));
    }
    return copies;
  }

  /** Puts the segments of one half behind those of the whole, and returns their end. */
  private int half(
      int from, int to, boolean alongX, boolean lower, long middle, long low, long high) {
    if (stack.length < to + (to - from)) {
      stack = Arrays.copyOf(stack, Math.addExact(stack.length, Math.max(stack.length / 2, to)));
    }
    int end = to;
    for (int i = from; i < to; i++) {
      if ((halves(stack[i], alongX, middle, low, high) & (lower ? 1 : 2)) != 0) {
        stack[end++] = stack[i];
      }
    }
    return end;
  }

  /**
   * Which halves of a rectangle a segment passes: 1 the lower one, 2 the upper one, 3 both.
   *
   * @param alongX whether the halves lie side by side
   * @param middle where they meet
   * @param low lower bound of the rectangle in the other coordinate
   * @param high its upper bound
   */
  private int halves(int s, boolean alongX, long middle, long low, long high) {
    long p1 = alongX ? segments.x1[s] : segments.y1[s];
    long p2 = alongX ? segments.x2[s] : segments.y2[s];
    if (Math.max(p1, p2) < middle) {
      return 1;
    }
    if (Math.min(p1, p2) > middle) {
      return 2;
    }
    if (p1 == p2) {
      return 3;
    }
    long q1 = alongX ? segments.y1[s] : segments.x1[s];
    long q2 = alongX ? segments.y2[s] : segments.x2[s];
    double at = q1 + (double) (q2 - q1) * ((double) (middle - p1) / (double) (p2 - p1));
    // Where a segment passes the middle line outside the rectangle, by more than rounding of this
    // place, one half is enough.
    double hair = 1 + 1e-12 * (Math.abs((double) q1) + Math.abs((double) q2));
    boolean rises = (q2 > q1) == (p2 > p1);
    if (at > high + hair) {
      return rises ? 1 : 2;
    }
    if (at < low - hair) {
      return rises ? 2 : 1;
    }
    return 3;
  }

  private void compare(int from, int to) {
    Segments s = segments;
    for (int i = from; i < to; i++) {
      int a = stack[i];
      long low = s.low(a);
      long high = s.high(a);
      for (int j = i + 1; j < to && s.x1[stack[j]] <= s.x2[a]; j++) {
        int b = stack[j];
        if ((s.fresh[a] || s.fresh[b]) && s.high(b) >= low && s.low(b) <= high) {
          visitor.pair(a, b);
        }
      }
    }
  }
}
