package dev.shoreline.flow.scene;

import dev.shoreline.layout.database.Cell;
import dev.shoreline.layout.database.LayerKey;
import dev.shoreline.layout.database.Layout;
import dev.shoreline.layout.database.Reference;
import dev.shoreline.layout.database.Repetition;
import dev.shoreline.layout.database.Shape;
import dev.shoreline.layout.geometry.Polygon;
import dev.shoreline.layout.geometry.Transform;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Builds scenes from layouts: the hierarchy stays, paths become outlines, texts are left out. */
public final class SceneBuilder {
  private final Layout layout;
  private final Map<LayerKey, SceneLayer> known;
  private final Map<LayerKey, Integer> layers = new LinkedHashMap<>();
  private final Map<Cell, Integer> cells = new HashMap<>();
  private final List<SceneCell> built = new ArrayList<>();

  private SceneBuilder(Layout layout, Map<LayerKey, SceneLayer> known) {
    this.layout = layout;
    this.known = known;
  }

  /**
   * The scene of a cell and everything below it.
   *
   * @param known names and colours of layers; the others get their own
   * @param bodies for the cross-section
   */
  public static Scene of(
      Layout layout, Cell top, Map<LayerKey, SceneLayer> known, List<SceneBody> bodies) {
    return new SceneBuilder(layout, known).build(top, bodies);
  }

  private Scene build(Cell top, List<SceneBody> bodies) {
    Set<Cell> wanted = below(top);
    top.layersBelow().forEach(layer -> layers.put(layer, layers.size()));
    for (Cell cell : layout.cells()) {
      if (wanted.contains(cell)) {
        cells.put(cell, built.size());
        built.add(cell(cell));
      }
    }
    int index = cells.getOrDefault(top, -1);
    return new Scene(layout.dbu() * 1e6, sceneLayers(), built, index, bodies);
  }

  private static Set<Cell> below(Cell top) {
    Set<Cell> found = new HashSet<>(Set.of(top));
    Deque<Cell> open = new ArrayDeque<>(found);
    while (!open.isEmpty()) {
      for (Reference reference : open.pop().references()) {
        if (found.add(reference.cell())) {
          open.push(reference.cell());
        }
      }
    }
    return found;
  }

  private List<SceneLayer> sceneLayers() {
    List<SceneLayer> list = new ArrayList<>();
    for (LayerKey key : layers.keySet()) {
      SceneLayer layer = known.get(key);
      list.add(
          layer != null
              ? layer
              : new SceneLayer(
                  layout.layerNames().getOrDefault(key, key.toString()),
                  key.layer(),
                  key.datatype(),
                  Palette.color(list.size())));
    }
    return list;
  }

  private SceneCell cell(Cell cell) {
    Map<Integer, List<long[]>> shapes = new HashMap<>();
    for (LayerKey layer : cell.layers()) {
      List<long[]> outlines = new ArrayList<>();
      for (Shape shape : cell.shapes(layer)) {
        Polygon polygon = shape.polygon();
        if (polygon != null) {
          outlines.add(polygon.seamed());
        }
      }
      Integer index = layers.get(layer);
      if (index != null && !outlines.isEmpty()) {
        shapes.put(index, outlines);
      }
    }
    List<SceneReference> references = new ArrayList<>();
    cell.references().forEach(reference -> addReference(reference, references));
    return new SceneCell(cell.name(), shapes, references);
  }

  private void addReference(Reference reference, List<SceneReference> references) {
    Integer index = cells.get(reference.cell());
    if (index == null) {
      return;
    }
    switch (reference.repetition()) {
      case Repetition.Lattice lattice ->
          references.add(reference(index, reference.transform(), lattice));
      case null, default -> {
        for (long copy = 0; copy < reference.count(); copy++) {
          references.add(reference(index, reference.placement(copy), null));
        }
      }
    }
  }

  private static SceneReference reference(
      int cell, Transform t, Repetition.@Nullable Lattice lattice) {
    double dx = t.exactX(0, 0);
    double dy = t.exactY(0, 0);
    return new SceneReference(
        cell,
        t.exactX(1, 0) - dx,
        t.exactX(0, 1) - dx,
        t.exactY(1, 0) - dy,
        t.exactY(0, 1) - dy,
        Math.round(dx),
        Math.round(dy),
        lattice == null ? 1 : lattice.columns(),
        lattice == null ? 1 : lattice.rows(),
        lattice == null ? 0 : lattice.a().x(),
        lattice == null ? 0 : lattice.a().y(),
        lattice == null ? 0 : lattice.b().x(),
        lattice == null ? 0 : lattice.b().y());
  }
}
