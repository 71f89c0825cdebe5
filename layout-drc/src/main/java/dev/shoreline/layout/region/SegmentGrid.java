package dev.shoreline.layout.region;

import java.util.Arrays;

/**
 * Which segments pass near which square of a uniform grid. A segment is entered in every square
 * that comes within one unit of it, so that a point's own square holds every segment that can touch
 * the point's pixel.
 */
final class SegmentGrid {
  private static final int MOST_SIDE = 1 << 12;

  private final Segments segments;
  private final long left;
  private final long bottom;
  private final long cell;
  final int columns;
  final int rows;
  private final int[] starts;
  private final int[] entries;

  SegmentGrid(Segments segments) {
    this.segments = segments;
    long minX = Long.MAX_VALUE;
    long minY = Long.MAX_VALUE;
    long maxX = Long.MIN_VALUE;
    long maxY = Long.MIN_VALUE;
    double length = 0;
    for (int i = 0; i < segments.size; i++) {
      minX = Math.min(minX, segments.x1[i]);
      maxX = Math.max(maxX, segments.x2[i]);
      minY = Math.min(minY, Math.min(segments.y1[i], segments.y2[i]));
      maxY = Math.max(maxY, Math.max(segments.y1[i], segments.y2[i]));
      length += segments.x2[i] - segments.x1[i] + Math.abs(segments.y2[i] - segments.y1[i]);
    }
    left = minX - 1;
    bottom = minY - 1;
    double width = maxX - minX + 3.0;
    double height = maxY - minY + 3.0;
    // About one square a segment, wide enough that the average segment meets few squares.
    double side = Math.max(Math.sqrt(width * height / segments.size), 2 * length / segments.size);
    side = Math.max(side, Math.max(width, height) / MOST_SIDE);
    cell = Math.max(4, (long) Math.ceil(side));
    columns = (int) ((long) width / cell) + 1;
    rows = (int) ((long) height / cell) + 1;
    starts = new int[columns * rows + 1];
    forEachEntry((square, segment) -> starts[square + 1]++);
    for (int i = 1; i < starts.length; i++) {
      starts[i] = Math.addExact(starts[i], starts[i - 1]);
    }
    entries = new int[starts[columns * rows]];
    int[] next = Arrays.copyOf(starts, starts.length);
    forEachEntry((square, segment) -> entries[next[square]++] = segment);
  }

  @FunctionalInterface
  private interface Entry {
    void at(int square, int segment);
  }

  private void forEachEntry(Entry entry) {
    for (int s = 0; s < segments.size; s++) {
      int from = column(segments.x1[s] - 1);
      int to = column(segments.x2[s] + 1);
      for (int c = from; c <= to; c++) {
        // The part of the segment over this column, one unit wider on each side.
        double low = yAt(s, Math.max(segments.x1[s], left + c * cell - 1));
        double high = yAt(s, Math.min(segments.x2[s], left + (c + 1) * cell + 1));
        if (segments.x1[s] == segments.x2[s]) {
          low = segments.y1[s];
          high = segments.y2[s];
        }
        int first = row((long) Math.floor(Math.min(low, high)) - 2);
        int last = row((long) Math.ceil(Math.max(low, high)) + 2);
        for (int r = first; r <= last; r++) {
          entry.at(r * columns + c, s);
        }
      }
    }
  }

  private double yAt(int s, long x) {
    long dx = segments.x2[s] - segments.x1[s];
    if (dx == 0) {
      return segments.y1[s];
    }
    double dy = segments.y2[s] - segments.y1[s];
    return segments.y1[s] + dy * ((double) (x - segments.x1[s]) / dx);
  }

  private int column(long x) {
    return Math.clamp((x - left) / cell, 0, columns - 1);
  }

  private int row(long y) {
    return Math.clamp((y - bottom) / cell, 0, rows - 1);
  }

  int square(long x, long y) {
    return row(y) * columns + column(x);
  }

  int squareCount() {
    return columns * rows;
  }

  int start(int square) {
    return starts[square];
  }

  int end(int square) {
    return starts[square + 1];
  }

  int segment(int entry) {
    return entries[entry];
  }
}
