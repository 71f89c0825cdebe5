package dev.shoreline.netlist.compare;

import dev.shoreline.netlist.format.circuit.CircuitBuilder;
import dev.shoreline.netlist.format.circuit.NaturalOrder;
import dev.shoreline.netlist.model.PortKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the pins of a circuit's components are called, and what the other circuit calls them. Pins
 * go by name. Where both call all pins of a component differently they go by their order,
 * electrical ones first; so does each device of a layout whose cells do not agree on names.
 */
final class PinNames {
  private static final Comparator<String> ORDER =
      Comparator.comparing((String pin) -> CircuitBuilder.kind(pin) == PortKind.OPTICAL)
          .thenComparing(NaturalOrder.INSTANCE);

  /** The sets of pins that devices of a component have. */
  private final Map<String, Set<Set<String>>> sets = new LinkedHashMap<>();

  private final Map<String, Map<String, String>> names = new HashMap<>();
  private final Map<String, Map<Set<String>, Map<String, String>>> namesBySet = new HashMap<>();

  PinNames(FlatCircuit circuit) {
    for (FlatCircuit.Device device : circuit.devices()) {
      sets.computeIfAbsent(device.component(), key -> new LinkedHashSet<>())
          .add(new LinkedHashSet<>(device.pins()));
    }
  }

  Set<String> components() {
    return sets.keySet();
  }

  /** All pins of a component that any device has; none where the circuit does not know it. */
  private Set<String> all(String component) {
    Set<String> all = new LinkedHashSet<>();
    sets.getOrDefault(component, Set.of()).forEach(all::addAll);
    return all;
  }

  /**
   * Agrees with the other circuit on the pins of a component.
   *
   * @return the pins in order, by the names that both use from now on
   */
  List<String> agree(String component, PinNames other) {
    Set<String> here = all(component);
    Set<String> there = other.all(component);
    if (here.isEmpty() || there.isEmpty() || here.equals(there)) {
      here.addAll(there);
      return sorted(here);
    }
    if (here.size() == there.size()) {
      other.names.put(component, byOrder(there, here));
    } else if (other.hasOnly(component, here.size())) {
      other.renameSets(component, here);
    } else if (hasOnly(component, there.size())) {
      renameSets(component, there);
      return sorted(there);
    } else {
      here.addAll(there);
    }
    return sorted(here);
  }

  private boolean hasOnly(String component, int pins) {
    return sets.getOrDefault(component, Set.of()).stream().allMatch(set -> set.size() == pins);
  }

  private void renameSets(String component, Set<String> to) {
    Map<Set<String>, Map<String, String>> bySet = new HashMap<>();
    for (Set<String> set : sets.getOrDefault(component, Set.of())) {
      bySet.put(set, byOrder(set, to));
    }
    namesBySet.put(component, bySet);
  }

  private static Map<String, String> byOrder(Set<String> from, Set<String> to) {
    List<String> old = sorted(from);
    List<String> names = sorted(to);
    Map<String, String> renamed = new HashMap<>();
    for (int i = 0; i < old.size(); i++) {
      renamed.put(old.get(i), names.get(i));
    }
    return renamed;
  }

  private static List<String> sorted(Collection<String> pins) {
    List<String> sorted = new ArrayList<>(pins);
    sorted.sort(ORDER);
    return sorted;
  }

  /** The pins of a device by the names that were agreed on. */
  Map<String, Integer> of(FlatCircuit.Device device) {
    Map<String, String> agreed = names.getOrDefault(device.component(), Map.of());
    Map<Set<String>, Map<String, String>> bySet = namesBySet.get(device.component());
    if (bySet != null) {
      agreed = bySet.getOrDefault(new LinkedHashSet<>(device.pins()), agreed);
    }
    Map<String, Integer> own = new HashMap<>();
    for (int p = 0; p < device.pins().size(); p++) {
      String pin = device.pins().get(p);
      own.put(agreed.getOrDefault(pin, pin), p);
    }
    return own;
  }
}
