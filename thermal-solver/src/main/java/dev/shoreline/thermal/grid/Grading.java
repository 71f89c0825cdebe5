package dev.shoreline.thermal.grid;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Makes an axis that resolves features and grows away from them.
 *
 * <p>The cell width follows a function of position: the width that the features at a place ask for,
 * never more than {@code maxCell}, growing with distance from finer places by at most {@code
 * growth} from cell to cell (a Lipschitz bound of {@code ln growth}). Between neighbouring feature
 * ends the cells hold equal parts of the integral of one over that width. Ends of features with
 * slack are placed last and left out where another end is near.
 *
 * @param growth largest ratio of neighbouring cell widths, above 1
 * @param maxCell widest cell, metres
 * @param snap feature ends nearer than this to an earlier one are taken as the same, metres
 */
public record Grading(double growth, double maxCell, double snap) {
  /** Rejects values that make no grid. */
  public Grading {
    if (!(growth > 1) || !(maxCell > 0) || !(snap >= 0)) {
      throw new IllegalArgumentException(
          "not a grading: growth " + growth + ", widest cell " + maxCell + ", snap " + snap);
    }
  }

  /**
   * The axis from {@code from} to {@code to}. Features are clipped to it. Costs O(features ×
   * breakpoints + cells).
   */
  public Axis axis(double from, double to, List<Feature> features) {
    double[] breaks = breakpoints(from, to, features);
    int segments = breaks.length - 1;
    double[] cap = new double[segments];
    for (int s = 0; s < segments; s++) {
      cap[s] = Math.min(maxCell, breaks[s + 1] - breaks[s]);
    }
    for (Feature f : features) {
      for (int s = 0; s < segments; s++) {
        double middle = 0.5 * (breaks[s] + breaks[s + 1]);
        if (middle > f.from() && middle < f.to()) {
          cap[s] = Math.min(cap[s], f.cellWidth());
        }
      }
    }
    return cut(breaks, cap, widthsAtBreaks(breaks, cap));
  }

  private double[] breakpoints(double from, double to, List<Feature> features) {
    double tolerance = Math.max(snap, 1e-12 * (to - from));
    NavigableSet<Double> kept = new TreeSet<>(List.of(from, to));
    features.stream()
        .sorted(Comparator.comparingDouble(Feature::slack))
        .forEach(
            f -> {
              double apart = Math.max(tolerance, f.slack());
              keep(f.from(), apart, kept);
              keep(f.to(), apart, kept);
            });
    return kept.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** Adds a break within the axis unless there is one nearby. */
  private static void keep(double end, double apart, NavigableSet<Double> kept) {
    Double below = kept.floor(end);
    Double above = kept.ceiling(end);
    if (below != null && above != null && end - below > apart && above - end > apart) {
      kept.add(end);
    }
  }

  private double[] widthsAtBreaks(double[] breaks, double[] cap) {
    int n = cap.length;
    double slope = Math.log(growth);
    double[] width = new double[n + 1];
    width[0] = cap[0];
    for (int s = 0; s < n; s++) {
      double here = s + 1 < n ? Math.min(cap[s], cap[s + 1]) : cap[s];
      width[s + 1] = Math.min(here, width[s] + slope * (breaks[s + 1] - breaks[s]));
    }
    for (int s = n - 1; s >= 0; s--) {
      width[s] = Math.min(width[s], width[s + 1] + slope * (breaks[s + 1] - breaks[s]));
    }
    return width;
  }

  private Axis cut(double[] breaks, double[] cap, double[] width) {
    List<Double> edges = new ArrayList<>(List.of(breaks[0]));
    for (int s = 0; s < cap.length; s++) {
      WidthProfile profile =
          new WidthProfile(
              breaks[s + 1] - breaks[s], cap[s], width[s], width[s + 1], Math.log(growth));
      int cells = Math.max(1, (int) Math.ceil(profile.count() - 1e-9));
      for (int i = 1; i < cells; i++) {
        edges.add(breaks[s] + profile.positionOf(profile.count() * i / cells));
      }
      edges.add(breaks[s + 1]);
    }
    return Axis.of(edges.stream().mapToDouble(Double::doubleValue).toArray());
  }
}
