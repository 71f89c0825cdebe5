package dev.shoreline.flow.measure;

import dev.shoreline.flow.result.Provenance;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/** The outcome of a measurement. */
public sealed interface Measured {
  /**
   * A value.
   *
   * @param value SI
   * @param provenance what it was made from
   */
  record Value(double value, List<Provenance> provenance) implements Measured {
    /** Freezes the list. */
    public Value {
      provenance = List.copyOf(provenance);
    }
  }

  /**
   * No value.
   *
   * @param reason why not
   */
  record Missing(String reason) implements Measured {}

  /** A value without anything behind it. */
  static Measured of(double value) {
    return new Value(value, List.of());
  }

  /** A value that is one number of the design. */
  static Measured of(double value, Provenance provenance) {
    return new Value(value, List.of(provenance));
  }

  /** No value, for a reason. */
  static Measured missing(String reason) {
    return new Missing(reason);
  }

  /** The same with another value. */
  default Measured map(DoubleUnaryOperator function) {
    return switch (this) {
      case Value v -> new Value(function.applyAsDouble(v.value()), v.provenance());
      case Missing m -> m;
    };
  }

  /** A value made from this and another one; missing if either is. */
  default Measured with(Measured other, DoubleBinaryOperator function) {
    if (this instanceof Value a && other instanceof Value b) {
      List<Provenance> both = new ArrayList<>(a.provenance());
      b.provenance().stream().filter(p -> !both.contains(p)).forEach(both::add);
      return new Value(function.applyAsDouble(a.value(), b.value()), both);
    }
    return this instanceof Missing ? this : other;
  }
}
