package dev.shoreline.dsl.evaluate;

import dev.shoreline.netlist.quantity.Dimension;
import dev.shoreline.netlist.quantity.Units;
import java.util.List;
import java.util.Optional;

/** How a dimension is written. */
final class Dimensions {
  private Dimensions() {}

  /** The units that have the dimension, as a hint. */
  static Optional<String> hint(Dimension dimension) {
    List<String> units = Units.wordsOf(dimension);
    return units.isEmpty()
        ? Optional.empty()
        : Optional.of("its units are " + String.join(", ", units));
  }
}
