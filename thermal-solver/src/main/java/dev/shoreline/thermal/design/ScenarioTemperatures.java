package dev.shoreline.thermal.design;

import dev.shoreline.thermal.nested.NestedSolution;
import dev.shoreline.thermal.steady.TemperatureField;
import dev.shoreline.thermal.steady.ThermalSolution;
import java.util.List;
import java.util.Optional;

/**
 * Temperatures of a design in a scenario.
 *
 * @param rings heated and measured devices in design order
 * @param bodies in design order
 * @param planes the one of the rings first, then the active faces of the hottest bodies
 * @param balance heat in and out
 * @param coolants that warm along their way
 * @param effort of the package's solution
 * @param windows sub-models around devices
 * @param field the package's, where heat of devices is shared by coarse cells
 * @param coupling of heaters and rings; empty where it was not asked for or there are none
 */
public record ScenarioTemperatures(
    List<DeviceState> rings,
    List<BodyState> bodies,
    List<PlaneMap> planes,
    ThermalSolution.HeatBalance balance,
    List<ThermalSolution.Coolant> coolants,
    ThermalSolution.Effort effort,
    List<NestedSolution.Window> windows,
    TemperatureField field,
    Optional<Coupling> coupling) {
  /** Copies the lists. */
  public ScenarioTemperatures {
    rings = List.copyOf(rings);
    bodies = List.copyOf(bodies);
    planes = List.copyOf(planes);
    coolants = List.copyOf(coolants);
    windows = List.copyOf(windows);
  }
}
