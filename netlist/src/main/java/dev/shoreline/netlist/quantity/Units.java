package dev.shoreline.netlist.quantity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The units of the language.
 *
 * <p>A unit is a word of the table with an optional power digit ({@code mm2}), then any number of
 * such words after slashes: {@code W/m2/K}, {@code pJ/bit}; a leading slash is a plain reciprocal.
 * {@code degC} and {@code dBm} stand alone: their zero is a convention.
 */
public final class Units {
  /** 0 °C in kelvin. */
  public static final double ZERO_CELSIUS = 273.15;

  private record Unit(double factor, Dimension dimension) {}

  private static final Map<String, Unit> TABLE = table();

  private Units() {}

  /**
   * The quantity that a number with a unit stands for.
   *
   * @param number the number as written
   * @param unit the unit without blanks
   * @return empty where the unit is unknown
   */
  public static Optional<Quantity> quantity(double number, String unit) {
    if (unit.equals("degC")) {
      return Optional.of(Quantity.of(number + ZERO_CELSIUS, Dimension.TEMPERATURE));
    }
    if (unit.equals("dBm")) {
      return Optional.of(Quantity.of(number, Dimension.POWER_LEVEL));
    }
    return compound(unit).map(u -> Quantity.of(number * u.factor, u.dimension));
  }

  /** The words of the table, {@code degC} and {@code dBm} among them. */
  public static Set<String> words() {
    return TABLE.keySet();
  }

  /** The words that measure the same as the dimension, for suggestions. */
  public static List<String> wordsOf(Dimension dimension) {
    List<String> words = new ArrayList<>();
    TABLE.forEach(
        (word, unit) -> {
          if (unit.dimension.equals(dimension)) {
            words.add(word);
          }
        });
    words.sort(null);
    return words;
  }

  private static Optional<Unit> compound(String text) {
    double factor = 1;
    Dimension dimension = Dimension.NUMBER;
    int start = 0;
    boolean over = false;
    while (start <= text.length()) {
      int slash = text.indexOf('/', start);
      int end = slash < 0 ? text.length() : slash;
      if (end > start || start > 0) {
        Unit unit = TABLE.get(text.substring(start, end));
        if (unit == null || unit.dimension.scale() != Scale.LINEAR) {
          return Optional.empty();
        }
        factor = over ? factor / unit.factor : factor * unit.factor;
        dimension = over ? dimension.over(unit.dimension) : dimension.times(unit.dimension);
      }
      over = true;
      start = end + 1;
    }
    return Optional.of(new Unit(factor, dimension));
  }

  private static Map<String, Unit> table() {
    Map<String, Unit> units = new HashMap<>();
    lengths(units);
    put(units, "deg", Math.PI / 180, Dimension.ANGLE);
    put(units, "rad", 1, Dimension.ANGLE);
    put(units, "s", 1, Dimension.TIME);
    put(units, "ms", 1e-3, Dimension.TIME);
    put(units, "us", 1e-6, Dimension.TIME);
    put(units, "ns", 1e-9, Dimension.TIME);
    put(units, "ps", 1e-12, Dimension.TIME);
    put(units, "Hz", 1, Dimension.FREQUENCY);
    put(units, "MHz", 1e6, Dimension.FREQUENCY);
    put(units, "GHz", 1e9, Dimension.FREQUENCY);
    put(units, "THz", 1e12, Dimension.FREQUENCY);
    put(units, "W", 1, Dimension.POWER);
    put(units, "mW", 1e-3, Dimension.POWER);
    put(units, "uW", 1e-6, Dimension.POWER);
    put(units, "kW", 1e3, Dimension.POWER);
    put(units, "J", 1, Dimension.ENERGY);
    put(units, "pJ", 1e-12, Dimension.ENERGY);
    put(units, "fJ", 1e-15, Dimension.ENERGY);
    put(units, "kg", 1, Dimension.MASS);
    put(units, "g", 1e-3, Dimension.MASS);
    put(units, "K", 1, Dimension.TEMPERATURE_DIFFERENCE);
    put(units, "degC", 1, Dimension.TEMPERATURE);
    put(units, "dB", 1, Dimension.LOSS);
    put(units, "dBm", 1, Dimension.POWER_LEVEL);
    put(units, "bit", 1, Dimension.INFORMATION);
    put(units, "bps", 1, Dimension.BITRATE);
    put(units, "Mbps", 1e6, Dimension.BITRATE);
    put(units, "Gbps", 1e9, Dimension.BITRATE);
    put(units, "Tbps", 1e12, Dimension.BITRATE);
    put(units, "GBps", 8e9, Dimension.BITRATE);
    put(units, "%", 1e-2, Dimension.NUMBER);
    put(units, "ppm", 1e-6, Dimension.NUMBER);
    put(units, "V", 1, Dimension.VOLTAGE);
    put(units, "A", 1, Dimension.CURRENT);
    put(units, "mA", 1e-3, Dimension.CURRENT);
    put(units, "Ohm", 1, Dimension.RESISTANCE);
    put(units, "Pa", 1, Dimension.PRESSURE);
    put(units, "MPa", 1e6, Dimension.PRESSURE);
    put(units, "GPa", 1e9, Dimension.PRESSURE);
    return Map.copyOf(units);
  }

  private static void lengths(Map<String, Unit> units) {
    put(units, "pm", 1e-12, Dimension.LENGTH);
    put(units, "nm", 1e-9, Dimension.LENGTH);
    put(units, "um", 1e-6, Dimension.LENGTH);
    put(units, "\u00b5m", 1e-6, Dimension.LENGTH);
    put(units, "\u03bcm", 1e-6, Dimension.LENGTH);
    put(units, "mm", 1e-3, Dimension.LENGTH);
    put(units, "cm", 1e-2, Dimension.LENGTH);
    put(units, "m", 1, Dimension.LENGTH);
    put(units, "um2", 1e-12, Dimension.AREA);
    put(units, "mm2", 1e-6, Dimension.AREA);
    put(units, "cm2", 1e-4, Dimension.AREA);
    put(units, "m2", 1, Dimension.AREA);
    put(units, "cm3", 1e-6, Dimension.VOLUME);
    put(units, "m3", 1, Dimension.VOLUME);
  }

  private static void put(Map<String, Unit> units, String word, double factor, Dimension of) {
    units.put(word, new Unit(factor, of));
  }
}
