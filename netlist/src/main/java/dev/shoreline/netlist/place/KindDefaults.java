package dev.shoreline.netlist.place;

import dev.shoreline.netlist.model.Body;
import dev.shoreline.netlist.model.Bond;
import dev.shoreline.netlist.model.FiberArray;
import dev.shoreline.netlist.model.ViaArray;
import org.jspecify.annotations.Nullable;

/** What an object says of itself, or else its kind; metres, 0 where neither says it. */
public final class KindDefaults {
  private KindDefaults() {}

  /** The distance of neighbouring bumps or pads of a joint. */
  public static double pitch(Bond bond) {
    return bond.getPitch() > 0 || bond.getKind() == null
        ? bond.getPitch()
        : bond.getKind().getPitch();
  }

  /** The diameter of a joint's bumps or pads. */
  public static double diameter(Bond bond) {
    return bond.getDiameter() > 0 || bond.getKind() == null
        ? bond.getDiameter()
        : bond.getKind().getDiameter();
  }

  /** How far a joint keeps two bodies apart. */
  public static double height(Bond bond) {
    return bond.getHeight() > 0 || bond.getKind() == null
        ? bond.getHeight()
        : bond.getKind().getHeight();
  }

  /** The distance of neighbouring fibres. */
  public static double pitch(FiberArray array) {
    return array.getPitch() > 0 || array.getKind() == null
        ? array.getPitch()
        : array.getKind().getPitch();
  }

  /** The diameter of the vias of an array. */
  public static double diameter(ViaArray array) {
    return array.getDiameter() > 0 || array.getKind() == null
        ? array.getDiameter()
        : array.getKind().getDiameter();
  }

  /** How deep the vias of an array go: through the body that they are in, if nothing is said. */
  public static double depth(ViaArray array, @Nullable Body host) {
    double depth = array.getKind() == null ? 0 : array.getKind().getDepth();
    return depth > 0 || host == null ? depth : host.getThickness();
  }
}
