package dev.shoreline.thermal.steady;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Accelerates a fixed-point iteration x ← g(x) by mixing of what was tried before (D. G. Anderson,
 * J. ACM 12(4), 1965): weights that sum to 1 and make the mixed step g(x) − x smallest.
 *
 * <p>A coolant that warms by many times what its film does makes the plain iteration swing.
 */
final class Mixing {
  private static final int MEMORY = 5;
  private static final double DAMPING = 1e-10;

  private final List<double[]> steps = new ArrayList<>();
  private final List<double[]> answers = new ArrayList<>();

  /** The next x from the last one and its g(x). */
  double[] next(double[] x, double[] answer) {
    double[] step = new double[x.length];
    Arrays.setAll(step, i -> answer[i] - x[i]);
    steps.addFirst(step);
    answers.addFirst(answer.clone());
    if (steps.size() > MEMORY) {
      steps.removeLast();
      answers.removeLast();
    }
    double[] weight = weights();
    double[] next = new double[x.length];
    for (int m = 0; m < weight.length; m++) {
      double[] tried = answers.get(m);
      for (int i = 0; i < next.length; i++) {
        next[i] += weight[m] * tried[i];
      }
    }
    return next;
  }

  /**
   * Least squares over the differences to the latest step: normal equations, slightly damped so
   * that steps that are almost alike do no harm, eliminated without pivoting (they are positive).
   */
  private double[] weights() {
    double[] latest = steps.getFirst();
    List<double[]> differences = new ArrayList<>();
    for (double[] step : steps.subList(1, steps.size())) {
      double[] difference = new double[step.length];
      Arrays.setAll(difference, i -> latest[i] - step[i]);
      differences.add(difference);
    }
    int n = differences.size();
    double[][] a = new double[n][n + 1];
    for (int r = 0; r < n; r++) {
      for (int c = 0; c < n; c++) {
        a[r][c] = dot(differences.get(r), differences.get(c));
      }
      a[r][r] = a[r][r] * (1 + DAMPING) + Double.MIN_NORMAL;
      a[r][n] = dot(differences.get(r), latest);
    }
    double[] older = solve(a);
    double[] weights = new double[n + 1];
    weights[0] = 1 - Arrays.stream(older).sum();
    System.arraycopy(older, 0, weights, 1, n);
    return weights;
  }

  private static double[] solve(double[][] a) {
    int n = a.length;
    for (int p = 0; p < n; p++) {
      for (int r = p + 1; r < n; r++) {
        double times = a[r][p] / a[p][p];
        for (int c = p; c <= n; c++) {
          a[r][c] -= times * a[p][c];
        }
      }
    }
    double[] x = new double[n];
    for (int r = n - 1; r >= 0; r--) {
      double sum = a[r][n];
      for (int c = r + 1; c < n; c++) {
        sum -= a[r][c] * x[c];
      }
      x[r] = sum / a[r][r];
    }
    return x;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
