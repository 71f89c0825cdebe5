package dev.shoreline.drc.check;

import dev.shoreline.layout.geometry.Box;
import dev.shoreline.layout.geometry.Polygon;
import dev.shoreline.layout.region.Region;
import java.util.Arrays;

/**
 * The area that a region covers in windows, as exact as doubles are: nothing is cut or rounded.
 *
 * <p>What lies below an edge within a window is the integral of the edge's height over the window's
 * bottom, no more than the window's height; the sum over the edges of merged polygons, those that
 * run to the left positive, is the covered area.
 */
final class CoveredArea {
  private final Box frame;
  private final long window;
  private final long[] lefts;
  private final long[] bottoms;

  /** Covered areas by row and column, square database units. */
  final double[][] areas;

  /**
   * Measures windows.
   *
   * @param frame what lies outside it does not count
   * @param window side of the square windows
   * @param lefts left sides of the columns of windows, ascending
   * @param bottoms lower sides of the rows of windows, ascending
   */
  CoveredArea(Region region, Box frame, long window, long[] lefts, long[] bottoms) {
    this.frame = frame;
    this.window = window;
    this.lefts = lefts;
    this.bottoms = bottoms;
    areas = new double[bottoms.length][lefts.length];
    for (Polygon polygon : region.merged().polygons()) {
      Box box = polygon.bounds();
      int from = first(bottoms, box.bottom());
      polygon.forEachEdge(
          (x1, y1, x2, y2) -> {
            for (int row = from; row < bottoms.length && bottoms[row] < box.top(); row++) {
              add(x1, y1, x2, y2, row);
            }
          });
    }
  }

  /** The first window that reaches beyond a place. */
  private int first(long[] starts, long place) {
    int at = Arrays.binarySearch(starts, place - window + 1);
    return at < 0 ? -1 - at : at;
  }

  private void add(long x1, long y1, long x2, long y2, int row) {
    long bottom = bottoms[row];
    if (x1 == x2 || Math.max(y1, y2) <= bottom) {
      return;
    }
    double height = Math.min(bottom + window, frame.top()) - (double) bottom;
    double slope = ((double) y2 - y1) / ((double) x2 - x1);
    long end = Math.max(x1, x2);
    for (int c = first(lefts, Math.min(x1, x2)); c < lefts.length && lefts[c] < end; c++) {
      long right = Math.min(lefts[c] + window, frame.right());
      double from = Math.clamp((double) x1, lefts[c], right);
      double to = Math.clamp((double) x2, lefts[c], right);
      double low = y1 - (double) bottom + slope * (from - x1);
      double high = y1 - (double) bottom + slope * (to - x1);
      areas[row][c] -= (to - from) * mean(low, high, height);
    }
  }

  /** Mean over an interval of a linear function, cut off below 0 and above a height. */
  private static double mean(double from, double to, double height) {
    double low = Math.min(from, to);
    double high = Math.max(from, to);
    if (high - low <= 0) {
      return Math.clamp(low, 0, height);
    }
    double under = Math.clamp(low, 0, height);
    double over = Math.clamp(high, 0, height);
    double full = Math.max(0, high - Math.max(low, height)) * height;
    return ((over - under) * (over + under) / 2 + full) / (high - low);
  }
}
