package dev.shoreline.layout.database;

import dev.shoreline.layout.geometry.Box;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * A named cell: shapes by layer, and references to other cells. Immutable; made by a {@link
 * LayoutBuilder}.
 */
public final class Cell {

  private final String name;
  private final NavigableMap<LayerKey, List<Shape>> shapes;
  private final List<Reference> references;
  private final List<Property> properties;
  private final NavigableMap<LayerKey, Box> bounds;
  private final Box allBounds;
  private final int depth;

  Cell(
      String name,
      NavigableMap<LayerKey, List<Shape>> shapes,
      List<Reference> references,
      List<Property> properties) {
    this.name = name;
    this.shapes = Collections.unmodifiableNavigableMap(shapes);
    this.references = references;
    this.properties = properties;
    this.bounds = Collections.unmodifiableNavigableMap(layerBounds());
    Box all = Box.EMPTY;
    for (Box box : bounds.values()) {
      all = all.union(box);
    }
    this.allBounds = all;
    int deepest = 0;
    for (Reference reference : references) {
      deepest = Math.max(deepest, 1 + reference.cell().depth);
    }
    this.depth = deepest;
  }

  private NavigableMap<LayerKey, Box> layerBounds() {
    NavigableMap<LayerKey, Box> boxes = new TreeMap<>();
    for (Map.Entry<LayerKey, List<Shape>> entry : shapes.entrySet()) {
      Box box = Box.EMPTY;
      for (Shape shape : entry.getValue()) {
        Box next = shape.bounds();
        box = box.contains(next) ? box : box.union(next);
      }
      boxes.put(entry.getKey(), box);
    }
    for (Reference reference : references) {
      reference
          .cell()
          .bounds
          .forEach((layer, box) -> boxes.merge(layer, reference.bounds(box), Box::union));
    }
    return boxes;
  }

  /** The name, unique in its layout. */
  public String name() {
    return name;
  }

  /** The layers on which this cell itself has shapes, in order. */
  public SortedSet<LayerKey> layers() {
    return shapes.navigableKeySet();
  }

  /** The layers on which this cell or any cell below it has shapes, in order. */
  public SortedSet<LayerKey> layersBelow() {
    return bounds.navigableKeySet();
  }

  /** The shapes of this cell itself on a layer, in the order in which they were added. */
  public List<Shape> shapes(LayerKey layer) {
    return shapes.getOrDefault(layer, List.of());
  }

  /** The references to other cells, in the order in which they were added. */
  public List<Reference> references() {
    return references;
  }

  /** How many levels of cells are below; 0 for a cell without references. */
  public int depth() {
    return depth;
  }

  /** Annotations, often none. */
  public List<Property> properties() {
    return properties;
  }

  /**
   * The bounding box of a layer, cells below included; a placement at an odd angle may enlarge it.
   */
  public Box bounds(LayerKey layer) {
    return bounds.getOrDefault(layer, Box.EMPTY);
  }

  /** The bounding box of all layers, cells below included. */
  public Box bounds() {
    return allBounds;
  }

  @Override
  public String toString() {
    return name;
  }
}
