package dev.shoreline.layout.curve;

import java.util.function.DoubleUnaryOperator;

/** Gauss–Legendre quadrature with five nodes a panel (Abramowitz and Stegun, table 25.4). */
final class Quadrature {

  private static final double[] NODES = {0, 0.5384693101056831, 0.906179845938664};
  private static final double[] WEIGHTS = {
    0.5688888888888889, 0.47862867049936647, 0.23692688505618908
  };

  private Quadrature() {}

  /** Integral of a function over an interval that is cut into equal panels. */
  static double integrate(DoubleUnaryOperator function, double from, double to, int panels) {
    double half = (to - from) / panels / 2;
    double sum = 0;
    for (int i = 0; i < panels; i++) {
      double centre = from + (2 * i + 1) * half;
      sum += WEIGHTS[0] * function.applyAsDouble(centre);
      for (int k = 1; k < NODES.length; k++) {
        double shift = NODES[k] * half;
        sum +=
            WEIGHTS[k]
                * (function.applyAsDouble(centre - shift) + function.applyAsDouble(centre + shift));
      }
    }
    return sum * half;
  }
}
