package dev.shoreline.layout.extract;

import dev.shoreline.layout.geometry.Transform;
import dev.shoreline.netlist.model.PortKind;

/**
 * A pin in the coordinates of some cell.
 *
 * @param name its name
 * @param kind what it carries
 * @param x centre, database units
 * @param y centre
 * @param outX where it heads, out of its component: a vector of any length, 0 for none
 * @param outY the same along y
 * @param width of the waveguide, database units
 */
record Pin(String name, PortKind kind, double x, double y, double outX, double outY, double width) {
  Pin placed(Transform placement) {
    double px = placement.exactX(x, y);
    double py = placement.exactY(x, y);
    return new Pin(
        name,
        kind,
        px,
        py,
        placement.exactX(x + outX, y + outY) - px,
        placement.exactY(x + outX, y + outY) - py,
        width * placement.magnification());
  }

  Pin named(String other) {
    return new Pin(other, kind, x, y, outX, outY, width);
  }

  boolean hasDirection() {
    return outX != 0 || outY != 0;
  }

  /** Whether it heads against another, within a degree; one without direction heads anywhere. */
  boolean faces(Pin other) {
    if (!hasDirection() || !other.hasDirection()) {
      return true;
    }
    double along = outX * other.outX + outY * other.outY;
    double across = outX * other.outY - outY * other.outX;
    return along < 0 && Math.abs(across) < Math.toRadians(1) * -along;
  }

  double distance(Pin other) {
    return Math.hypot(x - other.x, y - other.y);
  }
}
