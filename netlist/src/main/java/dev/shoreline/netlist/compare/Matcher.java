package dev.shoreline.netlist.compare;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Pairs the devices of two graphs, surest first.
 *
 * <ol>
 *   <li>Ports by name; devices by name where names are meant to be the same.
 *   <li>From the widest surroundings to none: devices whose colour nobody shares, and from each
 *       pair along its pins to neighbours of equal colours.
 *   <li>Devices that look the same, as in equal lanes: by name, else in order, one class after the
 *       other, each time followed along the pins. This step and the one before are done with
 *       colours that know the parameters, then with colours that do not.
 *   <li>What stands beside differences: along the pins whatever the colours, then by the number of
 *       nets in common, then what is left of a kind if it is as many on both sides.
 * </ol>
 *
 * <p>Each step takes time linear in the graphs, except that the third may follow each class alone.
 */
final class Matcher {
  private static final int ROUNDS = 12;

  /** Colours of fewer rounds are too common to choose by. */
  private static final int LEAST_CHOICE_ROUND = 2;

  /** Nets with more pins are looked at in whole passes only. */
  private static final int BUSY = 64;

  private static final int WHATEVER = -1;

  /** Devices of one colour. */
  private static final class Group {
    final List<Integer> first = new ArrayList<>();
    final List<Integer> second = new ArrayList<>();
  }

  private final PairedGraphs kinds;
  private final Graph one;
  private final Graph other;
  private final Matching matching;
  private Coloring oneColors;
  private Coloring otherColors;
  private final Deque<Integer> open = new ArrayDeque<>();
  private final Deque<Integer> undecided = new ArrayDeque<>();
  private final List<Integer> recent = new ArrayList<>();
  private final int[] seen;
  private int pass;
  private boolean whole;

  private Matcher(PairedGraphs kinds) {
    this.kinds = kinds;
    one = kinds.first();
    other = kinds.second();
    matching = new Matching(one, other);
    Map<String, Set<String>> common = ParameterCheck.names(one);
    Map<String, Set<String>> known = ParameterCheck.names(other);
    common.forEach((component, names) -> names.retainAll(known.getOrDefault(component, Set.of())));
    oneColors = new Coloring(one, kinds, ROUNDS, ParameterCheck.marks(one, common));
    otherColors = new Coloring(other, kinds, ROUNDS, ParameterCheck.marks(other, common));
    seen = new int[one.netCount()];
  }

  /** Pairs the devices of two graphs; {@code byName} where names are meant to be the same. */
  static Matching match(PairedGraphs kinds, boolean byName) {
    Matcher matcher = new Matcher(kinds);
    matcher.named(byName);
    matcher.byColors();
    matcher.forgetParameters();
    matcher.byColors();
    matcher.settleAll(WHATEVER);
    matcher.byCommonNets();
    matcher.settleAll(WHATEVER);
    matcher.leftovers();
    return matcher.matching;
  }

  private void byColors() {
    for (int round = ROUNDS; round >= 0; round--) {
      if (round >= LEAST_CHOICE_ROUND) {
        unique(round);
      }
      settleAll(round);
    }
    for (int round = ROUNDS; round >= LEAST_CHOICE_ROUND; round--) {
      breakTies(round);
      settleAll(round);
    }
  }

  private void forgetParameters() {
    oneColors = new Coloring(one, kinds, ROUNDS, new int[one.size()]);
    otherColors = new Coloring(other, kinds, ROUNDS, new int[other.size()]);
  }

  private void pair(int a, int b) {
    matching.pair(a, b);
    open.add(a);
    recent.add(a);
  }

  private void named(boolean all) {
    Map<String, Integer> names = new HashMap<>();
    for (int b = 0; b < other.size(); b++) {
      names.put(other.at(b).name() + '\n' + other.kind[b], b);
    }
    for (int a = 0; a < one.size(); a++) {
      Integer b = names.get(one.at(a).name() + '\n' + one.kind[a]);
      if (b != null && (all || one.at(a).isPort())) {
        pair(a, b);
      }
    }
  }

  private static int level(int round) {
    return Math.max(round, 0);
  }

  /** The free devices by colour, in order. */
  private Map<Long, Group> groups(int round) {
    Map<Long, Group> groups = new LinkedHashMap<>();
    for (int a = 0; a < one.size(); a++) {
      if (matching.second(a) == Matching.NONE) {
        groups.computeIfAbsent(oneColors.device(round, a), c -> new Group()).first.add(a);
      }
    }
    for (int b = 0; b < other.size(); b++) {
      if (matching.first(b) == Matching.NONE) {
        Group group = groups.get(otherColors.device(round, b));
        if (group != null) {
          group.second.add(b);
        }
      }
    }
    return groups;
  }

  private void unique(int round) {
    for (Group group : groups(round).values()) {
      if (group.first.size() == 1 && group.second.size() == 1) {
        pair(group.first.get(0), group.second.get(0));
      }
    }
  }

