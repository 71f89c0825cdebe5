package dev.shoreline.thermal.model;

/** How a face of the domain exchanges heat. */
public sealed interface Boundary {
  /**
   * The same with its surroundings at 0 °C; a coolant's own warming by what is small is left out.
   */
  default Boundary atZero() {
    return switch (this) {
      case Adiabatic a -> a;
      case Convection(double h, double _) -> new Convection(h, 0);
      case ColdPlate plate -> new Convection(plate.coefficient, 0);
      case Fixed _ -> new Fixed(0);
    };
  }

  /** The same with its surroundings warmer by some kelvin. */
  default Boundary warmerBy(double kelvin) {
    return switch (this) {
      case Adiabatic a -> a;
      case Convection(double h, double ambient) -> new Convection(h, ambient + kelvin);
      case ColdPlate plate -> plate.withInlet(plate.inlet + kelvin);
      case Fixed(double temperature) -> new Fixed(temperature + kelvin);
    };
  }

  /** No heat passes. */
  record Adiabatic() implements Boundary {}

  /**
   * Convection, and equally a cold plate whose coolant hardly warms.
   *
   * @param coefficient W/(m² K), above 0
   * @param ambient °C
   */
  record Convection(double coefficient, double ambient) implements Boundary {}

  /**
   * A cold plate, or micro-channels by their effective coefficient, whose coolant warms along its
   * way. It flows over the whole face in parallel lanes that do not mix.
   *
   * @param coefficient from the face to the coolant beside it, W/(m² K), above 0
   * @param inlet °C
   * @param capacityRate mass flow times specific heat of all lanes, W/K, above 0
   * @param towards the side at which it leaves: west, east, south or north
   */
  record ColdPlate(double coefficient, double inlet, double capacityRate, Face towards)
      implements Boundary {
    ColdPlate withInlet(double celsius) {
      return new ColdPlate(coefficient, celsius, capacityRate, towards);
    }

    /** The same with another coefficient. */
    public ColdPlate withCoefficient(double other) {
      return new ColdPlate(other, inlet, capacityRate, towards);
    }
  }

  /**
   * The face is held at a temperature.
   *
   * @param temperature °C
   */
  record Fixed(double temperature) implements Boundary {}
}
