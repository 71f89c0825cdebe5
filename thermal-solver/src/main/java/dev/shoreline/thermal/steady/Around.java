package dev.shoreline.thermal.steady;

import dev.shoreline.thermal.model.Boundary;
import dev.shoreline.thermal.model.Material;
import dev.shoreline.thermal.model.ThermalModel;
import dev.shoreline.thermal.operator.Assembly;
import dev.shoreline.thermal.operator.HeatSystem;
import dev.shoreline.thermal.operator.MaterialMap;
import dev.shoreline.thermal.parallel.Team;
import java.util.function.IntToDoubleFunction;

/** The linear system of a model around temperatures that are known. */
final class Around {
  private Around() {}

  /** Whether conductivities or faces change with temperature. */
  static boolean isNeeded(ThermalModel model, MaterialMap map) {
    return radiates(model) || map.materials().stream().anyMatch(m -> !m.factor().isConstant());
  }

  static boolean radiates(ThermalModel model) {
    return model.boundaries().values().stream().anyMatch(Boundary.Radiation.class::isInstance);
  }

  /** Conductivities at the temperatures of a field; faces that radiate as their tangents. */
  static HeatSystem system(ThermalModel model, MaterialMap map, TemperatureField field, Team team) {
    int nx = field.grid().x().cells();
    int ny = field.grid().y().cells();
    IntToDoubleFunction celsius = cell -> field.at(cell % nx, cell / nx % ny, cell / nx / ny);
    IntToDoubleFunction factor =
        cell -> {
          Material material = map.materials().get(map.numberAt(cell));
          return material.factor().isConstant()
              ? 1
              : material.factor().at(celsius.applyAsDouble(cell));
        };
    return Assembly.of(model, map, factor, celsius, team);
  }
}
