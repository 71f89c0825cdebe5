package dev.shoreline.netlist.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Two circuits as graphs with the same numbers for components and pins, whose names are those of
 * {@link PinNames}. A pin that one of them does not mention is one that nothing joins. Ports of the
 * circuits count only where both have some.
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

  private final List<Kind> kinds = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Graph first;
  private final Graph second;

  PairedGraphs(FlatCircuit one, FlatCircuit other, PinSymmetry symmetry) {
    boolean ports = hasPorts(one) && hasPorts(other);
    PinNames here = new PinNames(one);
    PinNames there = new PinNames(other);
    Set<String> components = new LinkedHashSet<>(here.components());
    components.addAll(there.components());
    components.forEach(component -> kind(component, here.agree(component, there), symmetry));
    first = Graph.of(one, ports, this, here);
    second = Graph.of(other, ports, this, there);
  }

  private static boolean hasPorts(FlatCircuit circuit) {
    return circuit.devices().stream().anyMatch(FlatCircuit.Device::isPort);
  }

  private void kind(String component, List<String> pins, PinSymmetry symmetry) {
    List<int[]> permutations = symmetry.permutations(component, pins);
    List<Integer> orbits = new ArrayList<>();
    for (int i = 0; i < pins.size(); i++) {
      int pin = i;
      orbits.add(permutations.stream().mapToInt(way -> way[pin]).min().orElse(pin));
    }
    numbers.put(component, kinds.size());
    kinds.add(new Kind(component, pins, permutations, orbits));
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
