package dev.shoreline.thermal.ring;

/**
 * How the resonance of a ring follows its temperature.
 *
 * <p>From m λ = n_eff L and the dispersion of n_eff: dλ/dT = λ / n_g · dn_eff/dT (expansion of the
 * ring neglected, 2.6 ppm/K in silicon against about 45 ppm/K). Source: W. Bogaerts et al.,
 * "Silicon microring resonators", Laser & Photonics Reviews 6(1), 47–73 (2012), §2.
 *
 * @param wavelength resonance at the reference temperature, m, above 0
 * @param groupIndex of the ring's waveguide, above 0
 * @param thermoOptic dn_eff/dT, 1/K
 */
public record RingOptics(double wavelength, double groupIndex, double thermoOptic) {
  /** Speed of light in vacuum, m/s, exact by definition of the metre. */
  public static final double SPEED_OF_LIGHT = 299_792_458;

  /** Rejects values that make no resonance. */
  public RingOptics {
    if (!(wavelength > 0) || !(groupIndex > 0) || !Double.isFinite(thermoOptic)) {
      throw new IllegalArgumentException(
          "no resonance: λ %s m, n_g %s, dn/dT %s 1/K"
              .formatted(wavelength, groupIndex, thermoOptic));
    }
  }

  /** A ring whose shift in m/K is known; the group index is then a mere scale. */
  public static RingOptics ofShift(double wavelength, double shiftPerKelvin) {
    return new RingOptics(wavelength, 1, shiftPerKelvin / wavelength);
  }

  /** dλ/dT, m/K. */
  public double shiftPerKelvin() {
    return wavelength / groupIndex * thermoOptic;
  }

  /** The drift at a temperature difference in K from the reference. */
  public Drift drift(double kelvin) {
    double shift = shiftPerKelvin() * kelvin;
    return new Drift(kelvin, shift, -SPEED_OF_LIGHT * shift / (wavelength * wavelength));
  }

  /**
   * A shift of the resonance.
   *
   * @param kelvin temperature difference that causes it
   * @param wavelength m
   * @param frequency Hz, to first order −c Δλ / λ²
   */
  public record Drift(double kelvin, double wavelength, double frequency) {
    /** The drift in channels of a grid with the given spacing in Hz. */
    public double channels(double spacing) {
      return frequency / spacing;
    }
  }
}
