package dev.shoreline.flow.result;

import java.util.List;

/**
 * Temperatures of one scenario.
 *
 * @param name as written
 * @param ambient kelvin
 * @param power heat put in, watts
 * @param balanceError heat put in less heat taken out, over heat put in
 * @param coolants that warm along their way
 * @param unknowns cells of the grid
 * @param iterations of the solver
 * @param devices heated devices in design order, rings and others
 * @param maps planes, the one of the rings first
 */
public record ScenarioResult(
    String name,
    double ambient,
    double power,
    double balanceError,
    List<WarmedCoolant> coolants,
    long unknowns,
    int iterations,
    List<DeviceTemperature> devices,
    List<HeatMap> maps) {
  /** Freezes the lists. */
  public ScenarioResult {
    coolants = List.copyOf(coolants);
    devices = List.copyOf(devices);
    maps = List.copyOf(maps);
  }

  /** The devices that are rings whose optics are known. */
  public List<DeviceTemperature> rings() {
    return devices.stream().filter(DeviceTemperature::resonant).toList();
  }

  /** The devices that are heated but are no rings: they have a temperature alone. */
  public List<DeviceTemperature> others() {
    return devices.stream().filter(d -> !d.resonant()).toList();
  }
}
