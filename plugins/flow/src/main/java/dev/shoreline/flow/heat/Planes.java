package dev.shoreline.flow.heat;

import dev.shoreline.netlist.quantity.Units;
import dev.shoreline.thermal.design.PlaneMap;
import dev.shoreline.thermal.design.ScenarioTemperatures;
import dev.shoreline.thermal.grid.TensorGrid;
import dev.shoreline.thermal.steady.TemperatureField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The planes of a scenario that are worth a picture: its layers, and a section through the peak.
 */
final class Planes {
  private Planes() {}

  /** The planes. */
  static List<Plane> of(String scenario, ScenarioTemperatures temperatures) {
    List<Plane> planes = new ArrayList<>();
    for (PlaneMap map : temperatures.planes()) {
      double[] celsius = map.temperatures().clone();
      for (int i = 0; i < celsius.length; i++) {
        celsius[i] -= Units.ZERO_CELSIUS;
      }
      String title =
          String.format(Locale.ROOT, "%s %s at z = %.4f mm", scenario, map.name(), 1e3 * map.z());
      planes.add(new Plane(map.name(), title, "x", "y", map.x(), map.y(), celsius));
    }
    planes.add(section(scenario, temperatures.field()));
    return planes;
  }

  private static Plane section(String scenario, TemperatureField field) {
    TensorGrid grid = field.grid();
    int row = 0;
    double peak = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < grid.z().cells(); k++) {
      double[] slice = field.slice(k);
      for (int i = 0; i < slice.length; i++) {
        if (slice[i] > peak) {
          peak = slice[i];
          row = i / grid.x().cells();
        }
      }
    }
    String title =
        String.format(
            Locale.ROOT, "%s section at y = %.4f mm", scenario, 1e3 * grid.y().center(row));
    return new Plane("section", title, "x", "z", grid.x(), grid.z(), field.crossSection(row));
  }
}
