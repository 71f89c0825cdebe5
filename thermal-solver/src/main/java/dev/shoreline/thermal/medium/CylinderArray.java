package dev.shoreline.thermal.medium;

import dev.shoreline.thermal.model.Material;

/**
 * A square array of vertical cylinders in a matrix, as one anisotropic medium.
 *
 * <p>Along the cylinders heat flows in parallel: k_z = f k_i + (1 − f) k_m. Across them, with the
 * contrast T = (k_m + k_i) / (k_m − k_i): k_t / k_m = 1 − 2 f / (T + f − 0.305827 f⁴ T / (T² −
 * 1.402958 f⁸) − 0.013362 f⁸ / T). Source: W. T. Perrins, D. R. McKenzie, R. C. McPhedran,
 * "Transport properties of regular arrays of cylinders", Proc. R. Soc. Lond. A 369, 207–225 (1979),
 * extending Lord Rayleigh, Phil. Mag. 34, 481 (1892).
 *
 * @param diameter of a cylinder, m
 * @param pitchX between neighbours along x, m
 * @param pitchY between neighbours along y, m; the formula is for a square array, an oblong one is
 *     taken by its area fraction
 */
public record CylinderArray(double diameter, double pitchX, double pitchY) {
  /** Area fraction above which neighbouring cylinders of a square array would touch. */
  private static final double TOUCHING = Math.PI / 4;

  /** Rejects arrays whose cylinders touch. */
  public CylinderArray {
    if (!(diameter > 0) || !(pitchX > diameter) || !(pitchY > diameter)) {
      throw new IllegalArgumentException(
          "not an array: diameter %s m, pitch %s × %s m".formatted(diameter, pitchX, pitchY));
    }
  }

  /** Share of the area that the cylinders take, 0 … π/4. */
  public double fraction() {
    return TOUCHING * diameter * diameter / (pitchX * pitchY);
  }

  /**
   * The medium of cylinders of one material in another.
   *
   * @param name of the medium
   */
  public Material in(String name, Material cylinder, Material matrix) {
    double f = fraction();
    return new Material(
        name,
        across(f, cylinder.kx(), matrix.kx()),
        across(f, cylinder.ky(), matrix.ky()),
        f * cylinder.kz() + (1 - f) * matrix.kz(),
        matrix.factor(),
        f * cylinder.capacity() + (1 - f) * matrix.capacity());
  }

  private static double across(double f, double inner, double outer) {
    if (inner == outer) {
      return outer;
    }
    double t = (outer + inner) / (outer - inner);
    double f4 = f * f * f * f;
    double f8 = f4 * f4;
    double fields = t + f - 0.305827 * f4 * t / (t * t - 1.402958 * f8) - 0.013362 * f8 / t;
    return outer * (1 - 2 * f / fields);
  }
}
