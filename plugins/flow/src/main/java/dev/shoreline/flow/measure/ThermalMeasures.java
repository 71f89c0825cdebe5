package dev.shoreline.flow.measure;

import dev.shoreline.flow.design.Subject;
import dev.shoreline.flow.result.DeviceTemperature;
import dev.shoreline.flow.result.Provenance;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Temperatures of a scenario and what rings make of them. */
final class ThermalMeasures {
  private ThermalMeasures() {}

  static void addTo(Map<String, Measure> map) {
    map.put(
        "temperature", Measure.ofEach((subject, options, around) -> temperature(subject, around)));
    map.put("drift", worst("length", DeviceTemperature::drift));
    map.put("drift_frequency", worst("frequency", DeviceTemperature::driftFrequency));
    map.put("tuning_power", Measure.ofEach((subject, options, around) -> tuning(subject, around)));
  }

  private static Measured temperature(Subject subject, Surroundings around) {
    TemperatureTable table = around.temperatures();
    if (table == null) {
      return outside();
    }
    String hottest = "";
    double highest = Double.NEGATIVE_INFINITY;
    for (DeviceTemperature ring : rings(subject, table)) {
      if (ring.temperature() > highest) {
        highest = ring.temperature();
        hottest = ring.path();
      }
    }
    for (Map.Entry<String, Double> body : table.bodies().entrySet()) {
      boolean below =
          subject.chain().isEmpty() || TemperatureTable.isIn(body.getKey(), subject.path());
      if (below && body.getValue() > highest) {
        highest = body.getValue();
        hottest = body.getKey();
      }
    }
    return hottest.isEmpty()
        ? Measured.missing(subject.path() + " is not in the thermal model")
        : Measured.of(highest, computed(hottest, highest, "temperature", table));
  }

  private static Measure worst(String dimension, ToDoubleFunction<DeviceTemperature> value) {
    return Measure.ofEach(
        (subject, options, around) -> {
          TemperatureTable table = around.temperatures();
          if (table == null) {
            return outside();
          }
          DeviceTemperature worst = null;
          for (DeviceTemperature ring : rings(subject, table)) {
            boolean more =
                worst == null
                    || Math.abs(value.applyAsDouble(ring)) > Math.abs(value.applyAsDouble(worst));
            if (ring.resonant() && more) {
              worst = ring;
            }
          }
          return worst == null
              ? Measured.missing(subject.path() + " has no ring")
              : Measured.of(
                  Math.abs(value.applyAsDouble(worst)),
                  computed(worst.path(), value.applyAsDouble(worst), dimension, table));
        });
  }

  private static Measured tuning(Subject subject, Surroundings around) {
    TemperatureTable table = around.temperatures();
    if (table == null) {
      return outside();
    }
    List<DeviceTemperature> rings =
        rings(subject, table).stream().filter(DeviceTemperature::resonant).toList();
    double sum = rings.stream().mapToDouble(DeviceTemperature::tuningPower).sum();
    return rings.isEmpty()
        ? Measured.missing(subject.path() + " has no ring")
        : Measured.of(
            sum, computed(subject.path() + ": " + rings.size() + " rings", sum, "power", table));
  }

  private static List<DeviceTemperature> rings(Subject subject, TemperatureTable table) {
    return table.ringsOf(subject.path(), subject.chain().isEmpty());
  }

  private static Provenance computed(
      String object, double value, String dimension, TemperatureTable table) {
    return new Provenance(
        object, Display.of(value, dimension), "scenario " + table.scenario(), false, null);
  }

  private static Measured outside() {
    return Measured.missing("temperatures are known in a scenario only");
  }
}
