package dev.shoreline.ide.layout;

import dev.shoreline.flow.scene.Scene;
import dev.shoreline.flow.scene.SceneCell;
import dev.shoreline.flow.scene.SceneReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A scene with what drawing it fast needs: boxes around cells, layer by layer. Immutable. */
final class Drawing {
  /** Cells may not hold themselves; a damaged scene ends here. */
  private static final int DEEPEST = 64;

  private final Scene scene;
  private final List<Map<Integer, ShapeIndex>> shapes = new ArrayList<>();
  private final @Nullable Bounds[][] below;

  Drawing(Scene scene) {
    this.scene = scene;
    for (SceneCell cell : scene.cells()) {
      Map<Integer, ShapeIndex> index = new HashMap<>();
      cell.shapes().forEach((layer, outlines) -> index.put(layer, new ShapeIndex(outlines)));
      shapes.add(index);
    }
    below = new Bounds[scene.cells().size()][];
    for (int cell = 0; cell < below.length; cell++) {
      bounds(cell, 0);
    }
  }

  private Bounds[] bounds(int cell, int depth) {
    Bounds[] known = below[cell];
    if (known != null) {
      return known;
    }
    Bounds[] found = new Bounds[scene.layers().size()];
    for (int layer = 0; layer < found.length; layer++) {
      ShapeIndex index = shapes.get(cell).get(layer);
      found[layer] = index == null ? Bounds.EMPTY : index.bounds();
    }
    if (depth < DEEPEST) {
      for (SceneReference reference : scene.cells().get(cell).references()) {
        Bounds[] inner = bounds(reference.cell(), depth + 1);
        for (int layer = 0; layer < found.length; layer++) {
          found[layer] = found[layer].union(around(reference, inner[layer]));
        }
      }
    }
    below[cell] = found;
    return found;
  }

  /** The box around all copies of a reference. */
  static Bounds around(SceneReference r, Bounds inner) {
    if (inner.isEmpty()) {
      return inner;
    }
    Bounds all = Frame.IDENTITY.of(r, 0, 0).map(inner);
    if (r.columns() > 1 || r.rows() > 1) {
      all = all.union(Frame.IDENTITY.of(r, r.columns() - 1, 0).map(inner));
      all = all.union(Frame.IDENTITY.of(r, 0, r.rows() - 1).map(inner));
      all = all.union(Frame.IDENTITY.of(r, r.columns() - 1, r.rows() - 1).map(inner));
    }
    return all;
  }

  Scene scene() {
    return scene;
  }

  @Nullable ShapeIndex shapes(int cell, int layer) {
    return shapes.get(cell).get(layer);
  }

  /** The box around everything of a layer in a cell and below it. */
  Bounds below(int cell, int layer) {
    Bounds[] known = below[cell];
    return known == null ? Bounds.EMPTY : known[layer];
  }

  /** The box around everything, database units. */
  Bounds bounds() {
    Bounds all = Bounds.EMPTY;
    if (scene.top() >= 0) {
      for (int layer = 0; layer < scene.layers().size(); layer++) {
        all = all.union(below(scene.top(), layer));
      }
    }
    return all;
  }

  /** The number of outlines, each cell's counted once. */
  long shapeCount() {
    return shapes.stream().flatMap(map -> map.values().stream()).mapToLong(ShapeIndex::size).sum();
  }
}
