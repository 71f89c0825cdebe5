package dev.shoreline.netlist.quantity;

/**
 * A physical quantity.
 *
 * @param value in SI units: kelvin for temperatures, dBm for levels, dB for ratios in decibels,
 *     bits a second for rates
 * @param dimension its dimension
 * @param convention what a bit rate in it counts; {@link Convention#DEFAULT} where none is in it
 */
public record Quantity(double value, Dimension dimension, Convention convention) {
  /** Drops a convention that means nothing. */
  public Quantity {
    if (!dimension.hasConvention()) {
      convention = Convention.DEFAULT;
    }
  }

  /** A quantity with the default convention. */
  public static Quantity of(double value, Dimension dimension) {
    return new Quantity(value, dimension, Convention.DEFAULT);
  }

  /** A plain number. */
  public static Quantity number(double value) {
    return of(value, Dimension.NUMBER);
  }

  /** The same kind of quantity with another value. */
  public Quantity withValue(double other) {
    return new Quantity(other, dimension, convention);
  }

  /** Whether it is a plain number. */
  public boolean isNumber() {
    return dimension.equals(Dimension.NUMBER);
  }

  /** Whether it is a whole number that an {@code int} holds. */
  public boolean isCount() {
    return isNumber() && value == (int) value;
  }

  /** In engineering units, see {@link QuantityText}. */
  @Override
  public String toString() {
    return QuantityText.of(this);
  }
}
