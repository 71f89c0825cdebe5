package dev.shoreline.layout.extract;

import dev.shoreline.layout.database.LayerKey;
import java.util.List;

/**
 * The layers that tell components from mere shapes.
 *
 * @param devices outlines of components, with labels; where a layout uses none of them, the
 *     outermost cells with pins are its components
 * @param pins marks of pins with their names
 */
public record Recognition(List<LayerKey> devices, List<LayerKey> pins) {
  /**
   * What the open kits and Shoreline use: SiEPIC's DevRec 68/0 and PinRec 1/10 (69/0 in older
   * kits), gdsfactory's ports on 1/10, Shoreline's own ports on 991/0 and 991/1.
   */
  public static final Recognition USUAL =
      new Recognition(
          List.of(new LayerKey(68, 0)),
          List.of(
              new LayerKey(1, 10),
              new LayerKey(69, 0),
              new LayerKey(991, 0),
              new LayerKey(991, 1)));

  /** Copies the lists. */
  public Recognition {
    devices = List.copyOf(devices);
    pins = List.copyOf(pins);
  }

  boolean contains(LayerKey layer) {
    return devices.contains(layer) || pins.contains(layer);
  }
}
