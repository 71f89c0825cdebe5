package dev.shoreline.drc.engine;

import dev.shoreline.drc.marker.CellPath;
import dev.shoreline.drc.marker.CellPath.Step;
import dev.shoreline.drc.marker.Figure;
import dev.shoreline.layout.database.Cell;
import dev.shoreline.layout.database.LayerKey;
import dev.shoreline.layout.database.Reference;
import dev.shoreline.layout.database.Shape;
import dev.shoreline.layout.geometry.Box;
import dev.shoreline.layout.geometry.Polygon;
import dev.shoreline.layout.geometry.Transform;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the cell below which all shapes lie that a figure touches, by their bounding boxes. Time
 * for a figure goes with what touches it, and with the logarithm of what the cells on its way hold.
 */
final class CellPaths {
  /** Paths end there: nobody follows longer ones. */
  private static final int LONGEST = 100;

  private final Cell top;
  private final Transform frame;
  private final List<LayerKey> layers;
  private final Map<Cell, Box> bounds = new HashMap<>();
  private final CellIndexes indexes;

  /** A cell in the frame of the figures, so many levels below the top. */
  private record Placed(Cell cell, Transform placement, int level) {
    /** Windows in the cell; larger where it stands at an odd angle. */
    List<Box> inCell(List<Box> windows) {
      Transform inverse = placement.inverse();
      return windows.stream()
          .map(w -> placement.isExact() ? inverse.apply(w) : inverse.apply(w).expanded(1))
          .toList();
    }

    Placed below(Step step) {
      Reference reference = step.reference();
      return new Placed(
          reference.cell(), placement.after(reference.placement(step.copy())), level + 1);
    }
  }

  /**
   * Paths to shapes on some layers.
   *
   * @param frame how the cell is turned for the figures
   */
  CellPaths(Cell top, Transform frame, Set<LayerKey> layers, CellIndexes indexes) {
    this.top = top;
    this.frame = frame;
    this.indexes = indexes;
    this.layers = layers.stream().sorted(Comparator.naturalOrder()).toList();
  }

  CellPath of(Figure figure) {
    if (top.references().isEmpty()) {
      return CellPath.TOP;
    }
    List<Step> steps = new ArrayList<>();
    List<Box> windows = windows(figure);
    Placed at = new Placed(top, frame, 0);
    while (at.level() < LONGEST && !holdsItself(at, windows)) {
      List<Step> next = holders(at, windows);
      if (next.size() != 1) {
        break;
      }
      steps.add(next.getFirst());
      at = at.below(next.getFirst());
    }
    return new CellPath(steps);
  }

  private static List<Box> windows(Figure figure) {
    return switch (figure) {
      case Figure.Edges(var pair) ->
          List.of(
              Box.spanning(pair.firstStart(), pair.firstEnd()),
              Box.spanning(pair.secondStart(), pair.secondEnd()));
      case Figure.Line line -> List.of(line.bounds());
      case Figure.Area area -> List.of(area.bounds());
    };
  }

  private boolean holdsItself(Placed at, List<Box> windows) {
    CellIndex index = indexes.of(at.cell());
    List<Box> inCell = at.inCell(windows);
    return layers.stream()
        .anyMatch(
            layer -> {
              List<Shape> shapes = at.cell().shapes(layer);
              return inCell.stream()
                  .anyMatch(
                      w ->
                          !index.visitShapes(
                              layer, w, n -> !touches(shapes.get(n), at.placement(), windows)));
            });
  }

  /** Whether the box of a shape as placed touches a window. */
  private static boolean touches(Shape shape, Transform placement, List<Box> windows) {
    if (placement.isOrthogonal()) {
      return touches(placement.apply(shape.bounds()), windows);
    }
    Polygon polygon = shape.polygon();
    return polygon != null && touches(polygon.transformed(placement).bounds(), windows);
  }

  private boolean holds(Placed at, List<Box> windows) {
    return touches(at.placement().apply(boundsOf(at.cell())), windows)
        && (at.level() >= LONGEST || holdsItself(at, windows) || !holders(at, windows).isEmpty());
  }

  /** The copies in a cell that hold a shape that is touched; two at most. */
  private List<Step> holders(Placed at, List<Box> windows) {
    List<Step> found = new ArrayList<>();
    CellIndex index = indexes.of(at.cell());
    BitSet touched = new BitSet();
    List<Box> inCell = at.inCell(windows);
    for (Box window : inCell) {
      index.visitReferences(
          window,
          reference -> {
            touched.set(reference);
            return true;
          });
    }
    Box all = inCell.stream().reduce(Box.EMPTY, Box::union);
    for (int i = touched.nextSetBit(0); i >= 0 && found.size() < 2; i = touched.nextSetBit(i + 1)) {
      int reference = i;
      Cell below = at.cell().references().get(i).cell();
      at.cell()
          .references()
          .get(i)
          .visitTouching(
              boundsOf(below),
              all,
              copy -> {
                Step step = new Step(at.cell(), reference, copy);
                if (found.size() < 2 && holds(at.below(step), windows)) {
                  found.add(step);
                }
              });
    }
    return found;
  }

  private Box boundsOf(Cell cell) {
    return bounds.computeIfAbsent(
        cell, c -> layers.stream().map(c::bounds).reduce(Box.EMPTY, Box::union));
  }

  private static boolean touches(Box box, List<Box> windows) {
    return windows.stream().anyMatch(w -> w.intersects(box));
  }
}