  private void settleAll(int round) {
    for (int a = 0; a < one.size(); a++) {
      if (matching.second(a) != Matching.NONE && !isSettled(a)) {
        open.add(a);
      }
    }
    whole = true;
    settle(round);
    whole = false;
    undecided.clear();
    recent.clear();
  }

  /** Whether nothing can be learned along the pins of a pair: all its nets lead to pairs. */
  private boolean isSettled(int a) {
    int[] pins = matching.pins(a);
    if (pins == null) {
      return false;
    }
    for (int p = 0; p < pins.length; p++) {
      int na = one.net(a, p);
      int nb = other.net(matching.second(a), pins[p]);
      boolean plain = one.degree(na) <= 2 && other.degree(nb) <= 2;
      if (!plain || !matching.arePaired(na, nb) || free(one, na, true) >= 0) {
        return false;
      }
    }
    return true;
  }

  /** Follows the pins of open pairs until nothing new turns up. */
  private void settle(int round) {
    pass++;
    while (!open.isEmpty()) {
      int a = open.remove();
      int b = matching.second(a);
      int[] pins = decided(a, b, round, false);
      if (pins == null) {
        continue;
      }
      for (int p = 0; p < pins.length; p++) {
        follow(one.net(a, p), other.net(b, pins[p]), round);
      }
    }
  }

  private void follow(int na, int nb, int round) {
    boolean same = round == WHATEVER || oneColors.net(round, na) == otherColors.net(round, nb);
    if (same && matching.areNetsFree(na, nb)) {
      matching.pairNets(na, nb);
    }
    boolean busy = one.degree(na) > BUSY || other.degree(nb) > BUSY;
    if (matching.arePaired(na, nb) && seen[na] != pass && (whole || !busy)) {
      seen[na] = pass;
      neighbours(na, nb, level(round));
    }
  }

  private void neighbours(int na, int nb, int round) {
    if (one.degree(na) <= 2 && other.degree(nb) <= 2) {
      int a = free(one, na, true);
      int b = free(other, nb, false);
      if (a >= 0 && b >= 0 && key(one, oneColors, a, round) == key(other, otherColors, b, round)) {
        pair(one.pinDevice[a], other.pinDevice[b]);
      }
      return;
    }
    Map<Long, int[]> here = lonely(one, oneColors, na, round, true);
    Map<Long, int[]> there = lonely(other, otherColors, nb, round, false);
    here.forEach(
        (key, a) -> {
          int[] b = there.get(key);
          if (b != null && a[1] == 1 && b[1] == 1 && matching.isFree(a[0], b[0])) {
            pair(a[0], b[0]);
          }
        });
  }

  /** The only pin at a net of a free device, or -1. */
  private int free(Graph graph, int net, boolean isFirst) {
    int found = -1;
    for (int i = graph.netStart[net]; i < graph.netStart[net + 1]; i++) {
      int pin = graph.netPins[i];
      if (partner(graph.pinDevice[pin], isFirst) == Matching.NONE) {
        if (found >= 0) {
          return -1;
        }
        found = pin;
      }
    }
    return found;
  }

  private int partner(int device, boolean isFirst) {
    return isFirst ? matching.second(device) : matching.first(device);
  }

  /** Colour of a pin's device, and which pin it is. */
  private long key(Graph graph, Coloring colors, int pin, int round) {
    int d = graph.pinDevice[pin];
    return colors.device(round, d) * 31 + kinds.kind(graph.kind[d]).orbit(pin - graph.pinStart[d]);
  }

  /** The free devices at a net by colour and pin: the last one and their number. */
  private Map<Long, int[]> lonely(
      Graph graph, Coloring colors, int net, int round, boolean isFirst) {
    Map<Long, int[]> found = new LinkedHashMap<>();
    for (int i = graph.netStart[net]; i < graph.netStart[net + 1]; i++) {
      int pin = graph.netPins[i];
      int d = graph.pinDevice[pin];
      if (partner(d, isFirst) == Matching.NONE) {
        int[] slot = found.computeIfAbsent(key(graph, colors, pin, round), key -> new int[2]);
        slot[0] = d;
        slot[1]++;
      }
    }
    return found;
  }

  /** How the pins of a pair go together, as soon as only one way is left. */
  private int @Nullable [] decided(int a, int b, int round, boolean now) {
    int[] known = matching.pins(a);
    if (known != null) {
      return known;
    }
    List<int[]> ways = kinds.kind(one.kind[a]).permutations();
    if (ways.size() > 1) {
      List<int[]> sound = ways.stream().filter(way -> contradictions(a, b, way) == 0).toList();
      List<int[]> alike = sound.stream().filter(way -> looksAlike(a, b, way, round)).toList();
      if (now || round == WHATEVER) {
        ways = List.of(alike.isEmpty() ? best(a, b, ways) : alike.get(0));
      } else if (sound.size() == 1) {
        ways = sound;
      } else {
        ways = alike;
      }
    }
    if (ways.size() != 1) {
      undecided.add(a);
      return null;
    }
    matching.decide(a, ways.get(0));
    return ways.get(0);
  }

