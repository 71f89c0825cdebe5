package dev.shoreline.layout.build;

import dev.shoreline.layout.geometry.Box;
import dev.shoreline.netlist.place.Rectangle;

/** From database units to the netlist's metres. */
public final class Metres {
  private Metres() {}

  /** A box that is not empty. */
  public static Rectangle of(Box box, double databaseUnit) {
    return new Rectangle(
        box.left() * databaseUnit,
        box.bottom() * databaseUnit,
        box.right() * databaseUnit,
        box.top() * databaseUnit);
  }
}
