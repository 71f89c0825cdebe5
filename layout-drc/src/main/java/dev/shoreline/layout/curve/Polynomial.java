package dev.shoreline.layout.curve;

import java.util.ArrayList;
import java.util.List;

/** Real polynomials as arrays of coefficients, lowest power first. */
final class Polynomial {

  private static final int BISECTIONS = 60;

  private Polynomial() {}

  static double value(double[] p, double t) {
    double sum = 0;
    for (int i = p.length - 1; i >= 0; i--) {
      sum = sum * t + p[i];
    }
    return sum;
  }

  static double[] derivative(double[] p) {
    double[] d = new double[Math.max(1, p.length - 1)];
    for (int i = 1; i < p.length; i++) {
      d[i - 1] = i * p[i];
    }
    return d;
  }

  static double[] times(double[] p, double[] q) {
    double[] product = new double[p.length + q.length - 1];
    for (int i = 0; i < p.length; i++) {
      for (int k = 0; k < q.length; k++) {
        product[i + k] += p[i] * q[k];
      }
    }
    return product;
  }

  static double[] plus(double[] p, double[] q) {
    double[] sum = new double[Math.max(p.length, q.length)];
    for (int i = 0; i < sum.length; i++) {
      sum[i] = (i < p.length ? p[i] : 0) + (i < q.length ? q[i] : 0);
    }
    return sum;
  }

  static double[] minus(double[] p, double[] q) {
    return plus(p, times(new double[] {-1}, q));
  }

  /**
   * The roots in (0, 1) where the sign changes, ascending: between two neighbouring roots of the
   * derivative a polynomial is monotone, so that bisection finds every one.
   */
  static List<Double> rootsInUnitInterval(double[] p) {
    List<Double> roots = new ArrayList<>();
    if (p.length < 2) {
      return roots;
    }
    List<Double> ends = new ArrayList<>();
    ends.add(0.0);
    ends.addAll(rootsInUnitInterval(derivative(p)));
    ends.add(1.0);
    for (int i = 1; i < ends.size(); i++) {
      double low = ends.get(i - 1);
      double high = ends.get(i);
      if (value(p, low) * value(p, high) < 0) {
        roots.add(bisect(p, low, high));
      }
    }
    return roots;
  }

  private static double bisect(double[] p, double from, double to) {
    double low = from;
    double high = to;
    boolean rising = value(p, low) < 0;
    for (int i = 0; i < BISECTIONS; i++) {
      double middle = (low + high) / 2;
      if (value(p, middle) < 0 == rising) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }
}
