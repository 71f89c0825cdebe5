package dev.shoreline.netlist.compare;

import dev.shoreline.netlist.compare.Difference.Kind;
import dev.shoreline.netlist.compare.JoinedNets.PinPair;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Nets that are open, shorted or otherwise connected between paired devices. */
final class NetDifferences {
  /** Names that a message lists at most. */
  private static final int MOST_NAMES = 6;

  private final PairedGraphs kinds;
  private final Graph one;
  private final Graph other;
  private final JoinedNets nets;
  private final ComparisonOptions options;

  NetDifferences(PairedGraphs kinds, JoinedNets nets, ComparisonOptions options) {
    this.kinds = kinds;
    this.nets = nets;
    this.options = options;
    one = kinds.first();
    other = kinds.second();
  }

  void addTo(List<Difference> differences) {
    for (List<PinPair> group : nets.groups()) {
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
    Map<Integer, Integer> meant = meant(group);
    List<PinPair> moved =
        group.stream()
            .filter(pin -> !Integer.valueOf(secondNet(pin)).equals(meant.get(firstNet(pin))))
            .toList();
    return difference(
        Kind.SWAPPED,
        "connected otherwise in " + options.secondName() + ": " + firstNames(moved),
        moved.isEmpty() ? group : moved);
  }

  /** For each net of the first graph the one of the second that most of its pins are on. */
  private Map<Integer, Integer> meant(List<PinPair> group) {
    Map<Integer, Map<Integer, Integer>> votes = new LinkedHashMap<>();
    for (PinPair pin : group) {
      votes
          .computeIfAbsent(firstNet(pin), net -> new LinkedHashMap<>())
          .merge(secondNet(pin), 1, Integer::sum);
    }
    Map<Integer, Integer> meant = new HashMap<>();
    Set<Integer> taken = new HashSet<>();
    votes.forEach(
        (net, counts) ->
            counts.entrySet().stream()
                .filter(vote -> !taken.contains(vote.getKey()))
                .max(Map.Entry.comparingByValue())
                .ifPresent(
                    vote -> {
                      meant.put(net, vote.getKey());
                      taken.add(vote.getKey());
                    }));
    return meant;
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
