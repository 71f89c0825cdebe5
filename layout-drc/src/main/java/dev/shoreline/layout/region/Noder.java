package dev.shoreline.layout.region;

import dev.shoreline.netlist.run.Cancellation;
import java.util.Arrays;

/** Bends segments through the hot pixels that they pass, so that they meet at ends only. */
final class Noder {
  /** One pass makes all crossings ends; more are needed only where rounding made new ones. */
  private static final int MOST_PASSES = 12;

  private Noder() {}

  /** The noded segments, sorted, equal ones joined. */
  static Segments noded(Segments segments) {
    Segments current = segments.sortedAndJoined();
    for (int pass = 0; pass < MOST_PASSES && current.size > 1; pass++) {
      SegmentGrid grid = new SegmentGrid(current);
      PointSet pixels = ends(current);
      addCrossings(current, grid, pixels);
      pixels.sortAndUnite();
      Segments split = split(current, grid, pixels);
      if (split == current) {
        break;
      }
      current = split.sortedAndJoined();
    }
    return current;
  }

  private static PointSet ends(Segments segments) {
    PointSet points = new PointSet(segments.size * 2 + 64);
    for (int i = 0; i < segments.size; i++) {
      points.add(segments.x1[i], segments.y1[i]);
      points.add(segments.x2[i], segments.y2[i]);
    }
    return points;
  }

  private static void addCrossings(Segments s, SegmentGrid grid, PointSet pixels) {
    for (int square = 0; square < grid.squareCount(); square++) {
      Cancellation.check();
      int end = grid.end(square);
      for (int i = grid.start(square); i < end; i++) {
        int a = grid.segment(i);
        long bottom = Math.min(s.y1[a], s.y2[a]);
        long top = Math.max(s.y1[a], s.y2[a]);
        for (int j = i + 1; j < end; j++) {
          int b = grid.segment(j);
          if (s.x2[b] >= s.x1[a]
              && s.x1[b] <= s.x2[a]
              && Math.max(s.y1[b], s.y2[b]) >= bottom
              && Math.min(s.y1[b], s.y2[b]) <= top) {
            addCrossing(s, a, b, pixels);
          }
        }
      }
    }
  }

  /** Adds the rounded crossing of two segments if each passes strictly from side to side. */
  private static void addCrossing(Segments s, int a, int b, PointSet pixels) {
    int a1 = s.side(b, s.x1[a], s.y1[a]);
    int a2 = s.side(b, s.x2[a], s.y2[a]);
    if (a1 * a2 >= 0) {
      return;
    }
    int b1 = s.side(a, s.x1[b], s.y1[b]);
    int b2 = s.side(a, s.x2[b], s.y2[b]);
    if (b1 * b2 >= 0) {
      return;
    }
    double dxa = s.x2[a] - s.x1[a];
    double dya = s.y2[a] - s.y1[a];
    double dxb = s.x2[b] - s.x1[b];
    double dyb = s.y2[b] - s.y1[b];
    double det = Orientation.difference(dxa, dyb, dya, dxb);
    double ox = s.x1[b] - s.x1[a];
    double oy = s.y1[b] - s.y1[a];
    double t = Orientation.difference(ox, dyb, oy, dxb) / det;
    pixels.add(s.x1[a] + pixel(t * dxa), s.y1[a] + pixel(t * dya));
  }

  /** Pixels are half-open: the middle between two belongs to the upper one. */
  private static long pixel(double value) {
    return (long) Math.floor(value + 0.5);
  }

