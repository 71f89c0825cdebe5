package dev.shoreline.netlist.compare;

import dev.shoreline.netlist.compare.Difference.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells in what paired graphs differ. What hangs on a device without partner is told once. */
final class DifferenceFinder {
  /** Names that a message lists at most. */
  private static final int MOST_NAMES = 6;

  /** A pin of the first graph and its partner. */
  private record PinPair(int first, int second, int firstPin, int secondPin) {}

  private final PairedGraphs kinds;
  private final Graph one;
  private final Graph other;
  private final Matching matching;
  private final ComparisonOptions options;
  private final int[] parent;

  DifferenceFinder(PairedGraphs kinds, Matching matching, ComparisonOptions options) {
    this.kinds = kinds;
    this.matching = matching;
    this.options = options;
    one = kinds.first();
    other = kinds.second();
    parent = new int[one.netCount() + other.netCount()];
    Arrays.setAll(parent, i -> i);
  }

  void addTo(List<Difference> differences) {
    List<PinPair> pins = pins();
    devices(differences);
    nets(pins, differences);
    ParameterCheck parameters = new ParameterCheck(options);
    for (int a = 0; a < one.size(); a++) {
      if (matching.second(a) != Matching.NONE) {
        parameters.check(one.at(a), other.at(matching.second(a)), differences);
      }
    }
  }

  private List<PinPair> pins() {
    List<PinPair> pins = new ArrayList<>();
    for (int a = 0; a < one.size(); a++) {
      int b = matching.second(a);
      if (b != Matching.NONE) {
        int[] way = matching.pins(a);
        int[] used = way == null ? kinds.kind(one.kind[a]).permutations().get(0) : way;
        for (int p = 0; p < used.length; p++) {
          pins.add(new PinPair(a, b, p, used[p]));
          union(one.net(a, p), one.netCount() + other.net(b, used[p]));
        }
      }
    }
    return pins;
  }

  private int root(int node) {
    int root = node;
    while (parent[root] != root) {
      parent[root] = parent[parent[root]];
      root = parent[root];
    }
    return root;
  }

  private void union(int a, int b) {
    parent[root(b)] = root(a);
  }

  private void devices(List<Difference> differences) {
    Map<Integer, Integer> replaced = replaced();
    for (int a = 0; a < one.size(); a++) {
      if (matching.second(a) != Matching.NONE) {
        continue;
      }
      FlatCircuit.Device device = one.at(a);
      Integer b = replaced.get(a);
      if (b == null) {
        differences.add(
            new Difference(
                Kind.MISSING,
                options.secondName() + " has no " + describe(device),
                List.of(device),
                List.of()));
      } else {
        FlatCircuit.Device instead = other.at(b);
        differences.add(
            new Difference(
                Kind.WRONG_COMPONENT,
                "'%s' is of '%s' in %s, of '%s' in %s"
                    .formatted(
                        device.name(),
                        device.component(),
                        options.firstName(),
                        instead.component(),
                        options.secondName()),
                List.of(device),
                List.of(instead)));
      }
    }
    for (int b = 0; b < other.size(); b++) {
      if (matching.first(b) == Matching.NONE && !replaced.containsValue(b)) {
        FlatCircuit.Device device = other.at(b);
        differences.add(
            new Difference(
                Kind.EXTRA,
                options.firstName() + " has no " + describe(device),
                List.of(),
                List.of(device)));
      }
    }
  }

  private static String describe(FlatCircuit.Device device) {
    return device.isPort()
        ? "port '" + device.name() + "'"
        : "'" + device.name() + "' of '" + device.component() + "'";
  }

  /** Free devices of the first graph and those of other kinds that stand at the same nets. */
  private Map<Integer, Integer> replaced() {
    Map<Integer, List<Integer>> freeAtNet = new HashMap<>();
    for (int b = 0; b < other.size(); b++) {
      if (matching.first(b) == Matching.NONE && !other.at(b).isPort()) {
        for (int p = 0; p < other.pins(b); p++) {
          int net = root(one.netCount() + other.net(b, p));
          freeAtNet.computeIfAbsent(net, key -> new ArrayList<>()).add(b);
        }
      }
    }
    Map<Integer, Integer> replaced = new LinkedHashMap<>();
    for (int a = 0; a < one.size() && !freeAtNet.isEmpty(); a++) {
      if (matching.second(a) == Matching.NONE && !one.at(a).isPort()) {
        Map<Integer, Integer> common = new LinkedHashMap<>();
        for (int p = 0; p < one.pins(a); p++) {
          freeAtNet
              .getOrDefault(root(one.net(a, p)), List.of())
              .forEach(b -> common.merge(b, 1, Integer::sum));
        }
        int device = a;
        common.entrySet().stream()
            .filter(
                e -> 2 * e.getValue() >= one.pins(device) && !replaced.containsValue(e.getKey()))
            .max(Map.Entry.comparingByValue())
            .ifPresent(e -> replaced.put(device, e.getKey()));
      }
    }
    return replaced;
  }

