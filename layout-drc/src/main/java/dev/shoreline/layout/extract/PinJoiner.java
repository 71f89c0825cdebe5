package dev.shoreline.layout.extract;

import dev.shoreline.netlist.model.PortKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds pins that meet, by a grid over their places. */
final class PinJoiner {
  /** A pin of a copy. */
  record PlacedPin(int component, int pin, Pin at) {}

  private final double reach;
  private final Map<Long, List<PlacedPin>> grid = new HashMap<>();

  /**
   * A joiner.
   *
   * @param reach how far pins may lie apart, database units, above 0
   */
  PinJoiner(double reach) {
    this.reach = reach;
  }

  private long column(double coordinate) {
    return (long) Math.floor(coordinate / reach);
  }

  private static long key(long column, long row) {
    return column * 0x9E3779B97F4A7C15L + row;
  }

  void add(PlacedPin pin) {
    grid.computeIfAbsent(key(column(pin.at().x()), column(pin.at().y())), k -> new ArrayList<>())
        .add(pin);
  }

  /** The pins of the same kind within reach of one and against its direction, without itself. */
  List<PlacedPin> partners(PlacedPin pin) {
    List<PlacedPin> partners = new ArrayList<>();
    long column = column(pin.at().x());
    long row = column(pin.at().y());
    for (long c = column - 1; c <= column + 1; c++) {
      for (long r = row - 1; r <= row + 1; r++) {
        for (PlacedPin other : grid.getOrDefault(key(c, r), List.of())) {
          boolean meets =
              other.component() != pin.component()
                  && other.at().kind() == pin.at().kind()
                  && other.at().distance(pin.at()) <= reach
                  && (pin.at().kind() == PortKind.ELECTRICAL || other.at().faces(pin.at()));
          if (meets) {
            partners.add(other);
          }
        }
      }
    }
    return partners;
  }
}
