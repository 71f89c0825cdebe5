package dev.shoreline.thermal.design;

import static dev.shoreline.netlist.diagnostic.ThermalCode.NO_MATERIAL;
import static dev.shoreline.netlist.diagnostic.ThermalCode.TURNED_BODY;

import dev.shoreline.netlist.model.Bond;
import dev.shoreline.netlist.model.BondKind;
import dev.shoreline.netlist.model.ViaArray;
import dev.shoreline.netlist.place.KindDefaults;
import dev.shoreline.thermal.medium.CylinderArray;
import dev.shoreline.thermal.model.Material;
import dev.shoreline.thermal.model.Rect;
import java.util.List;

/**
 * Bodies, joints and via arrays as blocks. A body is a block for each layer of its stack-up; air
 * lies below it, and above it, where nothing covers it, a medium that only conducts upwards.
 */
final class Solids {
  /** Name of the media of joints. */
  static final String JOINT = "joint";

  private final Materials materials = new Materials();
  private final ModelParts parts;

  Solids(ModelParts parts) {
    this.parts = parts;
  }

  /** What lies around bodies; the bodies themselves come after. */
  void exposeFaces(List<PlacedBody> bodies, double bottom, double top) {
    for (PlacedBody b : bodies) {
      parts.fill(b.path(), b.area(), b.z1(), top, Materials.EXPOSED);
    }
    for (PlacedBody b : bodies) {
      parts.fill(b.path(), b.area(), bottom, b.z0() - bondHeight(b), Materials.AIR);
    }
  }

  /** Height of the joint below a body, m. */
  static double bondHeight(PlacedBody body) {
    Bond bond = body.bond();
    if (bond == null) {
      return 0;
    }
    return KindDefaults.height(bond);
  }

  /** A body with what is in it and below it. */
  void add(PlacedBody b) {
    if (!b.frame().isQuarterTurn()) {
      String message =
          "body '" + b.path() + "' is turned by an odd angle; the box around it is taken";
      parts.tell(TURNED_BODY, b.span(), message);
    }
    for (StackUp.Slice slice : StackUp.of(b.body()).slices()) {
      if (slice.material() == null) {
        String message = "body '" + b.path() + "' or a layer of its process names no material";
        parts.tell(NO_MATERIAL, b.span(), message);
        return;
      }
      Material material = materials.of(slice.material());
      double z0 = Math.min(b.height(slice.bottom()), b.height(slice.top()));
      double z1 = Math.max(b.height(slice.bottom()), b.height(slice.top()));
      parts.fill(b.path(), b.area(), z0, z1, material);
      for (ViaArray array : b.cell().getViaArrays()) {
        vias(b, array, material, z0, z1);
      }
    }
    bond(b);
  }

  private void vias(PlacedBody b, ViaArray array, Material matrix, double z0, double z1) {
    double diameter = KindDefaults.diameter(array);
    boolean filled = array.getKind() != null && array.getKind().getFill() != null;
    Rect area = areaOf(b, array);
    if (!filled
        || !(diameter > 0 && array.getPitchX() > diameter && array.getPitchY() > diameter)
        || !area.overlaps(b.area())) {
      return;
    }
    double depth = array.getKind().getDepth();
    double from = depth > 0 ? Math.max(z0, Math.min(b.height(0), b.height(depth))) : z0;
    double to = depth > 0 ? Math.min(z1, Math.max(b.height(0), b.height(depth))) : z1;
    Material medium =
        new CylinderArray(diameter, array.getPitchX(), array.getPitchY())
            .in(
                array.getName() + " in " + matrix.name(),
                materials.of(array.getKind().getFill()),
                matrix);
    parts.fill(array.getName(), area.clippedTo(b.area()), from, to, medium);
    for (dev.shoreline.netlist.model.Box hole : array.getExclusions()) {
      Rect r = Rect.of(b.frame().bounds(hole.getX0(), hole.getY0(), hole.getX1(), hole.getY1()));
      if (r.overlaps(b.area())) {
        parts.fill(array.getName(), r.clippedTo(b.area()), from, to, matrix);
      }
    }
  }

  /** The array with half a pitch around it. */
  private static Rect areaOf(PlacedBody b, ViaArray array) {
    double x0 = array.getOriginX() - array.getPitchX() / 2;
    double y0 = array.getOriginY() - array.getPitchY() / 2;
    double x1 = x0 + array.getColumns() * array.getPitchX();
    double y1 = y0 + array.getRows() * array.getPitchY();
    return Rect.of(b.frame().bounds(x0, y0, x1, y1));
  }

  private void bond(PlacedBody b) {
    Bond bond = b.bond();
    double height = bondHeight(b);
    if (bond == null || !(height > 0)) {
      return;
    }
    BondKind kind = bond.getKind();
    if (kind == null || (kind.getMetal() == null && kind.getFill() == null)) {
      String message = "the joint below '" + b.path() + "' names no material";
      parts.tell(NO_MATERIAL, b.span(), message);
      return;
    }
    double pitch = KindDefaults.pitch(bond);
    double diameter = KindDefaults.diameter(bond);
    Material fill = kind.getFill() == null ? Materials.AIR : materials.of(kind.getFill());
    Material metal = kind.getMetal() == null ? fill : materials.of(kind.getMetal());
    Material medium =
        pitch > diameter && diameter > 0
            ? new CylinderArray(diameter, pitch, pitch).in(JOINT, metal, fill)
            : metal;
    parts.fill(b.path() + " joint", b.area(), b.z0() - height, b.z0(), medium);
  }
}
