package dev.shoreline.netlist.quantity;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A physical dimension: exponents of the base units and how to read zero.
 *
 * @param metre exponent of length
 * @param kilogram exponent of mass
 * @param second exponent of time
 * @param kelvin exponent of temperature difference
 * @param ampere exponent of current
 * @param bit exponent of information
 * @param radian exponent of plane angle
 * @param decibel exponent of logarithmic ratio
 * @param scale how zero is to be read
 */
public record Dimension(
    int metre,
    int kilogram,
    int second,
    int kelvin,
    int ampere,
    int bit,
    int radian,
    int decibel,
    Scale scale) {

  /** A plain number. */
  public static final Dimension NUMBER = linear(0, 0, 0, 0, 0, 0, 0, 0);

  /** Metres. */
  public static final Dimension LENGTH = linear(1, 0, 0, 0, 0, 0, 0, 0);

  /** Square metres. */
  public static final Dimension AREA = linear(2, 0, 0, 0, 0, 0, 0, 0);

  /** Cubic metres. */
  public static final Dimension VOLUME = linear(3, 0, 0, 0, 0, 0, 0, 0);

  /** Kilograms. */
  public static final Dimension MASS = linear(0, 1, 0, 0, 0, 0, 0, 0);

  /** Seconds. */
  public static final Dimension TIME = linear(0, 0, 1, 0, 0, 0, 0, 0);

  /** Hertz. */
  public static final Dimension FREQUENCY = linear(0, 0, -1, 0, 0, 0, 0, 0);

  /** Kelvin, as a difference. */
  public static final Dimension TEMPERATURE_DIFFERENCE = linear(0, 0, 0, 1, 0, 0, 0, 0);

  /** Kelvin above absolute zero. */
  public static final Dimension TEMPERATURE =
      new Dimension(0, 0, 0, 1, 0, 0, 0, 0, Scale.TEMPERATURE);

  /** Amperes. */
  public static final Dimension CURRENT = linear(0, 0, 0, 0, 1, 0, 0, 0);

  /** Bits. */
  public static final Dimension INFORMATION = linear(0, 0, 0, 0, 0, 1, 0, 0);

  /** Radians. */
  public static final Dimension ANGLE = linear(0, 0, 0, 0, 0, 0, 1, 0);

  /** Decibels. */
  public static final Dimension LOSS = linear(0, 0, 0, 0, 0, 0, 0, 1);

  /** dBm. */
  public static final Dimension POWER_LEVEL = new Dimension(0, 0, 0, 0, 0, 0, 0, 1, Scale.LEVEL);

  /** Watts. */
  public static final Dimension POWER = linear(2, 1, -3, 0, 0, 0, 0, 0);

  /** Joules. */
  public static final Dimension ENERGY = linear(2, 1, -2, 0, 0, 0, 0, 0);

  /** Pascals. */
  public static final Dimension PRESSURE = linear(-1, 1, -2, 0, 0, 0, 0, 0);

  /** Volts. */
  public static final Dimension VOLTAGE = linear(2, 1, -3, 0, -1, 0, 0, 0);

  /** Ohms. */
  public static final Dimension RESISTANCE = linear(2, 1, -3, 0, -2, 0, 0, 0);

  /** Bits a second. */
  public static final Dimension BITRATE = linear(0, 0, -1, 0, 0, 1, 0, 0);

  private static final Map<String, Dimension> BY_NAME =
      Map.ofEntries(
          Map.entry("number", NUMBER),
          Map.entry("length", LENGTH),
          Map.entry("area", AREA),
          Map.entry("volume", VOLUME),
          Map.entry("mass", MASS),
          Map.entry("time", TIME),
          Map.entry("frequency", FREQUENCY),
          Map.entry("temperature", TEMPERATURE),
          Map.entry("temperature_difference", TEMPERATURE_DIFFERENCE),
          Map.entry("current", CURRENT),
          Map.entry("information", INFORMATION),
          Map.entry("angle", ANGLE),
          Map.entry("loss", LOSS),
          Map.entry("power_level", POWER_LEVEL),
          Map.entry("power", POWER),
          Map.entry("energy", ENERGY),
          Map.entry("pressure", PRESSURE),
          Map.entry("voltage", VOLTAGE),
          Map.entry("resistance", RESISTANCE),
          Map.entry("bitrate", BITRATE),
          Map.entry("energy_per_bit", linear(2, 1, -2, 0, 0, -1, 0, 0)),
          Map.entry("edge_density", linear(-1, 0, -1, 0, 0, 1, 0, 0)),
          Map.entry("area_density", linear(-2, 0, -1, 0, 0, 1, 0, 0)),
          Map.entry("loss_per_length", linear(-1, 0, 0, 0, 0, 0, 0, 1)),
          Map.entry("conductivity", linear(1, 1, -3, -1, 0, 0, 0, 0)),
          Map.entry("heat_transfer", linear(0, 1, -3, -1, 0, 0, 0, 0)),
          Map.entry("heat_capacity_rate", linear(2, 1, -3, -1, 0, 0, 0, 0)),
          Map.entry("heat_flux", linear(0, 1, -3, 0, 0, 0, 0, 0)),
          Map.entry("thermal_resistance", linear(-2, -1, 3, 1, 0, 0, 0, 0)),
          Map.entry("density", linear(-3, 1, 0, 0, 0, 0, 0, 0)),
          Map.entry("heat_capacity", linear(2, 0, -2, -1, 0, 0, 0, 0)),
          Map.entry("per_kelvin", linear(0, 0, 0, -1, 0, 0, 0, 0)),
          Map.entry("shift", linear(1, 0, 0, -1, 0, 0, 0, 0)),
          Map.entry("heating_rate", linear(0, 0, -1, 1, 0, 0, 0, 0)),
          Map.entry("per_area", linear(-2, 0, 0, 0, 0, 0, 0, 0)),
          Map.entry("per_length", linear(-1, 0, 0, 0, 0, 0, 0, 0)));

  private static final Map<Dimension, String> NAMES = invert();

  private static Map<Dimension, String> invert() {
    Map<Dimension, String> names = new HashMap<>();
    BY_NAME.forEach((name, dimension) -> names.put(dimension, name));
    return names;
  }

  private static Dimension linear(int m, int kg, int s, int k, int a, int bit, int rad, int db) {
    return new Dimension(m, kg, s, k, a, bit, rad, db, Scale.LINEAR);
  }

  /** The dimension of that name, as types are written in a design. */
  public static Optional<Dimension> named(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  /** All names, in no order. */
  public static Iterable<String> names() {
    return BY_NAME.keySet();
  }

  /** Its name, or its exponents where it has none: {@code m^2 s^-1}. */
  public String name() {
    String name = NAMES.get(this);
    return name == null ? exponents() : name;
  }

  /** Whether bit rates' conventions apply to it. */
  public boolean hasConvention() {
    return bit != 0;
  }

  /** The product's dimension; scales other than linear do not multiply, see {@link Arithmetic}. */
  Dimension times(Dimension other) {
    return plus(other, 1);
  }

  /** The quotient's dimension. */
  Dimension over(Dimension other) {
    return plus(other, -1);
  }

  /** The dimension of a power. */
  Dimension power(int n) {
    return linear(
        metre * n,
        kilogram * n,
        second * n,
        kelvin * n,
        ampere * n,
        bit * n,
        radian * n,
        decibel * n);
  }

  /** The same exponents with a linear scale: what a difference of two values has. */
  public Dimension difference() {
    return scale == Scale.LINEAR ? this : power(1);
  }

  private Dimension plus(Dimension other, int sign) {
    return linear(
        metre + sign * other.metre,
        kilogram + sign * other.kilogram,
        second + sign * other.second,
        kelvin + sign * other.kelvin,
        ampere + sign * other.ampere,
        bit + sign * other.bit,
        radian + sign * other.radian,
        decibel + sign * other.decibel);
  }

  private String exponents() {
    StringBuilder text = new StringBuilder();
    append(text, "m", metre);
    append(text, "kg", kilogram);
    append(text, "s", second);
    append(text, "K", kelvin);
    append(text, "A", ampere);
    append(text, "bit", bit);
    append(text, "rad", radian);
    append(text, "dB", decibel);
    return text.toString();
  }

  private static void append(StringBuilder text, String unit, int exponent) {
    if (exponent != 0) {
      text.append(text.isEmpty() ? "" : " ").append(unit);
      if (exponent != 1) {
        text.append('^').append(exponent);
      }
    }
  }

  @Override
  public String toString() {
    return name();
  }
}
