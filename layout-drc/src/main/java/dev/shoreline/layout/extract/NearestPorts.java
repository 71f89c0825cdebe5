package dev.shoreline.layout.extract;

import dev.shoreline.layout.extract.PortSurvey.Port;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds for each port the nearest one of another component that heads against it, by a grid. */
final class NearestPorts {
  /** How far ports may be from heading straight against each other: 45 degrees. */
  private static final double MOST_SKEW = Math.PI / 4;

  /** A square of the grid. */
  private record Square(long column, long row) {}

  private final List<Port> ports;
  private final double reach;
  private final Map<Square, List<Integer>> grid = new HashMap<>();

  /**
   * Prepares a search.
   *
   * @param reach how far apart they may be, database units, above 0
   */
  NearestPorts(List<Port> ports, double reach) {
    this.ports = ports;
    this.reach = reach;
    for (int i = 0; i < ports.size(); i++) {
      grid.computeIfAbsent(square(ports.get(i), 0, 0), s -> new ArrayList<>()).add(i);
    }
  }

  private Square square(Port port, int columns, int rows) {
    return new Square(
        (long) Math.floor(port.x() / reach) + columns, (long) Math.floor(port.y() / reach) + rows);
  }

  /** The nearest port of each, of two as near the first; -1 for none. */
  int[] all() {
    int[] nearest = new int[ports.size()];
    for (int i = 0; i < nearest.length; i++) {
      nearest[i] = nearest(i);
    }
    return nearest;
  }

  private int nearest(int number) {
    Port port = ports.get(number);
    int found = -1;
    double distance = Double.POSITIVE_INFINITY;
    for (int c = -1; c <= 1; c++) {
      for (int r = -1; r <= 1; r++) {
        for (int i : grid.getOrDefault(square(port, c, r), List.of())) {
          double d = ports.get(i).distance(port);
          boolean nearer = d < distance || (d == distance && i < found);
          if (d <= reach && nearer && mayMeet(port, ports.get(i))) {
            found = i;
            distance = d;
          }
        }
      }
    }
    return found;
  }

  private static boolean mayMeet(Port one, Port other) {
    return one.device() != other.device() && one.skew(other) < MOST_SKEW;
  }
}
