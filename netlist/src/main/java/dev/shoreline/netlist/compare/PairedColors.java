package dev.shoreline.netlist.compare;

import java.util.Map;
import java.util.Set;

/** The colours of two graphs, which mean the same in both. */
final class PairedColors {
  /** The widest surroundings that are looked at. */
  static final int ROUNDS = 12;

  /** In place of a round: nets go together whatever their colours. */
  static final int WHATEVER = -1;

  private final PairedGraphs kinds;
  private final Coloring first;
  private final Coloring second;

  private PairedColors(PairedGraphs kinds, int[] firstMarks, int[] secondMarks) {
    this.kinds = kinds;
    first = new Coloring(kinds.first(), kinds, ROUNDS, firstMarks);
    second = new Coloring(kinds.second(), kinds, ROUNDS, secondMarks);
  }

  /** Colours that tell devices of different parameters apart. */
  static PairedColors withParameters(PairedGraphs kinds) {
    Map<String, Set<String>> common = ParameterCheck.names(kinds.first());
    Map<String, Set<String>> known = ParameterCheck.names(kinds.second());
    common.forEach((component, names) -> names.retainAll(known.getOrDefault(component, Set.of())));
    return new PairedColors(
        kinds,
        ParameterCheck.marks(kinds.first(), common),
        ParameterCheck.marks(kinds.second(), common));
  }

  /** Colours that do not look at parameters. */
  static PairedColors withoutParameters(PairedGraphs kinds) {
    return new PairedColors(kinds, new int[kinds.first().size()], new int[kinds.second().size()]);
  }

  long first(int round, int device) {
    return first.device(round, device);
  }

  long second(int round, int device) {
    return second.device(round, device);
  }

  boolean areNetsAlike(int round, int firstNet, int secondNet) {
    return round == WHATEVER || first.net(round, firstNet) == second.net(round, secondNet);
  }

  /** Colour of a pin's device in the first graph, and which of its pins it is. */
  long firstPin(int round, int pin) {
    return pin(kinds.first(), first, round, pin);
  }

  /** The same in the second graph. */
  long secondPin(int round, int pin) {
    return pin(kinds.second(), second, round, pin);
  }

  private long pin(Graph graph, Coloring colors, int round, int pin) {
    int d = graph.pinDevice[pin];
    int orbit = kinds.kind(graph.kind[d]).orbit(pin - graph.pinStart[d]);
    return colors.device(nearest(round), d) * 31 + orbit;
  }

  /** The round itself; kinds alone where colours do not count. */
  static int nearest(int round) {
    return Math.max(round, 0);
  }
}
