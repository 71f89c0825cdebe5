package dev.shoreline.netlist.compare;

import dev.shoreline.netlist.compare.Difference.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Devices without partner: missing, extra, or of another component at the same nets. */
final class DeviceDifferences {
  private final Graph one;
  private final Graph other;
  private final Matching matching;
  private final JoinedNets nets;
  private final ComparisonOptions options;

  DeviceDifferences(
      PairedGraphs kinds, Matching matching, JoinedNets nets, ComparisonOptions options) {
    one = kinds.first();
    other = kinds.second();
    this.matching = matching;
    this.nets = nets;
    this.options = options;
  }

  void addTo(List<Difference> differences) {
    Map<Integer, Integer> replaced = replaced();
    for (int a = 0; a < one.size(); a++) {
      if (matching.second(a) == Matching.NONE) {
        Integer b = replaced.get(a);
        differences.add(b == null ? missing(one.at(a)) : wrong(one.at(a), other.at(b)));
      }
    }
    for (int b = 0; b < other.size(); b++) {
      if (matching.first(b) == Matching.NONE && !replaced.containsValue(b)) {
        differences.add(extra(other.at(b)));
      }
    }
  }

  private Difference missing(FlatCircuit.Device device) {
    String message = options.secondName() + " has no " + describe(device);
    return new Difference(Kind.MISSING, message, List.of(device), List.of());
  }

  private Difference extra(FlatCircuit.Device device) {
    String message = options.firstName() + " has no " + describe(device);
    return new Difference(Kind.EXTRA, message, List.of(), List.of(device));
  }

  private Difference wrong(FlatCircuit.Device device, FlatCircuit.Device instead) {
    String message =
        "'%s' is of '%s' in %s, of '%s' in %s"
            .formatted(
                device.name(),
                device.component(),
                options.firstName(),
                instead.component(),
                options.secondName());
    return new Difference(Kind.WRONG_COMPONENT, message, List.of(device), List.of(instead));
  }

  private static String describe(FlatCircuit.Device device) {
    return device.isPort()
        ? "port '" + device.name() + "'"
        : "'" + device.name() + "' of '" + device.component() + "'";
  }

  /** Free devices of the first graph and those of other kinds that stand at the same nets. */
  private Map<Integer, Integer> replaced() {
    Map<Integer, List<Integer>> freeAtNet = freeAtNet();
    Map<Integer, Integer> replaced = new LinkedHashMap<>();
    for (int a = 0; a < one.size() && !freeAtNet.isEmpty(); a++) {
      if (matching.second(a) == Matching.NONE && !one.at(a).isPort()) {
        Map<Integer, Integer> common = new LinkedHashMap<>();
        for (int p = 0; p < one.pins(a); p++) {
          freeAtNet
              .getOrDefault(nets.ofFirst(a, p), List.of())
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

  /** The second graph's free devices by joined net. */
  private Map<Integer, List<Integer>> freeAtNet() {
    Map<Integer, List<Integer>> free = new HashMap<>();
    for (int b = 0; b < other.size(); b++) {
      if (matching.first(b) == Matching.NONE && !other.at(b).isPort()) {
        for (int p = 0; p < other.pins(b); p++) {
          free.computeIfAbsent(nets.ofSecond(b, p), key -> new ArrayList<>()).add(b);
        }
      }
    }
    return free;
  }
}
