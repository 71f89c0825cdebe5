package dev.shoreline.thermal.design;

import dev.shoreline.netlist.model.Cell;
import dev.shoreline.netlist.source.Span;
import dev.shoreline.thermal.model.Rect;
import dev.shoreline.thermal.ring.RingOptics;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A heated or thermally measured device.
 *
 * @param path canonical instance path
 * @param cell what it is
 * @param area where it is heated and measured
 * @param heater power of its heater, W
 * @param power other heat of the device, W
 * @param optics how its resonance moves, where known
 * @param host the body that it lies in; null if there is none
 * @param span where it was written
 */
record PlacedDevice(
    String path,
    Cell cell,
    Rect area,
    double heater,
    double power,
    Optional<RingOptics> optics,
    @Nullable PlacedBody host,
    Span span) {
  double x() {
    return 0.5 * (area.x0() + area.x1());
  }

  double y() {
    return 0.5 * (area.y0() + area.y1());
  }
}
