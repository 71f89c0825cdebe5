package dev.shoreline.netlist.compare;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Pairs what stands beside differences, where colours are no hint any more. */
final class Leftovers {
  /** Two devices of a kind and the number of nets that they share. */
  private record Candidate(int a, int b, int common) {}

  private final PairedGraphs kinds;
  private final Graph one;
  private final Graph other;
  private final Matching matching;
  private final PinFollower follower;

  Leftovers(PairedGraphs kinds, Matching matching, PinFollower follower) {
    this.kinds = kinds;
    this.matching = matching;
    this.follower = follower;
    one = kinds.first();
    other = kinds.second();
  }

  void pair() {
    follower.followAll(PairedColors.WHATEVER);
    byCommonNets();
    follower.followAll(PairedColors.WHATEVER);
    for (FreeGroup group : ofAKind()) {
      group.chooseByName(kinds, follower, PairedColors.WHATEVER);
    }
    for (FreeGroup group : ofAKind()) {
      if (group.first.size() == group.second.size()) {
        for (int i = 0; i < group.first.size(); i++) {
          follower.choose(group.first.get(i), group.second.get(i), PairedColors.WHATEVER);
        }
      }
    }
  }

  private Collection<FreeGroup> ofAKind() {
    return FreeGroup.of(kinds, matching, follower.colors(), 0);
  }

  private void byCommonNets() {
    List<Candidate> candidates = new ArrayList<>();
    for (int a = 0; a < one.size(); a++) {
      if (matching.second(a) == Matching.NONE) {
        int from = a;
        commonNets(a).forEach((b, count) -> candidates.add(new Candidate(from, b, count)));
      }
    }
    candidates.sort(Comparator.comparingInt(candidate -> -candidate.common()));
    for (Candidate candidate : candidates) {
      follower.choose(candidate.a(), candidate.b(), PairedColors.WHATEVER);
    }
  }

  /** Free devices of the same kind and the nets that they share; busy nets are no hint. */
  private Map<Integer, Integer> commonNets(int a) {
    Map<Integer, Integer> common = new LinkedHashMap<>();
    for (int p = 0; p < one.pins(a); p++) {
      int net = matching.secondNet(one.net(a, p));
      if (net != Matching.NONE && other.degree(net) <= PinFollower.BUSY) {
        for (int i = other.netStart[net]; i < other.netStart[net + 1]; i++) {
          int b = other.pinDevice[other.netPins[i]];
          if (matching.isFree(a, b) && one.kind[a] == other.kind[b]) {
            common.merge(b, 1, Integer::sum);
          }
        }
      }
    }
    return common;
  }
}
