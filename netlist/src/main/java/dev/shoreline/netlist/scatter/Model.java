package dev.shoreline.netlist.scatter;

import java.util.Map;

/** What a component does to light. */
@FunctionalInterface
public interface Model {
  /**
   * The component's scattering matrix.
   *
   * @param wavelength in vacuum, metres
   * @param settings numbers that the instance gives, by name, as written; what is not given has the
   *     model's default
   */
  Scattering at(double wavelength, Map<String, Double> settings);
}
