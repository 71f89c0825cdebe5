package dev.shoreline.thermal.model;

/** How a face of the domain exchanges heat. */
public sealed interface Boundary {
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
