package dev.shoreline.drc.check;

import java.util.Arrays;

/**
 * Finds the pairs of edges whose bounding boxes are nearer than a distance, each once.
 *
 * <p>An edge, widened by half the distance, is entered in every square that it comes through; a
 * pair is reported in the square that holds the lower left corner of the two boxes' intersection.
 */
final class EdgeGrid {
  /** Receives a pair of edge numbers, the smaller one first. */
  @FunctionalInterface
  interface PairVisitor {
    void pair(int a, int b);
  }

  private static final int MOST_SIDE = 1 << 12;

  private final EdgeSet edges;
  private final long margin;
  private final long left;
  private final long bottom;
  private final long cell;
  private final int columns;
  private final int rows;

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
    left = minX;
    bottom = minY;
    double width = (double) maxX - minX + 1;
    double height = (double) maxY - minY + 1;
    double side = Math.max(Math.sqrt(width * height / edges.size), length / edges.size);
    side = Math.clamp(side, 2.0 * margin, Math.max(width, height));
    side = Math.max(side, Math.max(width, height) / MOST_SIDE);
    cell = (long) Math.ceil(side) + 1;
    columns = (int) ((maxX - minX) / cell) + 1;
    rows = (int) ((maxY - minY) / cell) + 1;
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

  void forEachPair(PairVisitor visitor) {
    int[] starts = new int[columns * rows + 1];
    forEachEntry((square, edge) -> starts[square + 1]++);
    for (int i = 1; i < starts.length; i++) {
      starts[i] = Math.addExact(starts[i], starts[i - 1]);
    }
    int[] entries = new int[starts[columns * rows]];
    int[] next = Arrays.copyOf(starts, starts.length);
    forEachEntry((square, edge) -> entries[next[square]++] = edge);
    for (int square = 0; square < columns * rows; square++) {
      for (int i = starts[square]; i < starts[square + 1]; i++) {
        for (int j = i + 1; j < starts[square + 1]; j++) {
          if (meetsHere(entries[i], entries[j], square)) {
            visitor.pair(entries[i], entries[j]);
          }
        }
      }
    }
  }

  private boolean meetsHere(int a, int b, int square) {
    long x = Math.max(left(a), left(b));
    long y = Math.max(bottom(a), bottom(b));
    return x <= Math.min(right(a), right(b))
        && y <= Math.min(top(a), top(b))
        && (int) ((y - bottom) / cell) * columns + (int) ((x - left) / cell) == square;
  }

  private void forEachEntry(PairVisitor entry) {
    for (int e = 0; e < edges.size; e++) {
      int firstColumn = (int) ((left(e) - left) / cell);
      int lastColumn = (int) ((right(e) - left) / cell);
      int firstRow = (int) ((bottom(e) - bottom) / cell);
      int lastRow = (int) ((top(e) - bottom) / cell);
      for (int r = firstRow; r <= lastRow; r++) {
        for (int c = firstColumn; c <= lastColumn; c++) {
          entry.pair(r * columns + c, e);
        }
      }
    }
  }
}
