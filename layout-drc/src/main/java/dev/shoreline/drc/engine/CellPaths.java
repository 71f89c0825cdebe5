package dev.shoreline.drc.engine;

import dev.shoreline.drc.marker.CellPath;
import dev.shoreline.drc.marker.CellPath.Step;
import dev.shoreline.drc.marker.Figure;
import dev.shoreline.layout.database.Cell;
import dev.shoreline.layout.database.LayerKey;
import dev.shoreline.layout.database.Reference;
import dev.shoreline.layout.database.Shape;
import dev.shoreline.layout.geometry.Box;
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
  private final Cell top;
  private final Transform toTop;
  private final List<LayerKey> layers;
  private final Map<Cell, Box> bounds = new HashMap<>();
  private final Map<Cell, BoxIndex> shapes = new HashMap<>();
  private final Map<Cell, BoxIndex> below = new HashMap<>();

  /**
   * Paths to shapes on some layers.
   *
   * @param frame how the cell is turned for the figures
   */
  CellPaths(Cell top, Transform frame, Set<LayerKey> layers) {
    this.top = top;
    toTop = frame.inverse();
    this.layers = layers.stream().sorted(Comparator.naturalOrder()).toList();
  }

  CellPath of(Figure figure) {
    if (top.references().isEmpty()) {
      return CellPath.TOP;
    }
    List<Step> steps = new ArrayList<>();
    Cell cell = top;
    List<Box> windows = windows(figure).stream().map(toTop::apply).toList();
    while (!holdsItself(cell, windows)) {
      List<Step> next = holders(cell, windows);
      if (next.size() != 1) {
        break;
      }
      Step step = next.getFirst();
      steps.add(step);
      windows = inside(step, windows);
      cell = step.reference().cell();
    }
    return new CellPath(steps);
  }

  private static List<Box> windows(Figure figure) {
    return switch (figure) {
      case Figure.Edges(var pair) ->
          List.of(
              Box.spanning(pair.firstStart(), pair.firstEnd()),
              Box.spanning(pair.secondStart(), pair.secondEnd()));
      case Figure.Area area -> List.of(area.bounds());
    };
  }

  private boolean holdsItself(Cell cell, List<Box> windows) {
    BoxIndex index = shapes.computeIfAbsent(cell, this::ofShapes);
    return windows.stream().anyMatch(window -> !index.visit(window, shape -> false));
  }

  private BoxIndex ofShapes(Cell cell) {
    return BoxIndex.of(
        layers.stream().flatMap(layer -> cell.shapes(layer).stream()).map(Shape::bounds).toList());
  }

  private boolean holds(Cell cell, List<Box> windows) {
    return touches(boundsOf(cell), windows)
        && (holdsItself(cell, windows) || !holders(cell, windows).isEmpty());
  }

  /** The copies in a cell that hold a shape that is touched; two at most. */
  private List<Step> holders(Cell cell, List<Box> windows) {
    List<Step> found = new ArrayList<>();
    BoxIndex index = below.computeIfAbsent(cell, this::ofReferences);
    BitSet touched = new BitSet();
    for (Box window : windows) {
      index.visit(
          window,
          reference -> {
            touched.set(reference);
            return true;
          });
    }
    for (int i = touched.nextSetBit(0); i >= 0 && found.size() < 2; i = touched.nextSetBit(i + 1)) {
      copies(cell, i, windows, found);
    }
    return found;
  }

  private void copies(Cell cell, int index, List<Box> windows, List<Step> found) {
    Reference reference = cell.references().get(index);
    Box all = windows.stream().reduce(Box.EMPTY, Box::union);
    reference.visitTouching(
        boundsOf(reference.cell()),
        all,
        copy -> {
          Step step = new Step(cell, index, copy);
          if (found.size() < 2 && holds(reference.cell(), inside(step, windows))) {
            found.add(step);
          }
        });
  }

  private BoxIndex ofReferences(Cell cell) {
    return BoxIndex.of(cell.references().stream().map(r -> r.bounds(boundsOf(r.cell()))).toList());
  }

  private Box boundsOf(Cell cell) {
    return bounds.computeIfAbsent(
        cell, c -> layers.stream().map(c::bounds).reduce(Box.EMPTY, Box::union));
  }

  private static List<Box> inside(Step step, List<Box> windows) {
    Transform inverse = step.reference().placement(step.copy()).inverse();
    return windows.stream().map(inverse::apply).toList();
  }

  private static boolean touches(Box box, List<Box> windows) {
    return windows.stream().anyMatch(w -> w.intersects(box));
  }
}
