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
      case Radiation face -> new Convection(face.slope(face.ambient), 0);
      case ColdPlate plate -> new Convection(plate.coefficient, 0);
      case Fixed _ -> new Fixed(0);
    };
  }

  /** The same with its surroundings warmer by some kelvin. */
  default Boundary warmerBy(double kelvin) {
    return switch (this) {
      case Adiabatic a -> a;
      case Convection(double h, double ambient) -> new Convection(h, ambient + kelvin);
      case Radiation(double h, double emissivity, double ambient) ->
          new Radiation(h, emissivity, ambient + kelvin);
      case ColdPlate plate -> plate.withInlet(plate.inlet + kelvin);
      case Fixed(double temperature) -> new Fixed(temperature + kelvin);
    };
  }

  /** The same, linear around a temperature of the face in °C. */
  default Boundary frozenAt(double temperature) {
    return this instanceof Radiation face
        ? new Convection(
            face.slope(temperature), temperature - face.flux(temperature) / face.slope(temperature))
        : this;
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
   * Grey radiation to surroundings that are much larger than the face, ε σ (T⁴ − T_a⁴), beside
   * convection to air of the same temperature.
   *
   * @param coefficient of the convection, W/(m² K), 0 or above
   * @param emissivity above 0, at most 1
   * @param ambient °C
   */
  record Radiation(double coefficient, double emissivity, double ambient) implements Boundary {
    /** W/(m² K⁴), exact in the SI: CODATA 2018 (Rev. Mod. Phys. 93, 025010, 2021). */
    private static final double STEFAN_BOLTZMANN = 5.670374419e-8;

    private static final double ZERO_CELSIUS = 273.15;

    /** W/m² that leave a face of a temperature in °C. */
    public double flux(double face) {
      double hot = kelvin(face);
      double cold = kelvin(ambient);
      double radiated = emissivity * STEFAN_BOLTZMANN * (hot * hot + cold * cold) * (hot + cold);
      return (coefficient + radiated) * (face - ambient);
    }

    /** How the flux grows with the temperature of the face, W/(m² K). */
    public double slope(double face) {
      return coefficient + 4 * emissivity * STEFAN_BOLTZMANN * Math.pow(kelvin(face), 3);
    }

    /** A temperature in °C above absolute zero, K. */
    public double kelvin(double celsius) {
      return celsius + ZERO_CELSIUS;
    }
  }

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
