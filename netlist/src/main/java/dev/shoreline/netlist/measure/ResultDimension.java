package dev.shoreline.netlist.measure;

/** The dimension of a measure's value. */
public sealed interface ResultDimension {
  /**
   * A fixed dimension.
   *
   * @param dimension name of a dimension, see {@code dev.shoreline.netlist.quantity}
   */
  record Fixed(String dimension) implements ResultDimension {}

  /** The dimension of the first argument. */
  record SameAsArgument() implements ResultDimension {}

  /**
   * The dimension of a difference of two values of the first argument: that of a temperature is a
   * temperature difference, that of a power level in dBm a loss in dB, all others are their own.
   */
  record DifferenceOfArgument() implements ResultDimension {}
}
