package dev.shoreline.layout.database;

import dev.shoreline.layout.geometry.Box;
import dev.shoreline.layout.geometry.Path;
import dev.shoreline.layout.geometry.Point;
import dev.shoreline.layout.geometry.Polygon;
import dev.shoreline.layout.geometry.Transform;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Collects the contents of a cell; from {@link LayoutBuilder#cell}. Every method that adds returns
 * this builder.
 */
public final class CellBuilder {

  /** A reference to a cell that may not exist yet. */
  record Pending(
      String cell,
      Transform transform,
      @Nullable Repetition repetition,
      List<Property> properties) {}

  private String name;
  private final Map<LayerKey, ArrayList<Shape>> shapes = new LinkedHashMap<>();
  private final ArrayList<Pending> references = new ArrayList<>();
  private final ArrayList<Property> properties = new ArrayList<>();
  // Shapes come in runs on one layer.
  private @Nullable LayerKey lastLayer;
  private ArrayList<Shape> lastShapes = new ArrayList<>(0);

  CellBuilder(String name) {
    this.name = name;
  }

  /** The name of the cell. */
  public String name() {
    return name;
  }

  void rename(String newName) {
    name = newName;
  }

  /** Adds a shape. */
  public CellBuilder add(LayerKey layer, Shape shape) {
    if (!layer.equals(lastLayer)) {
      lastLayer = layer;
      lastShapes = shapes.computeIfAbsent(layer, key -> new ArrayList<>());
    }
    lastShapes.add(shape);
    return this;
  }

  /** Adds a polygon. */
  public CellBuilder polygon(LayerKey layer, Polygon polygon) {
    return add(layer, new Shape.PolygonShape(polygon, List.of()));
  }

  /** Adds a rectangle. */
  public CellBuilder box(LayerKey layer, Box box) {
    return add(layer, new Shape.BoxShape(box, List.of()));
  }

  /** Adds a path. */
  public CellBuilder path(LayerKey layer, Path path) {
    return add(layer, new Shape.PathShape(path, List.of()));
  }

  /** Adds a text. */
  public CellBuilder text(LayerKey layer, String text, Point origin) {
    return add(layer, new Shape.TextShape(Label.at(text, origin), List.of()));
  }

  /** Places another cell, which may be built later. */
  public CellBuilder reference(String cell, Transform transform) {
    return reference(cell, transform, null, List.of());
  }

  /** Places an array of another cell: see {@link Repetition.Lattice}. */
  public CellBuilder array(
      String cell, Transform transform, Point a, Point b, int columns, int rows) {
    return reference(cell, transform, new Repetition.Lattice(a, b, columns, rows), List.of());
  }

  /** Places another cell, with a repetition and properties. */
  public CellBuilder reference(
      String cell,
      Transform transform,
      @Nullable Repetition repetition,
      List<Property> annotations) {
    references.add(new Pending(cell, transform, repetition, List.copyOf(annotations)));
    return this;
  }

  /** Annotates the cell. */
  public CellBuilder property(Property property) {
    properties.add(property);
    return this;
  }

  List<Pending> references() {
    return references;
  }

  Cell build(Map<String, Cell> built) {
    NavigableMap<LayerKey, List<Shape>> frozen = new TreeMap<>();
    shapes.forEach((layer, list) -> frozen.put(layer, List.copyOf(list)));
    List<Reference> placed = new ArrayList<>(references.size());
    for (Pending p : references) {
      Cell target = built.get(p.cell());
      if (target == null) {
        throw new IllegalStateException("cell " + p.cell() + " is not built yet");
      }
      placed.add(new Reference(target, p.transform(), p.repetition(), p.properties()));
    }
    return new Cell(name, frozen, List.copyOf(placed), List.copyOf(properties));
  }
}
