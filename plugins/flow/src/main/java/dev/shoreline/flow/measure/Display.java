package dev.shoreline.flow.measure;

import dev.shoreline.netlist.quantity.Dimension;
import dev.shoreline.netlist.quantity.Quantity;
import dev.shoreline.netlist.quantity.QuantityText;

/** Numbers of a named dimension as text. */
public final class Display {
  private Display() {}

  /**
   * A value with its unit.
   *
   * @param value SI
   * @param dimension name of its dimension; the bare number is shown for one without a name
   */
  public static String of(double value, String dimension) {
    return Double.isInfinite(value)
        ? QuantityText.number(value)
        : QuantityText.of(Quantity.of(value, find(dimension)));
  }

  /** A difference of two values of a dimension, with its sign: for margins. */
  public static String signedDifference(double value, String dimension) {
    if (value == 0) {
      return "0";
    }
    String size = of(Math.abs(value), find(dimension).difference().name());
    return (value < 0 ? "-" : "+") + size;
  }

  private static Dimension find(String dimension) {
    return Dimension.named(dimension).orElse(Dimension.NUMBER);
  }
}
