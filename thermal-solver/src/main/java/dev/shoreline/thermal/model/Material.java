package dev.shoreline.thermal.model;

/**
 * Thermal conductivity of a material, possibly different along each axis.
 *
 * @param name for messages
 * @param kx W/(m K) along x, above 0
 * @param ky W/(m K) along y, above 0
 * @param kz W/(m K) along z, above 0
 * @param factor how the conductivities change with temperature
 */
public record Material(String name, double kx, double ky, double kz, TemperatureFactor factor) {
  /** A material whose conductivities do not depend on temperature. */
  public Material(String name, double kx, double ky, double kz) {
    this(name, kx, ky, kz, TemperatureFactor.CONSTANT);
  }

  /** A material that conducts alike in all directions. */
  public static Material isotropic(String name, double k) {
    return new Material(name, k, k, k);
  }

  /** The material at one temperature in °C, with constant conductivities. */
  public Material frozenAt(double temperature) {
    double f = factor.at(temperature);
    return factor.isConstant() ? this : new Material(name, f * kx, f * ky, f * kz);
  }
}
