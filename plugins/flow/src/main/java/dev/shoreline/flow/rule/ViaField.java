package dev.shoreline.flow.rule;

import dev.shoreline.netlist.model.ViaArray;
import dev.shoreline.netlist.place.KindDefaults;
import dev.shoreline.netlist.place.Rectangle;
import dev.shoreline.netlist.place.ViaLattice;
import java.util.Optional;

/** The vias of an array as they are drawn: a lattice without those that an exclusion touches. */
final class ViaField {
  private static final long MOST_VISITED = 4_000_000;
  private static final double NOISE = 1e-12;

  private final ViaArray array;
  private final ViaLattice lattice;
  private final double radius;

  ViaField(ViaArray array) {
    this.array = array;
    lattice = new ViaLattice(array);
    radius = lattice.diameter() / 2;
  }

  ViaArray array() {
    return array;
  }

  double radius() {
    return radius;
  }

  /** A via by the coordinates of its centre. */
  record Via(double x, double y) {
    double distance(Via other) {
      return Math.hypot(x - other.x, y - other.y);
    }

    double distance(Rectangle box) {
      return box.gapTo(new Rectangle(x, y, x, y));
    }

    Rectangle outline(double radius) {
      return new Rectangle(x - radius, y - radius, x + radius, y + radius);
    }
  }

  /** Hears of vias. */
  interface Visitor {
    void via(Via via);
  }

  /** The rectangle of the centres. */
  Rectangle centres() {
    return new Rectangle(
        array.getOriginX(),
        array.getOriginY(),
        lattice.x(array.getColumns() - 1),
        lattice.y(array.getRows() - 1));
  }

  /** The smallest distance of neighbours in the lattice; infinite for a single via. */
  double pitch() {
    return lattice.pitch();
  }

  /** Depth over diameter, where the depth is known: the body's thickness if there is no other. */
  Optional<Double> aspect(PlacedObjects.Node host) {
    double depth = KindDefaults.depth(array, host.cell().getBody());
    return depth == 0 || radius == 0 ? Optional.empty() : Optional.of(depth / (2 * radius));
  }

  /**
   * Visits the vias with a centre in a rectangle.
   *
   * @return whether all were visited: of more than 4 million places the rest is left out
   */
  boolean visit(Rectangle window, Visitor visitor) {
    int firstColumn = first(window.x0(), array.getOriginX(), array.getPitchX());
    int lastColumn = last(window.x1(), array.getOriginX(), array.getPitchX(), array.getColumns());
    int firstRow = first(window.y0(), array.getOriginY(), array.getPitchY());
    int lastRow = last(window.y1(), array.getOriginY(), array.getPitchY(), array.getRows());
    long visited = 0;
    for (int row = firstRow; row <= lastRow; row++) {
      for (ViaLattice.Run run : lattice.runs(row)) {
        int end = Math.min(lastColumn, run.last());
        for (int column = Math.max(firstColumn, run.first()); column <= end; column++) {
          if (visited++ == MOST_VISITED) {
            return false;
          }
          visitor.via(new Via(lattice.x(column), lattice.y(row)));
        }
      }
    }
    return true;
  }

  private static int first(double from, double origin, double pitch) {
    return pitch > 0 ? (int) Math.max(0, Math.ceil((from - origin - NOISE) / pitch)) : 0;
  }

  private static int last(double to, double origin, double pitch, int count) {
    return pitch > 0
        ? (int) Math.min(count - 1.0, Math.floor((to - origin + NOISE) / pitch))
        : count - 1;
  }
}
