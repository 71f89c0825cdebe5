package dev.shoreline.layout.region;

import dev.shoreline.layout.geometry.Box;
import dev.shoreline.netlist.cancel.Cancellation;
import java.util.Arrays;

/**
 * Finds the pairs of boxes that touch, each once, by cutting the plane into squares and halving
 * these until few boxes are left in a rectangle; the one that holds the lower left corner of what
 * two boxes share tells of them.
 *
 * <p>Cost: n log n for n boxes that are small against the plane, and the pairs.
 */
public final class BoxPairs {
  /** Receives two boxes. */
  @FunctionalInterface
  public interface Visitor {
    /** Called once for two boxes that share a point; the order of the pairs means nothing. */
    void pair(int a, int b);
  }

  /** A rectangle with so few boxes is not halved. */
  private static final int FEW = 10;

  private static final int DEEPEST = 100;

  /** So many boxes are first cut into squares. */
  private static final int LEAST_SQUARED = 100;

  /** The longer side is halved unless this share of the boxes reaches into both halves. */
  private static final double FEW_COPIES = 0.25;

  /** Halving is given up where this share reaches into both halves. */
  private static final double MOST_COPIES = 0.75;

  private final long[] boxes;
  private final Visitor visitor;
  private long patience;

  /** The boxes of the rectangles from the whole plane down to the one under way. */
  private int[] stack;

  /**
   * Prepares a search.
   *
   * @param boxes left, bottom, right, top of each
   * @param patience how many pairs of boxes are compared, at most
   */
  BoxPairs(long[] boxes, long patience, Visitor visitor) {
    this.boxes = boxes;
    this.patience = patience;
    this.visitor = visitor;
    stack = new int[boxes.length / 2 + FEW];
  }

  /**
   * Visits every pair of boxes that share a point.
   *
   * @param boxes left, bottom, right, top of each, database units
   */
  public static void forEach(long[] boxes, Visitor visitor) {
    new BoxPairs(boxes, Long.MAX_VALUE, visitor).run();
  }

  /** Visits pairs; false if patience ended before all were found. */
  boolean run() {
    long left = Long.MAX_VALUE;
    long bottom = Long.MAX_VALUE;
    long right = Long.MIN_VALUE;
    long top = Long.MIN_VALUE;
    int n = boxes.length / 4;
    for (int i = 0; i < n; i++) {
      stack[i] = i;
      left = Math.min(left, boxes[4 * i]);
      bottom = Math.min(bottom, boxes[4 * i + 1]);
      right = Math.max(right, boxes[4 * i + 2]);
      top = Math.max(top, boxes[4 * i + 3]);
    }
    BoxSquares squares =
        n < LEAST_SQUARED ? null : BoxSquares.of(boxes, new Box(left, bottom, right, top), FEW / 2);
    return squares == null ? search(0, n, left, bottom, right + 1, top + 1, 0) : search(squares);
  }

  private boolean search(BoxSquares squares) {
    for (int i = 0; i < squares.count(); i++) {
      int count = squares.copy(i, stack);
      Box square = squares.square(i);
      if (count > 1
          && !search(0, count, square.left(), square.bottom(), square.right(), square.top(), 0)) {
        return false;
      }
    }
    return true;
  }

  /** Right and top are no longer part of the rectangle. */
  private boolean search(
      int from, int to, long left, long bottom, long right, long top, int depth) {
    Cancellation.check();
    int count = to - from;
    if (count <= FEW || depth == DEEPEST) {
      return compare(from, to, left, bottom, right, top);
    }
    long middleX = left + (right - left) / 2;
    long middleY = bottom + (top - bottom) / 2;
    boolean wide = right - left > top - bottom;
    int across = wide ? across(from, to, 0, middleX) : across(from, to, 1, middleY);
    if (across > FEW_COPIES * count) {
      int other = wide ? across(from, to, 1, middleY) : across(from, to, 0, middleX);
      wide ^= other < across;
      across = Math.min(across, other);
    }
    if (across > MOST_COPIES * count) {
      return compare(from, to, left, bottom, right, top);
    }
    if (wide) {
      return search(to, lower(from, to, 0, middleX), left, bottom, middleX, top, depth + 1)
          && search(to, upper(from, to, 0, middleX), middleX, bottom, right, top, depth + 1);
    }
    return search(to, lower(from, to, 1, middleY), left, bottom, right, middleY, depth + 1)
        && search(to, upper(from, to, 1, middleY), left, middleY, right, top, depth + 1);
  }

  /** How many boxes reach into both halves. */
  private int across(int from, int to, int axis, long middle) {
    int count = 0;
    for (int i = from; i < to; i++) {
      int box = 4 * stack[i] + axis;
      count += boxes[box] < middle && boxes[box + 2] >= middle ? 1 : 0;
    }
    return count;
  }

  /** Puts the boxes of the lower half behind those of the whole, and returns their end. */
  private int lower(int from, int to, int axis, long middle) {
    reserve(from, to);
    int end = to;
    for (int i = from; i < to; i++) {
      if (boxes[4 * stack[i] + axis] < middle) {
        stack[end++] = stack[i];
      }
    }
    return end;
  }

  private int upper(int from, int to, int axis, long middle) {
    reserve(from, to);
    int end = to;
    for (int i = from; i < to; i++) {
      if (boxes[4 * stack[i] + axis + 2] >= middle) {
        stack[end++] = stack[i];
      }
    }
    return end;
  }

  private void reserve(int from, int to) {
    if (stack.length < to + (to - from)) {
      stack = Arrays.copyOf(stack, Math.addExact(stack.length, Math.max(stack.length / 2, to)));
    }
  }

  private boolean compare(int from, int to, long left, long bottom, long right, long top) {
    patience -= (long) (to - from) * (to - from) / 2;
    if (patience < 0) {
      return false;
    }
    for (int i = from; i < to; i++) {
      int a = 4 * stack[i];
      for (int j = i + 1; j < to; j++) {
        int b = 4 * stack[j];
        long x = Math.max(boxes[a], boxes[b]);
        long y = Math.max(boxes[a + 1], boxes[b + 1]);
        if (x <= Math.min(boxes[a + 2], boxes[b + 2])
            && y <= Math.min(boxes[a + 3], boxes[b + 3])
            && x >= left
            && x < right
            && y >= bottom
            && y < top) {
          visitor.pair(a / 4, b / 4);
        }
      }
    }
    return true;
  }
}
