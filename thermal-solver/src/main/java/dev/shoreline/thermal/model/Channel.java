package dev.shoreline.thermal.model;

/**
 * Coolant that flows through the package from south to north and warms along its way.
 *
 * <p>A duct holds nothing but coolant, mixed across; it takes heat from the cells around it. A
 * porous layer, coolant between walls too fine to be drawn, takes heat from what lies below and
 * above it, in lanes that do not mix; what fills its box conducts as the walls do on average
 * (Sridhar et al., IEEE Trans. Comput. 63(10), 2576 (2014): models of four and of two resistors).
 *
 * @param name of the layer; channels of one name are one coolant in reports
 * @param box from the southern to the northern face of the domain
 * @param kind duct or porous layer
 * @param films between coolant and walls
 * @param inlet °C
 * @param capacityRate mass flow times specific heat, W/K, above 0
 */
public record Channel(
    String name, Box box, Kind kind, Films films, double inlet, double capacityRate) {
  /** What a channel's box holds. */
  public enum Kind {
    /** Coolant alone. */
    DUCT,
    /** Walls with coolant between them. */
    POROUS
  }

  /**
   * Coefficients of heat transfer, W/(m² K); above 0.
   *
   * @param bottom to what lies below; of a porous layer over its whole area
   * @param top to what lies above; of a porous layer over its whole area
   * @param side to the side walls of a duct
   */
  public record Films(double bottom, double top, double side) {}
}
