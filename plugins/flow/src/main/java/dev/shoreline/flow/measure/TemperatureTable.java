package dev.shoreline.flow.measure;

import dev.shoreline.flow.result.DeviceTemperature;
import dev.shoreline.netlist.place.ElementNames;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The temperatures of a scenario.
 *
 * @param scenario its name
 * @param rings in design order
 * @param bodies highest temperature by path of the body, kelvin
 */
public record TemperatureTable(
    String scenario, List<DeviceTemperature> rings, Map<String, Double> bodies) {
  /** Freezes the collections. */
  public TemperatureTable {
    rings = List.copyOf(rings);
    bodies = Collections.unmodifiableMap(new TreeMap<>(bodies));
  }

  /** The rings that are an object or lie below it; of an array, those of all its copies. */
  List<DeviceTemperature> ringsOf(String path, boolean top) {
    return top ? rings : rings.stream().filter(r -> isIn(r.path(), path)).toList();
  }

  /** Whether a path leads to an object, to one of its copies, or below. */
  static boolean isIn(String path, String object) {
    String plain = ElementNames.withoutCopies(path);
    return plain.equals(object) || plain.startsWith(object + ".");
  }
}
