package dev.shoreline.thermal.design;

import dev.shoreline.netlist.model.Layer;
import dev.shoreline.netlist.model.Port;
import dev.shoreline.netlist.model.Shape;
import dev.shoreline.netlist.model.Strip;
import dev.shoreline.thermal.model.Box;
import dev.shoreline.thermal.model.Probe;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The powers of devices and where their temperature is read: a heater is a sheet in the layer of
 * the stack that holds the drawing layer {@code heater}; other power, and the temperature, belong
 * to the layer of the core.
 */
final class DeviceHeat {
  private final List<Heater> heaters = new ArrayList<>();
  private final ModelParts parts;

  /**
   * A device's heater.
   *
   * @param device number of the device
   * @param box where its heat arises
   */
  record Heater(int device, Box box) {}

  DeviceHeat(ModelParts parts) {
    this.parts = parts;
  }

  /** Heaters of the devices that have one. */
  List<Heater> heaters() {
    return heaters;
  }

  /**
   * Adds a device.
   *
   * @param number of the device
   * @param host that it lies on
   */
  void add(int number, PlacedDevice d, PlacedBody host) {
    StackUp stack = StackUp.of(host.body());
    StackUp.Slice active = stack.slices().getLast();
    StackUp.Slice core =
        stack.lowest(coreLayers(d)).or(() -> stack.lowest(drawnLayers(d))).orElse(active);
    double z0 = Math.min(host.height(core.bottom()), host.height(core.top()));
    double z1 = Math.max(host.height(core.bottom()), host.height(core.top()));
    if (d.heater() != 0) {
      double film =
          stack.holding(HeatedArea.LAYER).map(s -> 0.5 * (s.bottom() + s.top())).orElse(core.top());
      Box sheet = Box.of(d.area(), host.height(film), host.height(film));
      heaters.add(new Heater(number, sheet));
      parts.heat(d.path(), sheet, d.heater());
    }
    if (d.power() != 0) {
      parts.heat(d.path(), Box.of(d.area(), z0, z1), d.power());
    }
    parts.probes.add(new Probe(d.path(), Box.of(d.area(), z0, z1)));
  }

  private static Set<Layer> drawnLayers(PlacedDevice d) {
    return d.cell().getShapes().stream()
        .map(Shape::getLayer)
        .filter(l -> l != null)
        .collect(Collectors.toSet());
  }

  private static Set<Layer> coreLayers(PlacedDevice d) {
    return d.cell().getPorts().stream()
        .map(Port::getCrossSection)
        .filter(c -> c != null && !c.getStrips().isEmpty())
        .map(c -> c.getStrips().getFirst())
        .map(Strip::getLayer)
        .filter(l -> l != null)
        .collect(Collectors.toSet());
  }
}
