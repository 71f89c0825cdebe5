package dev.shoreline.dsl.service;

import dev.shoreline.netlist.quantity.Dimension;
import dev.shoreline.netlist.quantity.Quantity;
import dev.shoreline.netlist.quantity.Units;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Units that a number may have where a type is expected. */
final class UnitProposals {
  private static final List<String> DIVISORS =
      List.of("m", "cm", "mm", "m2", "mm2", "m3", "K", "W", "A", "s", "m/K", "m2/K");

  private static final int MOST = 16;

  private UnitProposals() {}

  /**
   * The units of a type, plain ones before quotients; none for a type that has none, all where
   * nothing is known of the type.
   *
   * @param type a dimension, another type of the language, or an empty string
   */
  static List<String> of(String type) {
    if (type.isEmpty() || type.equals("form")) {
      return Units.words().stream().sorted().toList();
    }
    Dimension dimension = Dimension.named(type).orElse(null);
    if (dimension == null || type.equals("count")) {
      return List.of();
    }
    List<String> plain = Units.wordsOf(dimension);
    return plain.isEmpty() ? quotients(dimension) : plain;
  }

  private static List<String> quotients(Dimension dimension) {
    Set<String> found =
        new TreeSet<>(Comparator.comparingInt(String::length).thenComparing(String::compareTo));
    for (String word : Units.words()) {
      for (String divisor : DIVISORS) {
        String unit = word + "/" + divisor;
        if (Units.quantity(1, unit)
            .map(Quantity::dimension)
            .filter(dimension::equals)
            .isPresent()) {
          found.add(unit);
        }
      }
    }
    return found.stream().limit(MOST).toList();
  }
}
