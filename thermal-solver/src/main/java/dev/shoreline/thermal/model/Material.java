package dev.shoreline.thermal.model;

/**
 * How a material conducts and stores heat. The conductivity is possibly different along each axis.
 *
 * @param name for messages
 * @param kx W/(m K) along x, above 0
 * @param ky W/(m K) along y, above 0
 * @param kz W/(m K) along z, above 0
 * @param factor how the conductivities change with temperature
 * @param capacity heat capacity, J/(m³ K); 0 where unknown: steady temperatures do not ask for it
 */
public record Material(
    String name, double kx, double ky, double kz, TemperatureFactor factor, double capacity) {
  /** A material whose heat capacity is unknown. */
  public Material(String name, double kx, double ky, double kz, TemperatureFactor factor) {
    this(name, kx, ky, kz, factor, 0);
  }

  /** A material whose conductivities do not depend on temperature. */
  public Material(String name, double kx, double ky, double kz) {
    this(name, kx, ky, kz, TemperatureFactor.CONSTANT);
  }

  /** A material that conducts alike in all directions. */
  public static Material isotropic(String name, double k) {
    return new Material(name, k, k, k);
  }

  /** The material with a heat capacity in J/(m³ K). */
  public Material withCapacity(double joulePerCubicMetreKelvin) {
    return new Material(name, kx, ky, kz, factor, joulePerCubicMetreKelvin);
  }

  /** The material with its conductivities multiplied. */
  public Material conductingMore(double times) {
    return new Material(name, times * kx, times * ky, times * kz, factor, capacity);
  }

  /** The material at one temperature in °C, with constant conductivities. */
  public Material frozenAt(double temperature) {
    double f = factor.at(temperature);
    return factor.isConstant()
        ? this
        : new Material(name, f * kx, f * ky, f * kz).withCapacity(capacity);
  }
}
