package dev.shoreline.netlist.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Quantities as people write them: {@code 12.8 mm}, {@code 85.2 degC}, {@code 7.01 pJ/bit}. */
public final class QuantityText {
  private static final MathContext DIGITS = new MathContext(6, RoundingMode.HALF_EVEN);

  /** Units by dimension, the largest first; the first whose value is at least 1 is taken. */
  private static final Map<Dimension, String[]> LADDERS = ladders();

  private QuantityText() {}

  /** The quantity with six digits at most, in the unit of its dimension that reads best. */
  public static String of(Quantity quantity) {
    Dimension dimension = quantity.dimension();
    if (dimension.scale() == Scale.TEMPERATURE) {
      return number(quantity.value() - Units.ZERO_CELSIUS) + " degC";
    }
    if (dimension.scale() == Scale.LEVEL) {
      return number(quantity.value()) + " dBm";
    }
    if (quantity.isNumber()) {
      return number(quantity.value());
    }
    String[] ladder = LADDERS.get(dimension);
    String text =
        ladder == null
            ? number(quantity.value()) + " " + dimension.name()
            : inUnit(quantity.value(), best(quantity.value(), ladder));
    return quantity.convention().equals(Convention.DEFAULT)
        ? text
        : text + " (" + quantity.convention() + ")";
  }

  /** A length of a layout in micrometres with three digits, for instance {@code 0.450 um}. */
  public static String micrometres(double metres) {
    return String.format(Locale.ROOT, "%.3f um", metres * 1e6);
  }

  /**
   * A value in a given unit.
   *
   * @param value in SI
   * @param unit a unit that {@link Units} knows
   */
  public static String inUnit(double value, String unit) {
    return number(value / factor(unit)) + " " + unit;
  }

  /** A number with six digits at most, without a needless fraction or exponent. */
  public static String number(double value) {
    if (!Double.isFinite(value)) {
      return Double.isNaN(value) ? "undefined" : value > 0 ? "infinite" : "-infinite";
    }
    BigDecimal rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
    double size = Math.abs(value);
    return size != 0 && (size >= 1e7 || size < 1e-4)
        ? rounded.toString().replace("E+", "e").replace("E", "e")
        : rounded.toPlainString();
  }

  private static String best(double value, String[] ladder) {
    double size = Math.abs(value);
    if (size == 0) {
      return ladder[ladder.length / 2];
    }
    for (String unit : ladder) {
      // A hair below one counts as one: 0.99999999 mm is no better as 999.99999 um.
      if (size / factor(unit) >= 0.9999999) {
        return unit;
      }
    }
    return ladder[ladder.length - 1];
  }

  private static double factor(String unit) {
    return Units.quantity(1, unit).orElseThrow().value();
  }

  private static Map<Dimension, String[]> ladders() {
    Map<Dimension, String[]> map = new HashMap<>();
    put(map, "length", "m", "mm", "um", "nm", "pm");
    put(map, "area", "m2", "mm2", "um2");
    put(map, "volume", "m3", "cm3");
    put(map, "mass", "kg", "g");
    put(map, "time", "s", "ms", "us", "ns", "ps");
    put(map, "frequency", "THz", "GHz", "MHz", "Hz");
    put(map, "temperature_difference", "K");
    put(map, "current", "A", "mA");
    put(map, "information", "bit");
    put(map, "angle", "deg");
    put(map, "loss", "dB");
    put(map, "power", "kW", "W", "mW", "uW");
    put(map, "energy", "J", "pJ", "fJ");
    put(map, "pressure", "GPa", "MPa", "Pa");
    put(map, "voltage", "V");
    put(map, "resistance", "Ohm");
    put(map, "bitrate", "Tbps", "Gbps", "Mbps", "bps");
    put(map, "energy_per_bit", "pJ/bit", "fJ/bit");
    put(map, "edge_density", "Gbps/mm");
    put(map, "area_density", "Gbps/mm2");
    put(map, "loss_per_length", "dB/cm");
    put(map, "conductivity", "W/m/K");
    put(map, "heat_transfer", "kW/m2/K", "W/m2/K");
    put(map, "heat_capacity_rate", "W/K");
    put(map, "heat_flux", "W/cm2");
    put(map, "thermal_resistance", "K/W");
    put(map, "density", "kg/m3");
    put(map, "heat_capacity", "J/kg/K");
    put(map, "per_kelvin", "ppm/K");
    put(map, "shift", "pm/K");
    put(map, "heating_rate", "K/s");
    put(map, "per_area", "/m2");
    put(map, "per_length", "/m");
    return map;
  }

  private static void put(Map<Dimension, String[]> map, String dimension, String... units) {
    map.put(Dimension.named(dimension).orElseThrow(), units);
  }
}
