package dev.shoreline.thermal.model;

/** How a face of the domain exchanges heat. */
public sealed interface Boundary {
  /** The same with its surroundings at 0 °C. */
  default Boundary atZero() {
    return switch (this) {
      case Adiabatic a -> a;
      case Convection(double h, double _) -> new Convection(h, 0);
      case Fixed _ -> new Fixed(0);
    };
  }

  /** The same with its surroundings warmer by some kelvin. */
  default Boundary warmerBy(double kelvin) {
    return switch (this) {
      case Adiabatic a -> a;
      case Convection(double h, double ambient) -> new Convection(h, ambient + kelvin);
      case Fixed(double temperature) -> new Fixed(temperature + kelvin);
    };
  }

  /** No heat passes. */
  record Adiabatic() implements Boundary {}

  /**
   * Convection, and equally a cold plate with its coolant's temperature.
   *
   * @param coefficient W/(m² K), above 0
   * @param ambient °C
   */
  record Convection(double coefficient, double ambient) implements Boundary {}

  /**
   * The face is held at a temperature.
   *
   * @param temperature °C
   */
  record Fixed(double temperature) implements Boundary {}
}
