package dev.shoreline.flow.measure;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Every measure by its name. */
public final class MeasureRegistry {
  private static final Map<String, Measure> ALL = table();

  private MeasureRegistry() {}

  /** The measure of that name. */
  public static Optional<Measure> find(String name) {
    return Optional.ofNullable(ALL.get(name));
  }

  private static Map<String, Measure> table() {
    Map<String, Measure> map = new TreeMap<>();
    TrafficMeasures.addTo(map);
    GeometryMeasures.addTo(map);
    OpticalMeasures.addTo(map);
    MechanicalMeasures.addTo(map);
    ThermalMeasures.addTo(map);
    return map;
  }
}
