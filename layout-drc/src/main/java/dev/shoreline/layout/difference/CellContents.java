package dev.shoreline.layout.difference;

import dev.shoreline.layout.database.Cell;
import dev.shoreline.layout.database.LayerKey;
import dev.shoreline.layout.database.Reference;
import dev.shoreline.layout.database.Repetition;
import dev.shoreline.layout.database.Shape;
import dev.shoreline.layout.geometry.Point;
import dev.shoreline.layout.geometry.Polygon;
import dev.shoreline.layout.geometry.Transform;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Numbers for cells so that equal numbers mean equal shapes, all the way down; names, properties
 * and the order of shapes do not matter. Takes time linear in the cells' own shapes and references.
 */
final class CellContents {
  /** A placement of a content. */
  record Placed(int content, Transform transform, @Nullable Repetition repetition) {}

  /** A text at a place. */
  record Text(String text, Point origin) {}

  private record Content(
      Map<LayerKey, Map<Object, Integer>> shapes, Map<Placed, Integer> references) {}

  private final Map<Content, Integer> numbers = new HashMap<>();
  private final Map<Cell, Integer> known = new HashMap<>();

  /** The number of a cell's content. */
  int of(Cell cell) {
    Integer number = known.get(cell);
    if (number == null) {
      Map<Placed, Integer> references = new HashMap<>();
      for (Reference reference : cell.references()) {
        references.merge(placed(reference), 1, Integer::sum);
      }
      Content content = new Content(shapes(cell), references);
      number = numbers.computeIfAbsent(content, key -> numbers.size());
      known.put(cell, number);
    }
    return number;
  }

  Placed placed(Reference reference) {
    return new Placed(of(reference.cell()), reference.transform(), reference.repetition());
  }

  private static Map<LayerKey, Map<Object, Integer>> shapes(Cell cell) {
    Map<LayerKey, Map<Object, Integer>> shapes = new TreeMap<>();
    for (LayerKey layer : cell.layers()) {
      Map<Object, Integer> counts = new HashMap<>();
      for (Shape shape : cell.shapes(layer)) {
        Object plain = plain(shape);
        if (plain != null) {
          counts.merge(plain, 1, Integer::sum);
        }
      }
      if (!counts.isEmpty()) {
        shapes.put(layer, counts);
      }
    }
    return shapes;
  }

  /** A polygon in its canonical form, or a text; null for a shape without area. */
  static @Nullable Object plain(Shape shape) {
    if (shape instanceof Shape.TextShape text) {
      return new Text(text.label().text(), text.label().origin());
    }
    Polygon polygon = shape.polygon();
    return polygon == null ? null : polygon.normalised();
  }
}
