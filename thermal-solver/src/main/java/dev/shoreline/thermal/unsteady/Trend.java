package dev.shoreline.thermal.unsteady;

import dev.shoreline.thermal.solve.SolveOptions;
import java.util.Arrays;

/** What the last step says of the next one: how temperatures go on, and how exactly to solve. */
final class Trend {
  /** An error of the stages far below that of the step. */
  private static final double SHARE = 0.01;

  private static final double STRICTEST = 1e-8;
  private static final double LOOSEST = 1e-3;

  private final double tolerance;
  private final SolveOptions strict;
  private final double[] rate;
  private double largest;

  /**
   * Nothing is known.
   *
   * @param tolerance of a step, K; infinite where stages are solved strictly
   */
  Trend(int size, double tolerance, SolveOptions strict) {
    this.rate = new double[size];
    this.tolerance = tolerance;
    this.strict = strict;
    forget();
  }

  /** A power has changed: temperatures go on otherwise. */
  void forget() {
    Arrays.fill(rate, 0);
    largest = Double.POSITIVE_INFINITY;
  }

  /** Takes what a step has changed, K. */
  void follow(double[] change, double size) {
    largest = 0;
    for (int i = 0; i < rate.length; i++) {
      rate[i] = change[i] / size;
      largest = Math.max(largest, Math.abs(change[i]));
    }
  }

  /** K/s of each cell. Not a copy. */
  double[] rate() {
    return rate;
  }

  /** Temperatures some time on. */
  double[] after(double[] rise, double seconds) {
    double[] expected = new double[rise.length];
    Arrays.setAll(expected, i -> rise[i] + seconds * rate[i]);
    return expected;
  }

  static double largestDifference(double[] a, double[] b) {
    double most = 0;
    for (int i = 0; i < a.length; i++) {
      most = Math.max(most, Math.abs(a[i] - b[i]));
    }
    return most;
  }

  /** Whether stages are solved as strictly as was asked for, and steps are equal. */
  boolean isStrict() {
    return tolerance == Double.POSITIVE_INFINITY;
  }

  /** When a stage is solved: to a share of the step's error, relative to what it changes. */
  SolveOptions options() {
    if (isStrict()) {
      return strict;
    }
    double relative = Math.clamp(SHARE * tolerance / largest, STRICTEST, LOOSEST);
    return strict.looserThan(new SolveOptions(relative, relative, 0));
  }
}
