package dev.shoreline.netlist.compare;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToLongFunction;

/**
 * Leads from paired devices along their pins: their nets are paired, and on these the neighbours
 * that nothing else can stand for.
 */
final class PinFollower {
  /** Nets with more pins are looked at in whole passes only. */
  static final int BUSY = 64;

  private final Graph one;
  private final Graph other;
  private final Matching matching;
  private final PairedColors colors;
  private final PinWays ways;
  private final Deque<Integer> open = new ArrayDeque<>();
  private final Deque<Integer> undecided = new ArrayDeque<>();
  private final List<Integer> recent = new ArrayList<>();
  private final int[] seen;
  private int pass;
  private boolean whole;

  PinFollower(PairedGraphs kinds, Matching matching, PairedColors colors) {
    one = kinds.first();
    other = kinds.second();
    this.matching = matching;
    this.colors = colors;
    ways = new PinWays(kinds, matching, colors);
    seen = new int[one.netCount()];
  }

  PairedColors colors() {
    return colors;
  }

  /** Pairs two devices; they are followed with the others. */
  void pair(int a, int b) {
    matching.pair(a, b);
    open.add(a);
    recent.add(a);
  }

  /** Pairs two devices if both are free, and follows them as far as they lead. */
  void choose(int a, int b, int round) {
    if (matching.isFree(a, b)) {
      pair(a, b);
      followRecent(round);
    }
  }

  /** Follows the pairs whose pins are not told apart yet, the first way where they are alike. */
  void followUndecided(int round) {
    for (int a = 0; a < one.size(); a++) {
      if (matching.second(a) != Matching.NONE && matching.pins(a) == null) {
        recent.add(a);
        followRecent(round);
      }
    }
  }

  /** Follows all pairs that may still lead somewhere. */
  void followAll(int round) {
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
      if (!arePlain(na, nb) || !matching.arePaired(na, nb) || onlyFreePin(one, na) >= 0) {
        return false;
      }
    }
    return true;
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
          ways.bestWay(a, round);
          open.add(a);
          settle(round);
        }
      }
    }
    recent.clear();
  }

  /** Follows the pins of open pairs until nothing new turns up. */
  private void settle(int round) {
    pass++;
    while (!open.isEmpty()) {
      int a = open.remove();
      int[] pins = round == PairedColors.WHATEVER ? ways.bestWay(a, round) : ways.onlyWay(a, round);
      if (pins == null) {
        undecided.add(a);
        continue;
      }
      for (int p = 0; p < pins.length; p++) {
        follow(one.net(a, p), other.net(matching.second(a), pins[p]), round);
      }
    }
  }

  private void follow(int na, int nb, int round) {
    if (colors.areNetsAlike(round, na, nb) && matching.areNetsFree(na, nb)) {
      matching.pairNets(na, nb);
    }
    boolean busy = one.degree(na) > BUSY || other.degree(nb) > BUSY;
    if (matching.arePaired(na, nb) && seen[na] != pass && (whole || !busy)) {
      seen[na] = pass;
      if (arePlain(na, nb)) {
        pairOppositeEnds(na, nb, round);
      } else {
        pairLonely(na, nb, round);
      }
    }
  }

  private boolean arePlain(int na, int nb) {
    return one.degree(na) <= 2 && other.degree(nb) <= 2;
  }

  private void pairOppositeEnds(int na, int nb, int round) {
    int a = onlyFreePin(one, na);
    int b = onlyFreePin(other, nb);
    if (a >= 0 && b >= 0 && colors.firstPin(round, a) == colors.secondPin(round, b)) {
      pair(one.pinDevice[a], other.pinDevice[b]);
    }
  }

  /** The only pin at a net of a free device, or -1. */
  private int onlyFreePin(Graph graph, int net) {
    int found = -1;
    for (int i = graph.netStart[net]; i < graph.netStart[net + 1]; i++) {
      int pin = graph.netPins[i];
      if (isFree(graph, graph.pinDevice[pin])) {
        if (found >= 0) {
          return -1;
        }
        found = pin;
      }
    }
    return found;
  }

  private boolean isFree(Graph graph, int device) {
    int partner = graph == one ? matching.second(device) : matching.first(device);
    return partner == Matching.NONE;
  }

  private void pairLonely(int na, int nb, int round) {
    Map<Long, int[]> here = freeByPin(one, na, pin -> colors.firstPin(round, pin));
    Map<Long, int[]> there = freeByPin(other, nb, pin -> colors.secondPin(round, pin));
    here.forEach(
        (key, a) -> {
          int[] b = there.get(key);
          if (b != null && a[1] == 1 && b[1] == 1 && matching.isFree(a[0], b[0])) {
            pair(a[0], b[0]);
          }
        });
  }

  /** The free devices at a net by colour and pin: the last one and their number. */
  private Map<Long, int[]> freeByPin(Graph graph, int net, IntToLongFunction key) {
    Map<Long, int[]> found = new LinkedHashMap<>();
    for (int i = graph.netStart[net]; i < graph.netStart[net + 1]; i++) {
      int pin = graph.netPins[i];
      int d = graph.pinDevice[pin];
      if (isFree(graph, d)) {
        int[] slot = found.computeIfAbsent(key.applyAsLong(pin), k -> new int[2]);
        slot[0] = d;
        slot[1]++;
      }
    }
    return found;
  }
}
