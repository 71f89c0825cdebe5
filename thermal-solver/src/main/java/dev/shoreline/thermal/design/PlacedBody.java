package dev.shoreline.thermal.design;

import dev.shoreline.netlist.model.Body;
import dev.shoreline.netlist.model.Bond;
import dev.shoreline.netlist.model.Cell;
import dev.shoreline.netlist.place.Placement;
import dev.shoreline.netlist.source.Span;
import dev.shoreline.thermal.model.Rect;
import org.jspecify.annotations.Nullable;

/**
 * A body in the package.
 *
 * @param path canonical instance path; empty for the top cell's own body
 * @param cell whose body it is
 * @param body size, stack-up, power
 * @param frame where the cell lies
 * @param area its footprint
 * @param z0 height of its lower face, m
 * @param faceDown whether its active face looks down
 * @param bond the joint below it
 * @param span where it was written
 */
record PlacedBody(
    String path,
    Cell cell,
    Body body,
    Placement frame,
    Rect area,
    double z0,
    boolean faceDown,
    @Nullable Bond bond,
    Span span) {
  double z1() {
    return z0 + body.getThickness();
  }

  /** Height in the package of a height above the bottom of the face-up body. */
  double height(double aboveBottom) {
    return faceDown ? z1() - aboveBottom : z0 + aboveBottom;
  }
}