  private int[] best(int a, int b, List<int[]> ways) {
    return ways.stream()
        .min(Comparator.comparingInt(way -> contradictions(a, b, way)))
        .orElseThrow();
  }

  private int contradictions(int a, int b, int[] way) {
    int count = 0;
    for (int p = 0; p < way.length; p++) {
      int na = one.net(a, p);
      int nb = other.net(b, way[p]);
      if (!matching.arePaired(na, nb) && !matching.areNetsFree(na, nb)) {
        count++;
      }
    }
    return count;
  }

  private boolean looksAlike(int a, int b, int[] way, int round) {
    for (int p = 0; p < way.length; p++) {
      int na = one.net(a, p);
      int nb = other.net(b, way[p]);
      if (oneColors.net(level(round), na) != otherColors.net(level(round), nb)) {
        return false;
      }
    }
    return true;
  }

  private void breakTies(int round) {
    for (int a = 0; a < one.size(); a++) {
      if (matching.second(a) != Matching.NONE && matching.pins(a) == null) {
        recent.add(a);
        followRecent(round);
      }
    }
    List<Group> common =
        groups(round).values().stream()
            .filter(group -> !group.second.isEmpty())
            .sorted(Comparator.comparingInt(group -> group.first.size() + group.second.size()))
            .toList();
    for (Group group : common) {
      breakTies(group, round);
    }
  }

  private void breakTies(Group group, int round) {
    Map<String, Integer> names = new HashMap<>();
    group.second.forEach(b -> names.put(other.at(b).name(), b));
    for (int a : group.first) {
      Integer b = names.get(one.at(a).name());
      if (b != null) {
        choose(a, b, round);
      }
    }
    int next = 0;
    for (int a : group.first) {
      while (next < group.second.size()
          && matching.first(group.second.get(next)) != Matching.NONE) {
        next++;
      }
      if (next < group.second.size()) {
        choose(a, group.second.get(next), round);
      }
    }
  }

  private void choose(int a, int b, int round) {
    if (matching.isFree(a, b)) {
      pair(a, b);
      followRecent(round);
    }
  }

  /**
   * Follows a choice as far as it leads before the next is made, first to neighbours that look the
   * same from afar, then nearer to differences. Where pins are alike, the first way is taken.
   */
  private void followRecent(int from) {
    for (int round = from; round >= Math.min(from, 0); round--) {
      for (int i = 0; i < recent.size(); i++) {
        open.add(recent.get(i));
      }
      settle(round);
      while (!undecided.isEmpty()) {
        int a = undecided.remove();
        if (matching.pins(a) == null) {
          decided(a, matching.second(a), round, true);
          open.add(a);
          settle(round);
        }
      }
    }
    recent.clear();
  }

  /** Pairs free devices of a kind that share most nets; nets with many pins are no hint. */
  private void byCommonNets() {
    record Candidate(int a, int b, int common) {}
    List<Candidate> candidates = new ArrayList<>();
    for (int a = 0; a < one.size(); a++) {
      if (matching.second(a) != Matching.NONE) {
        continue;
      }
      Map<Integer, Integer> common = new LinkedHashMap<>();
      for (int p = 0; p < one.pins(a); p++) {
        int nb = matching.secondNet(one.net(a, p));
        if (nb != Matching.NONE && other.degree(nb) <= BUSY) {
          for (int i = other.netStart[nb]; i < other.netStart[nb + 1]; i++) {
            int b = other.pinDevice[other.netPins[i]];
            if (matching.isFree(a, b) && one.kind[a] == other.kind[b]) {
              common.merge(b, 1, Integer::sum);
            }
          }
        }
      }
      int from = a;
      common.forEach((b, count) -> candidates.add(new Candidate(from, b, count)));
    }
    candidates.sort(Comparator.comparingInt(candidate -> -candidate.common()));
    for (Candidate candidate : candidates) {
      choose(candidate.a(), candidate.b(), WHATEVER);
    }
  }

  private void leftovers() {
    for (Group group : groups(0).values()) {
      Map<String, Integer> names = new HashMap<>();
      group.second.forEach(b -> names.put(other.at(b).name(), b));
      for (int a : group.first) {
        Integer b = names.get(one.at(a).name());
        if (b != null) {
          choose(a, b, WHATEVER);
        }
      }
    }
    for (Group group : groups(0).values()) {
      if (group.first.size() == group.second.size()) {
        for (int i = 0; i < group.first.size(); i++) {
          choose(group.first.get(i), group.second.get(i), WHATEVER);
        }
      }
    }
  }
}