  private void nets(List<PinPair> pins, List<Difference> differences) {
    Map<Integer, List<PinPair>> joined = new LinkedHashMap<>();
    for (PinPair pin : pins) {
      joined.computeIfAbsent(root(firstNet(pin)), key -> new ArrayList<>()).add(pin);
    }
    for (List<PinPair> group : joined.values()) {
      long firsts = group.stream().mapToInt(this::firstNet).distinct().count();
      long seconds = group.stream().mapToInt(this::secondNet).distinct().count();
      if (firsts == 1 && seconds > 1) {
        differences.add(open(group));
      } else if (firsts > 1 && seconds == 1) {
        differences.add(shorted(group));
      } else if (firsts > 1) {
        differences.add(swapped(group));
      }
    }
  }

  private int firstNet(PinPair pin) {
    return one.net(pin.first(), pin.firstPin());
  }

  private int secondNet(PinPair pin) {
    return other.net(pin.second(), pin.secondPin());
  }

  private Difference open(List<PinPair> group) {
    String parts =
        group.stream()
            .collect(
                Collectors.groupingBy(this::secondNet, LinkedHashMap::new, Collectors.toList()))
            .values()
            .stream()
            .map(this::firstNames)
            .limit(MOST_NAMES)
            .collect(Collectors.joining(" | "));
    String net = one.netName(firstNet(group.get(0)));
    return difference(
        Kind.OPEN, "net '" + net + "' is open in " + options.secondName() + ": " + parts, group);
  }

  private Difference shorted(List<PinPair> group) {
    String nets =
        group.stream()
            .map(pin -> one.netName(firstNet(pin)))
            .distinct()
            .limit(MOST_NAMES)
            .collect(Collectors.joining("', '", "'", "'"));
    return difference(
        Kind.SHORT,
        "nets " + nets + " are one in " + options.secondName() + ": " + firstNames(group),
        group);
  }

  /** The pins that leave the net on which most of the others of their net are. */
  private Difference swapped(List<PinPair> group) {
    Map<Integer, Map<Integer, Integer>> votes = new HashMap<>();
    for (PinPair pin : group) {
      votes
          .computeIfAbsent(firstNet(pin), net -> new LinkedHashMap<>())
          .merge(secondNet(pin), 1, Integer::sum);
    }
    Map<Integer, Integer> meant = new HashMap<>();
    List<Integer> taken = new ArrayList<>();
    for (PinPair pin : group) {
      int net = firstNet(pin);
      if (!meant.containsKey(net)) {
        votes.getOrDefault(net, Map.of()).entrySet().stream()
            .filter(vote -> !taken.contains(vote.getKey()))
            .max(Map.Entry.comparingByValue())
            .ifPresent(
                vote -> {
                  meant.put(net, vote.getKey());
                  taken.add(vote.getKey());
                });
      }
    }
    List<PinPair> moved =
        group.stream()
            .filter(pin -> !Integer.valueOf(secondNet(pin)).equals(meant.get(firstNet(pin))))
            .toList();
    return difference(
        Kind.SWAPPED,
        "connected otherwise in " + options.secondName() + ": " + firstNames(moved),
        moved.isEmpty() ? group : moved);
  }

  private String firstNames(List<PinPair> group) {
    String names =
        group.stream()
            .limit(MOST_NAMES)
            .map(pin -> name(one, pin.first(), pin.firstPin()))
            .collect(Collectors.joining(", "));
    return group.size() > MOST_NAMES
        ? names + " and " + (group.size() - MOST_NAMES) + " more"
        : names;
  }

  private String name(Graph graph, int device, int pin) {
    String pinName = kinds.kind(graph.kind[device]).pins().get(pin);
    String name = graph.at(device).name();
    return pinName.isEmpty() ? "port " + name : name + "." + pinName;
  }

  private Difference difference(Kind kind, String message, List<PinPair> group) {
    return new Difference(
        kind,
        message,
        group.stream().map(pin -> one.at(pin.first())).distinct().limit(MOST_NAMES).toList(),
        group.stream().map(pin -> other.at(pin.second())).distinct().limit(MOST_NAMES).toList());
  }
}
