package dev.shoreline.thermal.design;

import dev.shoreline.netlist.quantity.Units;
import dev.shoreline.thermal.model.Material;
import dev.shoreline.thermal.model.TemperatureFactor;
import java.util.HashMap;
import java.util.Map;

/** Thermal materials of netlist materials. */
final class Materials {
  /**
   * Still air at 300 K: 1.1614 kg/m³, 1007 J/(kg K); F. P. Incropera et al., Fundamentals of Heat
   * and Mass Transfer, A.4.
   */
  static final Material AIR = Material.isotropic("air", 0.0263).withCapacity(1.1614 * 1007);

  /**
   * What carries the heat of an exposed face to the boundary plane of the model: nothing sideways,
   * and upwards so much that it adds no resistance (1 mm of it: 1e-7 m² K/W).
   */
  static final Material EXPOSED =
      new Material("exposed face", 0.0263, 0.0263, 1e4).withCapacity(AIR.capacity());

  private final Map<dev.shoreline.netlist.model.Material, Material> known = new HashMap<>();

  Material of(dev.shoreline.netlist.model.Material material) {
    return known.computeIfAbsent(material, Materials::convert);
  }

  private static Material convert(dev.shoreline.netlist.model.Material m) {
    TemperatureFactor factor =
        new TemperatureFactor(
            m.getConductivityTable().stream()
                .map(
                    p ->
                        new TemperatureFactor.Point(
                            p.getTemperature() - Units.ZERO_CELSIUS, p.getValue()))
                .toList());
    String name = m.getName() == null ? "material" : m.getName();
    return new Material(
            name, m.getConductivityX(), m.getConductivityY(), m.getConductivityZ(), factor)
        .withCapacity(m.getDensity() * m.getHeatCapacity());
  }
}
