package dev.shoreline.netlist.compare;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the pins of two paired devices go together, where some of them may be exchanged. */
final class PinWays {
  private final PairedGraphs kinds;
  private final Graph one;
  private final Graph other;
  private final Matching matching;
  private final PairedColors colors;

  PinWays(PairedGraphs kinds, Matching matching, PairedColors colors) {
    this.kinds = kinds;
    this.matching = matching;
    this.colors = colors;
    one = kinds.first();
    other = kinds.second();
  }

  /** The way of a pair if only one is left; null where several are. */
  int @Nullable [] onlyWay(int a, int round) {
    int[] known = matching.pins(a);
    if (known != null) {
      return known;
    }
    List<int[]> ways = ways(a);
    if (ways.size() > 1) {
      List<int[]> sound = ways.stream().filter(way -> contradictions(a, way) == 0).toList();
      ways = sound.size() == 1 ? sound : alike(a, sound, round);
    }
    if (ways.size() != 1) {
      return null;
    }
    matching.decide(a, ways.get(0));
    return ways.get(0);
  }

  /** The way of a pair; where several are left, the first of those that fit best. */
  int[] bestWay(int a, int round) {
    int[] known = matching.pins(a);
    if (known != null) {
      return known;
    }
    List<int[]> ways = ways(a);
    List<int[]> sound = ways.stream().filter(way -> contradictions(a, way) == 0).toList();
    List<int[]> alike = alike(a, sound, round);
    int[] best =
        alike.isEmpty()
            ? ways.stream()
                .min(Comparator.comparingInt(way -> contradictions(a, way)))
                .orElseThrow()
            : alike.get(0);
    matching.decide(a, best);
    return best;
  }

  private List<int[]> ways(int a) {
    return kinds.kind(one.kind[a]).permutations();
  }

  /** The pins whose nets stand for other nets already. */
  private int contradictions(int a, int[] way) {
    int count = 0;
    for (int p = 0; p < way.length; p++) {
      int na = one.net(a, p);
      int nb = other.net(matching.second(a), way[p]);
      if (!matching.arePaired(na, nb) && !matching.areNetsFree(na, nb)) {
        count++;
      }
    }
    return count;
  }

  private List<int[]> alike(int a, List<int[]> ways, int round) {
    return ways.stream().filter(way -> looksAlike(a, way, PairedColors.nearest(round))).toList();
  }

  private boolean looksAlike(int a, int[] way, int round) {
    for (int p = 0; p < way.length; p++) {
      if (!colors.areNetsAlike(round, one.net(a, p), other.net(matching.second(a), way[p]))) {
        return false;
      }
    }
    return true;
  }
}
