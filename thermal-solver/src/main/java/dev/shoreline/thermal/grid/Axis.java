package dev.shoreline.thermal.grid;

import java.util.Arrays;

/**
 * Strictly increasing cell edges along one axis, metres.
 *
 * <p>Cell {@code i} lies between edges {@code i} and {@code i + 1}.
 */
public final class Axis {
  private final double[] edges;

  private Axis(double[] edges) {
    this.edges = edges;
  }

  /**
   * An axis of given edges.
   *
   * @throws IllegalArgumentException if there are fewer than two or they do not increase strictly
   */
  public static Axis of(double... edges) {
    if (edges.length < 2) {
      throw new IllegalArgumentException("an axis needs two edges, has " + edges.length);
    }
    for (int i = 1; i < edges.length; i++) {
      if (!(edges[i] > edges[i - 1])) {
        throw new IllegalArgumentException("edge " + i + " does not increase: " + edges[i]);
      }
    }
    return new Axis(edges.clone());
  }

  /** Equal cells between two coordinates. */
  public static Axis uniform(double from, double to, int cells) {
    double[] edges = new double[cells + 1];
    for (int i = 0; i <= cells; i++) {
      edges[i] = from + (to - from) * i / cells;
    }
    edges[cells] = to;
    return of(edges);
  }

  /** The number of cells. */
  public int cells() {
    return edges.length - 1;
  }

  /** Edge {@code i}, 0 … cells. */
  public double edge(int i) {
    return edges[i];
  }

  /** The lowest edge. */
  public double min() {
    return edges[0];
  }

  /** The highest edge. */
  public double max() {
    return edges[edges.length - 1];
  }

  /** Width of cell {@code i}. */
  public double width(int i) {
    return edges[i + 1] - edges[i];
  }

  /** Centre of cell {@code i}. */
  public double center(int i) {
    return 0.5 * (edges[i] + edges[i + 1]);
  }

  /** The widths of all cells. */
  public double[] widths() {
    double[] widths = new double[cells()];
    Arrays.setAll(widths, this::width);
    return widths;
  }

  /** The cell that holds a coordinate; coordinates outside belong to the nearest cell. */
  public int cellAt(double coordinate) {
    int at = Arrays.binarySearch(edges, coordinate);
    int cell = at >= 0 ? at : -at - 2;
    return Math.clamp(cell, 0, cells() - 1);
  }

  /** The edge nearest to a coordinate. */
  public int nearestEdge(double coordinate) {
    int cell = cellAt(coordinate);
    return coordinate - edges[cell] <= edges[cell + 1] - coordinate ? cell : cell + 1;
  }

  /** The cells whose centres lie in the half-open interval from … to; may be empty. */
  public Range cellsCenteredIn(double from, double to) {
    int first = firstCenterAtLeast(from);
    return new Range(first, Math.max(first, firstCenterAtLeast(to)));
  }

  private int firstCenterAtLeast(double coordinate) {
    int low = 0;
    int high = cells();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (center(middle) >= coordinate) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /**
   * How an interval spreads over cells: the share of its length in each, summing to 1 where it lies
   * within the axis. An interval of no length is interpolated linearly between the two nearest cell
   * centres.
   */
  public Weights spread(double from, double to) {
    return to > from ? overlap(from, to) : interpolate(from);
  }

  private Weights overlap(double from, double to) {
    int first = cellAt(from);
    int last = cellAt(to);
    if (last > first && edges[last] >= to) {
      last--;
    }
    double[] share = new double[last - first + 1];
    for (int i = first; i <= last; i++) {
      double length = Math.min(to, edges[i + 1]) - Math.max(from, edges[i]);
      share[i - first] = Math.max(0, length) / (to - from);
    }
    return new Weights(first, share);
  }

  private Weights interpolate(double coordinate) {
    int cell = cellAt(coordinate);
    int low = coordinate < center(cell) ? cell - 1 : cell;
    if (low < 0 || low + 1 >= cells()) {
      return new Weights(cell, new double[] {1});
    }
    double t = (coordinate - center(low)) / (center(low + 1) - center(low));
    return new Weights(low, new double[] {1 - t, t});
  }

  /** A half-open range of cells. */
  public record Range(int from, int to) {}

  /**
   * Shares of consecutive cells.
   *
   * @param first the first cell
   * @param share the share of each cell from the first on
   */
  @SuppressWarnings("ArrayRecordComponent") // a transient carrier, never compared
  public record Weights(int first, double[] share) {}
}
