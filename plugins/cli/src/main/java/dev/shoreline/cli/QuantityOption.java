package dev.shoreline.cli;

import dev.shoreline.netlist.quantity.Dimension;
import dev.shoreline.netlist.quantity.Quantity;
import dev.shoreline.netlist.quantity.Units;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Options that take a number with its unit, as the language writes it. */
final class QuantityOption {
  private static final Pattern QUANTITY =
      Pattern.compile("([-+]?\\d+(?:\\.\\d*)?(?:[eE][-+]?\\d+)?)\\s*(\\S*)");

  private QuantityOption() {}

  /** The quantity that a text says, if it says one. */
  static Optional<Quantity> parse(String text) {
    Matcher matcher = QUANTITY.matcher(text.strip());
    return matcher.matches()
        ? Units.quantity(Double.parseDouble(matcher.group(1)), matcher.group(2))
        : Optional.empty();
  }

  /** The SI value of a quantity of a dimension, if the text says one. */
  static Optional<Double> value(String text, Dimension dimension) {
    return parse(text).filter(q -> q.dimension().equals(dimension)).map(Quantity::value);
  }
}
