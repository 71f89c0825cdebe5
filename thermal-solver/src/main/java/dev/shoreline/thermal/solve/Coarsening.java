package dev.shoreline.thermal.solve;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the columns of a level merge into those of the next: pairs of neighbours along x and along y.
 *
 * <p>Only pairs about as narrow as the narrowest on either axis merge, so that grading is undone
 * from its fine end and the coupling across never becomes much stronger along one axis than along
 * the other. A pair across a material interface counts as {@value #INTERFACE_PENALTY} times as
 * wide, which keeps die edges as grid lines until the rest is that much coarser.
 */
final class Coarsening {
  private static final double INTERFACE_PENALTY = 8;
  private static final double SPREAD = 2;

  /** The columns along one axis: widths, and whether a material interface lies behind each. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Line(double[] width, boolean[] interfaceAfter) {
    int cells() {
      return width.length;
    }

    private double cost(int i) {
      return (width[i] + width[i + 1]) * (interfaceAfter[i] ? INTERFACE_PENALTY : 1);
    }

    private double lowestCost() {
      double lowest = Double.POSITIVE_INFINITY;
      for (int i = 0; i + 1 < width.length; i++) {
        lowest = Math.min(lowest, cost(i));
      }
      return lowest;
    }
  }

  /**
   * The merging of one axis.
   *
   * @param start first fine column of each coarse one, and one more behind the last
   * @param parent coarse column of each fine one
   * @param coarse the coarse columns
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Merge(int[] start, int[] parent, Line coarse) {}

  private final Merge x;
  private final Merge y;

  private Coarsening(Merge x, Merge y) {
    this.x = x;
    this.y = y;
  }

  /** The merging of a level, or null if it is a single column. */
  static @Nullable Coarsening of(Line x, Line y) {
    if (x.cells() == 1 && y.cells() == 1) {
      return null;
    }
    double limit = SPREAD * Math.min(x.lowestCost(), y.lowestCost());
    return new Coarsening(merge(x, limit), merge(y, limit));
  }

  Merge x() {
    return x;
  }

  Merge y() {
    return y;
  }

  private static Merge merge(Line line, double limit) {
    List<Integer> starts = new ArrayList<>();
    int i = 0;
    while (i < line.cells()) {
      starts.add(i);
      boolean pair = i + 1 < line.cells() && line.cost(i) <= limit && !betterNext(line, i);
      i += pair ? 2 : 1;
    }
    starts.add(line.cells());
    int[] start = starts.stream().mapToInt(Integer::intValue).toArray();
    return new Merge(start, parents(start), coarse(line, start));
  }

  /** Whether the next column would rather merge with the one after it, at a third of the cost. */
  private static boolean betterNext(Line line, int i) {
    return i + 2 < line.cells() && 3 * line.cost(i + 1) < line.cost(i);
  }

  private static int[] parents(int[] start) {
    int[] parent = new int[start[start.length - 1]];
    for (int c = 0; c + 1 < start.length; c++) {
      for (int i = start[c]; i < start[c + 1]; i++) {
        parent[i] = c;
      }
    }
    return parent;
  }

  private static Line coarse(Line line, int[] start) {
    double[] width = new double[start.length - 1];
    boolean[] interfaceAfter = new boolean[start.length - 1];
    for (int c = 0; c < width.length; c++) {
      for (int i = start[c]; i < start[c + 1]; i++) {
        width[c] += line.width[i];
      }
      interfaceAfter[c] = line.interfaceAfter[start[c + 1] - 1];
    }
    return new Line(width, interfaceAfter);
  }
}