  private static Segments split(Segments s, SegmentGrid grid, PointSet pixels) {
    // Passed pixels of each segment: first counted, then filled in.
    int[] starts = new int[s.size + 1];
    int inner = 0;
    long[] packed = new long[64];
    for (int p = 0; p < pixels.size(); p++) {
      Cancellation.check();
      long px = pixels.x(p);
      long py = pixels.y(p);
      int square = grid.square(px, py);
      for (int e = grid.start(square); e < grid.end(square); e++) {
        int segment = grid.segment(e);
        if (!isEnd(s, segment, px, py) && passes(s, segment, px, py)) {
          if (inner == packed.length) {
            packed = Arrays.copyOf(packed, inner * 2);
          }
          packed[inner++] = ((long) segment << 32) | p;
          starts[segment + 1]++;
        }
      }
    }
    if (inner == 0) {
      return s;
    }
    for (int i = 1; i <= s.size; i++) {
      starts[i] += starts[i - 1];
    }
    int[] passed = new int[inner];
    int[] next = starts.clone();
    for (int i = 0; i < inner; i++) {
      passed[next[(int) (packed[i] >>> 32)]++] = (int) packed[i];
    }
    Segments out = new Segments(s.size + inner);
    for (int i = 0; i < s.size; i++) {
      emit(s, i, passed, starts[i], starts[i + 1], pixels, out);
    }
    return out;
  }

  private static boolean isEnd(Segments s, int i, long x, long y) {
    return (s.x1[i] == x && s.y1[i] == y) || (s.x2[i] == x && s.y2[i] == y);
  }

  /** Whether a segment comes through the pixel [x-½, x+½) × [y-½, y+½). */
  private static boolean passes(Segments s, int i, long x, long y) {
    // In half units, so that the corners are whole numbers.
    long ax = 2 * (s.x1[i] - x);
    long ay = 2 * (s.y1[i] - y);
    long bx = 2 * (s.x2[i] - x);
    long by = 2 * (s.y2[i] - y);
    if (Math.max(ax, bx) < -1 || Math.min(ax, bx) >= 1) {
      return false;
    }
    if (Math.max(ay, by) < -1 || Math.min(ay, by) >= 1) {
      return false;
    }
    int lowerLeft = Orientation.of(ax, ay, bx, by, -1, -1);
    int lowerRight = Orientation.of(ax, ay, bx, by, 1, -1);
    int upperLeft = Orientation.of(ax, ay, bx, by, -1, 1);
    int upperRight = Orientation.of(ax, ay, bx, by, 1, 1);
    int low = Math.min(Math.min(lowerLeft, lowerRight), Math.min(upperLeft, upperRight));
    int high = Math.max(Math.max(lowerLeft, lowerRight), Math.max(upperLeft, upperRight));
    if (low < 0 && high > 0) {
      return true;
    }
    // The line only touches the pixel's border: the lower and left sides belong to it.
    return lowerLeft == 0;
  }

  private static void emit(
      Segments s, int i, int[] passed, int from, int to, PointSet pixels, Segments out) {
    if (from == to) {
      out.add(s.x1[i], s.y1[i], s.x2[i], s.y2[i], s.first[i], s.second[i]);
      return;
    }
    sortAlong(s, i, passed, from, to, pixels);
    long px = s.x1[i];
    long py = s.y1[i];
    for (int k = from; k <= to; k++) {
      long qx = k == to ? s.x2[i] : pixels.x(passed[k]);
      long qy = k == to ? s.y2[i] : pixels.y(passed[k]);
      if (px < qx || (px == qx && py < qy)) {
        out.add(px, py, qx, qy, s.first[i], s.second[i]);
      } else {
        // A bend may run back by a pixel: the smaller end comes first, the winding turns round.
        out.add(qx, qy, px, py, -s.first[i], -s.second[i]);
      }
      px = qx;
      py = qy;
    }
  }

  private static void sortAlong(
      Segments s, int i, int[] passed, int from, int to, PointSet pixels) {
    long dx = s.x2[i] - s.x1[i];
    long dy = s.y2[i] - s.y1[i];
    for (int k = from + 1; k < to; k++) {
      int item = passed[k];
      int j = k - 1;
      while (j >= from
          && along(pixels, passed[j], dx, dy, s, i) > along(pixels, item, dx, dy, s, i)) {
        passed[j + 1] = passed[j];
        j--;
      }
      passed[j + 1] = item;
    }
  }

  private static double along(PointSet pixels, int p, long dx, long dy, Segments s, int i) {
    return Orientation.determinant(pixels.x(p) - s.x1[i], dx, -(pixels.y(p) - s.y1[i]), dy);
  }
}
