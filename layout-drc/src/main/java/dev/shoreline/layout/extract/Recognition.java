package dev.shoreline.layout.extract;

import dev.shoreline.layout.build.ReservedLayers;
import dev.shoreline.layout.database.LayerKey;
import dev.shoreline.netlist.format.circuit.CircuitBuilder;
import dev.shoreline.netlist.model.PortKind;
import java.util.List;

/**
 * The layers that tell components from mere shapes.
 *
 * @param devices outlines of components, with labels; where a layout uses none of them, the
 *     outermost cells with pins are its components
 * @param pins marks of pins with their names
 * @param names labels that name a cell's component, beside those on its outline
 * @param metal conductors from the lowest to the uppermost, vias among them: those next to each
 *     other are connected where they touch; none to leave electrical nets to pins that meet
 */
public record Recognition(
    List<LayerKey> devices, List<LayerKey> pins, List<LayerKey> names, List<LayerKey> metal) {
  /**
   * What the open kits and Shoreline use: SiEPIC's DevRec 68/0 and PinRec 1/10 (69/0 in older
   * kits), gdsfactory's ports on 1/10, Shoreline's own ports on 991/0 and 991/1, names on 990/0.
   */
  public static final Recognition USUAL =
      new Recognition(
          List.of(new LayerKey(68, 0)),
          List.of(
              new LayerKey(1, 10),
              new LayerKey(69, 0),
              ReservedLayers.OPTICAL_PORT,
              ReservedLayers.ELECTRICAL_PORT),
          List.of(ReservedLayers.BODY),
          List.of());

  /** Copies the lists. */
  public Recognition {
    devices = List.copyOf(devices);
    pins = List.copyOf(pins);
    names = List.copyOf(names);
    metal = List.copyOf(metal);
  }

  /** The same with conductors. */
  public Recognition withMetal(List<LayerKey> conductors) {
    return new Recognition(devices, pins, names, conductors);
  }

  /** What a pin carries: the layer says so if it is Shoreline's own, else the name does. */
  static PortKind kind(LayerKey layer, String name) {
    if (layer.equals(ReservedLayers.OPTICAL_PORT)) {
      return PortKind.OPTICAL;
    }
    return layer.equals(ReservedLayers.ELECTRICAL_PORT)
        ? PortKind.ELECTRICAL
        : CircuitBuilder.kind(name);
  }

  /** Whether a layer holds ports as Shoreline draws them: of components with or without outline. */
  static boolean isOwnPort(LayerKey layer) {
    return layer.equals(ReservedLayers.OPTICAL_PORT)
        || layer.equals(ReservedLayers.ELECTRICAL_PORT);
  }

  boolean contains(LayerKey layer) {
    return devices.contains(layer) || pins.contains(layer) || names.contains(layer);
  }
}
