package dev.shoreline.layout.connectivity;

import dev.shoreline.layout.build.DesignLayout;
import dev.shoreline.layout.build.Finding;
import dev.shoreline.layout.build.Poses;
import dev.shoreline.layout.geometry.Box;
import dev.shoreline.layout.geometry.Coordinates;
import dev.shoreline.layout.geometry.Transform;
import dev.shoreline.netlist.diagnostic.ConnectivityCode;
import dev.shoreline.netlist.model.Cell;
import dev.shoreline.netlist.model.Instance;
import dev.shoreline.netlist.model.Named;
import dev.shoreline.netlist.place.Copy;
import dev.shoreline.netlist.place.ElementNames;
import dev.shoreline.netlist.place.Placement;
import java.util.ArrayList;
import java.util.List;

/**
 * A netlist cell with its layout, and where findings about it go.
 *
 * @param instances those of the cell, without arrays that are too large to be checked
 */
record CheckedCell(
    Cell cell, List<Instance> instances, DesignLayout layout, List<Finding> findings) {

  /**
   * Copies of instances in one cell; a copy takes some hundred bytes a port while it is checked.
   */
  private static final int MAX_COPIES = 1_000_000;

  /** A cell; reports the arrays that are left out. */
  static CheckedCell of(Cell cell, DesignLayout layout, List<Finding> findings) {
    List<Instance> instances = new ArrayList<>();
    CheckedCell checked = new CheckedCell(cell, instances, layout, findings);
    long copies = 0;
    for (Instance instance : cell.getInstances()) {
      if (instance.getLattice() != null && copies + Copy.count(instance) > MAX_COPIES) {
        checked.find(
            ConnectivityCode.ARRAY_NOT_CHECKED,
            instance,
            "the "
                + Copy.count(instance)
                + " copies of "
                + ElementNames.of(instance)
                + " are too many to be checked",
            checked.point(instance.getX(), instance.getY()));
      } else {
        copies += Copy.count(instance);
        instances.add(instance);
      }
    }
    return checked;
  }

  /** Database unit, metres. */
  double unit() {
    return layout.layout().dbu();
  }

  /** Metres in database units, not rounded. */
  double units(double metres) {
    return metres / unit();
  }

  /** A point given in metres. */
  Box point(double x, double y) {
    long px = Coordinates.round(units(x));
    long py = Coordinates.round(units(y));
    return new Box(px, py, px, py);
  }

  /** The placement of an instance on the grid of the layout. */
  Transform onGrid(Instance instance) {
    return Poses.onGrid(Placement.of(instance), unit());
  }

  void find(ConnectivityCode code, Named element, String message, Box place) {
    findings.add(finding(code, element, message, place));
  }

  void find(
      ConnectivityCode code, Named element, String message, Box place, Named other, String note) {
    findings.add(finding(code, element, message, place).withNote(other, note));
  }

  private Finding finding(ConnectivityCode code, Named element, String message, Box place) {
    String name = layout.names().getOrDefault(cell, "");
    return Finding.of(code, element, message, name, place);
  }
}
