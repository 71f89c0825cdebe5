package dev.shoreline.drc.check;

import dev.shoreline.netlist.cancel.Cancellation;
import java.util.Arrays;

/**
 * Finds the pairs of edges whose bounding boxes are nearer than a distance, each once, and the
 * edges that come through a box.
 *
 * <p>An edge, widened by half the distance, is entered in every square that its box touches; a pair
 * is reported in the square that holds the lower left corner of the two boxes' intersection.
 */
final class EdgeGrid {
  /** Receives a pair of edge numbers. */
  @FunctionalInterface
  interface PairVisitor {
    void pair(int a, int b);
  }

  /** Decides on an edge. */
  @FunctionalInterface
  interface EdgeTest {
    boolean test(int edge);
  }

  private static final int MOST_SIDE = 1 << 12;

  private final EdgeSet edges;
  private final long margin;
  private final long originX;
  private final long originY;
  private final long side;
  private final int columns;
  private final int rows;
  private final int[] starts;
  private final int[] entries;

  EdgeGrid(EdgeSet edges, double distance) {
    this.edges = edges;
    margin = (long) Math.ceil(distance / 2) + 1;
    long minX = Long.MAX_VALUE;
    long minY = Long.MAX_VALUE;
    long maxX = Long.MIN_VALUE;
    long maxY = Long.MIN_VALUE;
    double length = 0;
    for (int i = 0; i < edges.size; i++) {
      minX = Math.min(minX, left(i));
      maxX = Math.max(maxX, right(i));
      minY = Math.min(minY, bottom(i));
      maxY = Math.max(maxY, top(i));
      length += right(i) - left(i) + top(i) - bottom(i);
    }
    originX = minX;
    originY = minY;
    double width = (double) maxX - minX + 1;
    double height = (double) maxY - minY + 1;
    double wanted = Math.max(Math.sqrt(width * height / edges.size), length / edges.size / 2);
    wanted = Math.min(Math.max(wanted, 2.0 * margin), Math.max(width, height));
    side = (long) Math.ceil(Math.max(wanted, Math.max(width, height) / MOST_SIDE)) + 1;
    columns = (int) ((maxX - minX) / side) + 1;
    rows = (int) ((maxY - minY) / side) + 1;
    starts = new int[columns * rows + 1];
    forEachEntry((square, edge) -> starts[square + 1]++);
    for (int i = 1; i < starts.length; i++) {
      starts[i] = Math.addExact(starts[i], starts[i - 1]);
    }
    entries = new int[starts[columns * rows]];
    int[] next = Arrays.copyOf(starts, starts.length);
    forEachEntry((square, edge) -> entries[next[square]++] = edge);
  }

  private long left(int i) {
    return Math.min(edges.x1[i], edges.x2[i]) - margin;
  }

  private long right(int i) {
    return Math.max(edges.x1[i], edges.x2[i]) + margin;
  }

  private long bottom(int i) {
    return Math.min(edges.y1[i], edges.y2[i]) - margin;
  }

  private long top(int i) {
    return Math.max(edges.y1[i], edges.y2[i]) + margin;
  }

  /** All pairs of edges. */
  void forEachPair(PairVisitor visitor) {
    for (int square = 0; square < columns * rows; square++) {
      Cancellation.check();
      for (int i = starts[square]; i < starts[square + 1]; i++) {
        visitPairs(square, i, i + 1, visitor);
      }
    }
  }

  /** The pairs of an edge before a number with one from it on. */
  void forEachPairAcross(int split, PairVisitor visitor) {
    for (int square = 0; square < columns * rows; square++) {
      // The entries of a square are in the order of the edges.
      int middle = starts[square];
      while (middle < starts[square + 1] && entries[middle] < split) {
        middle++;
      }
      for (int i = starts[square]; i < middle; i++) {
        visitPairs(square, i, middle, visitor);
      }
    }
  }

  private void visitPairs(int square, int i, int from, PairVisitor visitor) {
    for (int j = from; j < starts[square + 1]; j++) {
      if (meetsHere(entries[i], entries[j], square)) {
        visitor.pair(entries[i], entries[j]);
      }
    }
  }

  /** Whether some edge that comes through a box passes a test; an edge may be asked twice. */
  boolean any(long boxLeft, long boxBottom, long boxRight, long boxTop, EdgeTest test) {
    int lastColumn = column(boxRight);
    int lastRow = row(boxTop);
    for (int r = row(boxBottom); r <= lastRow; r++) {
      for (int c = column(boxLeft); c <= lastColumn; c++) {
        int square = r * columns + c;
        for (int i = starts[square]; i < starts[square + 1]; i++) {
          int e = entries[i];
          if (left(e) + margin <= boxRight
              && right(e) - margin >= boxLeft
              && bottom(e) + margin <= boxTop
              && top(e) - margin >= boxBottom
              && test.test(e)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private int column(long x) {
    return Math.clamp((x - originX) / side, 0, columns - 1);
  }

  private int row(long y) {
    return Math.clamp((y - originY) / side, 0, rows - 1);
  }

  private boolean meetsHere(int a, int b, int square) {
    long x = Math.max(left(a), left(b));
    long y = Math.max(bottom(a), bottom(b));
    return x <= Math.min(right(a), right(b))
        && y <= Math.min(top(a), top(b))
        && row(y) * columns + column(x) == square;
  }

  private void forEachEntry(PairVisitor entry) {
    for (int e = 0; e < edges.size; e++) {
      int lastColumn = column(right(e));
      int lastRow = row(top(e));
      for (int r = row(bottom(e)); r <= lastRow; r++) {
        for (int c = column(left(e)); c <= lastColumn; c++) {
          entry.pair(r * columns + c, e);
        }
      }
    }
  }
}
