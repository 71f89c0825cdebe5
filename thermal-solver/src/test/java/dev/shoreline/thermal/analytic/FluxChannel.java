package dev.shoreline.thermal.analytic;

import java.util.List;

/**
 * Mean temperature of a centred rectangular heat source on a layered rectangular plate with
 * adiabatic sides and convection below, by Fourier series.
 *
 * <p>Source: Y. S. Muzychka, M. M. Yovanovich, J. R. Culham, "Thermal spreading resistance in
 * compound and orthotropic systems", J. Thermophys. Heat Transfer 18(1), 2004; layers by the
 * recursion of the admittance from the cooled face upwards.
 *
 * @param halfX half-length of the plate along x, m
 * @param halfY half-length of the plate along y, m
 * @param sourceX half-length of the source along x, m
 * @param sourceY half-length of the source along y, m
 * @param layers from the source downwards
 * @param coefficient W/(m² K) below
 */
public record FluxChannel(
    double halfX,
    double halfY,
    double sourceX,
    double sourceY,
    List<Plate> layers,
    double coefficient) {
  /** A layer: thickness in m, conductivity in W/(m K). */
  public record Plate(double thickness, double conductivity) {}

  /** K/W from the source's mean temperature to the coolant, with a number of terms per axis. */
  public double resistance(int terms) {
    double sum = 0;
    for (int m = 1; m <= terms; m++) {
      double delta = m * Math.PI / halfX;
      double lambda = m * Math.PI / halfY;
      sum += 2 * sinc2(sourceX * delta) / admittance(delta);
      sum += 2 * sinc2(sourceY * lambda) / admittance(lambda);
      for (int n = 1; n <= terms; n++) {
        double mu = n * Math.PI / halfY;
        sum += 4 * sinc2(sourceX * delta) * sinc2(sourceY * mu) / admittance(Math.hypot(delta, mu));
      }
    }
    return (oneDimensional() + sum) / (4 * halfX * halfY);
  }

  private double oneDimensional() {
    return 1 / coefficient
        + layers.stream().mapToDouble(p -> p.thickness() / p.conductivity()).sum();
  }

  private double admittance(double zeta) {
    double y = coefficient;
    for (Plate plate : layers.reversed()) {
      double k = plate.conductivity() * zeta;
      double tanh = Math.tanh(zeta * plate.thickness());
      y = k * (k * tanh + y) / (k + y * tanh);
    }
    return y;
  }

  private static double sinc2(double x) {
    double s = Math.sin(x) / x;
    return s * s;
  }
}
