package dev.shoreline.netlist.compare;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The devices of one colour that have no partner yet, in order. */
final class FreeGroup {
  final List<Integer> first = new ArrayList<>();
  final List<Integer> second = new ArrayList<>();

  private FreeGroup() {}

  /** The groups of a round, in the order in which the first graph has them. */
  static Collection<FreeGroup> of(
      PairedGraphs kinds, Matching matching, PairedColors colors, int round) {
    Map<Long, FreeGroup> groups = new LinkedHashMap<>();
    for (int a = 0; a < kinds.first().size(); a++) {
      if (matching.second(a) == Matching.NONE) {
        groups.computeIfAbsent(colors.first(round, a), c -> new FreeGroup()).first.add(a);
      }
    }
    for (int b = 0; b < kinds.second().size(); b++) {
      if (matching.first(b) == Matching.NONE) {
        FreeGroup group = groups.get(colors.second(round, b));
        if (group != null) {
          group.second.add(b);
        }
      }
    }
    return groups.values();
  }

  /** Follows those that are called the same. */
  void chooseByName(PairedGraphs kinds, PinFollower follower, int round) {
    Map<String, Integer> names = new HashMap<>();
    second.forEach(b -> names.put(kinds.second().at(b).name(), b));
    for (int a : first) {
      Integer b = names.get(kinds.first().at(a).name());
      if (b != null) {
        follower.choose(a, b, round);
      }
    }
  }
}
