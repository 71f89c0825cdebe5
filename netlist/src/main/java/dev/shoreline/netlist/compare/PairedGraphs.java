package dev.shoreline.netlist.compare;

import dev.shoreline.netlist.format.circuit.CircuitBuilder;
import dev.shoreline.netlist.format.circuit.NaturalOrder;
import dev.shoreline.netlist.model.PortKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Two circuits as graphs with the same numbers for components and pins. Pins go by name; where the
 * circuits call all pins of a component differently, by their order, electrical ones first. A pin
 * that one of them does not mention is one that nothing joins. Ports of the circuits count only
 * where both have some.
 */
final class PairedGraphs {
  /**
   * A component as both know it.
   *
   * @param pins its pins in order
   * @param permutations which exchanges of pins leave it as it is, the identity first
   * @param orbits for each pin the first one that it may be exchanged with
   */
  record Kind(String component, List<String> pins, List<int[]> permutations, List<Integer> orbits) {
    int orbit(int pin) {
      return orbits.get(pin);
    }
  }

  private static final Comparator<String> PIN_ORDER =
      Comparator.comparing((String pin) -> CircuitBuilder.kind(pin) == PortKind.OPTICAL)
          .thenComparing(NaturalOrder.INSTANCE);

  private final List<Kind> kinds = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, Map<String, String>> renamed = new HashMap<>();
  private final Graph first;
  private final Graph second;

  PairedGraphs(FlatCircuit one, FlatCircuit other, PinSymmetry symmetry) {
    boolean ports = hasPorts(one) && hasPorts(other);
    Map<String, Set<String>> here = pins(one);
    Map<String, Set<String>> there = pins(other);
    Map<String, Set<String>> all = new LinkedHashMap<>(here);
    there.forEach(all::putIfAbsent);
    all.forEach(
        (component, pins) ->
            kind(
                component,
                here.getOrDefault(component, pins),
                there.getOrDefault(component, pins),
                symmetry));
    first = Graph.of(one, ports, this, Map.of());
    second = Graph.of(other, ports, this, renamed);
  }

  private static boolean hasPorts(FlatCircuit circuit) {
    return circuit.devices().stream().anyMatch(FlatCircuit.Device::isPort);
  }

  private static Map<String, Set<String>> pins(FlatCircuit circuit) {
    Map<String, Set<String>> pins = new LinkedHashMap<>();
    for (FlatCircuit.Device device : circuit.devices()) {
      pins.computeIfAbsent(device.component(), key -> new LinkedHashSet<>()).addAll(device.pins());
    }
    return pins;
  }

  private void kind(String component, Set<String> here, Set<String> there, PinSymmetry symmetry) {
    Set<String> union = new HashSet<>(here);
    if (here.size() == there.size() && !here.equals(there)) {
      List<String> from = sorted(there);
      List<String> to = sorted(here);
      Map<String, String> names = new HashMap<>();
      for (int i = 0; i < from.size(); i++) {
        names.put(from.get(i), to.get(i));
      }
      renamed.put(component, names);
    } else {
      union.addAll(there);
    }
    List<String> pins = sorted(union);
    List<int[]> permutations = symmetry.permutations(component, pins);
    List<Integer> orbits = new ArrayList<>();
    for (int i = 0; i < pins.size(); i++) {
      int pin = i;
      orbits.add(permutations.stream().mapToInt(way -> way[pin]).min().orElse(pin));
    }
    numbers.put(component, kinds.size());
    kinds.add(new Kind(component, pins, permutations, orbits));
  }

  private static List<String> sorted(Collection<String> pins) {
    return pins.stream().sorted(PIN_ORDER).toList();
  }

  int number(String component) {
    return numbers.getOrDefault(component, -1);
  }

  Kind kind(int number) {
    return kinds.get(number);
  }

  Graph first() {
    return first;
  }

  Graph second() {
    return second;
  }
}
