package dev.shoreline.flow.design;

import dev.shoreline.netlist.model.Body;
import dev.shoreline.netlist.model.Cell;
import dev.shoreline.netlist.model.Edge;
import dev.shoreline.netlist.model.Instance;
import dev.shoreline.netlist.model.Lattice;
import dev.shoreline.netlist.place.Copy;
import dev.shoreline.netlist.place.Placement;
import dev.shoreline.netlist.place.Rectangle;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Outlines of objects in plan. */
public final class Footprints {
  private Footprints() {}

  /** The outline of a cell in its own frame: its body's, or that around everything in it. */
  public static Optional<Rectangle> of(Cell cell) {
    return of(cell, new HashSet<>());
  }

  /** The bounding rectangle of an object in the frame of the top cell. */
  public static Optional<Rectangle> inTop(Subject subject) {
    return of(subject.cell()).map(box -> box.placed(subject.placement()));
  }

  /** The bounding rectangle of an instance, with its lattice, in its parent's frame. */
  public static Optional<Rectangle> of(Instance instance) {
    return of(instance, new HashSet<>());
  }

  /** The length of an edge, metres. */
  public static double length(Rectangle box, Edge edge) {
    return switch (edge) {
      case NORTH, SOUTH -> box.width();
      case EAST, WEST -> box.height();
      case NONE -> 0;
    };
  }

  private static Optional<Rectangle> of(Cell cell, Set<Cell> open) {
    Body body = cell.getBody();
    if (body != null) {
      return Optional.of(new Rectangle(0, 0, body.getWidth(), body.getHeight()));
    }
    if (!open.add(cell)) {
      return Optional.empty(); // a cell in itself has been reported long before
    }
    Rectangle all = null;
    for (Instance instance : cell.getInstances()) {
      Rectangle one = of(instance, open).orElse(null);
      if (one != null) {
        all = Rectangle.union(all, one);
      }
    }
    open.remove(cell);
    return Optional.ofNullable(all);
  }

  private static Optional<Rectangle> of(Instance instance, Set<Cell> open) {
    return of(instance.getCell(), open)
        .map(box -> box.placed(Placement.of(instance)))
        .map(box -> withCopies(box, instance));
  }

  private static Rectangle withCopies(Rectangle box, Instance instance) {
    Lattice lattice = instance.getLattice();
    if (lattice == null) {
      return box;
    }
    Rectangle all = box;
    int lastColumn = lattice.getColumns() - 1;
    int lastRow = lattice.getRows() - 1;
    int[][] corners = {{lastColumn, 0}, {0, lastRow}, {lastColumn, lastRow}};
    for (int[] corner : corners) {
      Copy copy = Copy.at(instance, corner[0], corner[1]);
      all =
          Rectangle.union(
              all,
              new Rectangle(
                  box.x0() + copy.dx(),
                  box.y0() + copy.dy(),
                  box.x1() + copy.dx(),
                  box.y1() + copy.dy()));
    }
    return all;
  }
}
