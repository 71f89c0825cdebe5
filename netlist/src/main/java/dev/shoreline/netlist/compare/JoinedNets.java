package dev.shoreline.netlist.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The nets of both graphs, those as one that paired pins lead to. */
final class JoinedNets {
  /** A pin of a device of the first graph and its partner. */
  record PinPair(int first, int second, int firstPin, int secondPin) {}

  private final Graph one;
  private final Graph other;
  private final List<PinPair> pins = new ArrayList<>();
  private final DisjointSets nets;

  JoinedNets(PairedGraphs kinds, Matching matching) {
    one = kinds.first();
    other = kinds.second();
    nets = new DisjointSets(one.netCount() + other.netCount());
    for (int a = 0; a < one.size(); a++) {
      int b = matching.second(a);
      if (b != Matching.NONE) {
        int[] way = matching.pins(a);
        int[] used = way == null ? kinds.kind(one.kind[a]).permutations().get(0) : way;
        for (int p = 0; p < used.length; p++) {
          pins.add(new PinPair(a, b, p, used[p]));
          nets.join(one.net(a, p), one.netCount() + other.net(b, used[p]));
        }
      }
    }
  }

  /** The joined net of a pin of the first graph. */
  int ofFirst(int device, int pin) {
    return nets.root(one.net(device, pin));
  }

  /** The joined net of a pin of the second graph. */
  int ofSecond(int device, int pin) {
    return nets.root(one.netCount() + other.net(device, pin));
  }

  /** The paired pins by joined net, in the first graph's order. */
  Iterable<List<PinPair>> groups() {
    Map<Integer, List<PinPair>> groups = new LinkedHashMap<>();
    for (PinPair pin : pins) {
      groups
          .computeIfAbsent(ofFirst(pin.first(), pin.firstPin()), key -> new ArrayList<>())
          .add(pin);
    }
    return groups.values();
  }
}
