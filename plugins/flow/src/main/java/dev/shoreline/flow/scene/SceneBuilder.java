package dev.shoreline.flow.scene;

import dev.shoreline.layout.database.Cell;
import dev.shoreline.layout.database.LayerKey;
import dev.shoreline.layout.database.Layout;
import dev.shoreline.layout.database.Reference;
import dev.shoreline.layout.database.Repetition;
import dev.shoreline.layout.database.Shape;
import dev.shoreline.layout.geometry.Box;
import dev.shoreline.layout.geometry.Polygon;
import dev.shoreline.layout.geometry.Transform;
import dev.shoreline.netlist.cancel.Cancellation;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Builds scenes from layouts: the hierarchy stays, paths become outlines, texts are left out.
 *
 * <p>A scene has a limit of points. A layout above it is drawn with a resolution: outlines stay
 * within it, and what is smaller as a whole is left out. The resolution is the first of 1, 2, 4, …
 * database units that fits; the scene's notice tells it.
 */
public final class SceneBuilder {
  /** Most points of a scene: a page of some 20 MB, which a browser opens in seconds. */
  static final int MOST_POINTS = 1_500_000;

  /** What a reference weighs, in points. */
  private static final int REFERENCE = 4;

  private final int limit;
  private int points;
  private int leftOut;
  private long resolution;
  private final Layout layout;
  private final Map<LayerKey, SceneLayer> known;
  private final Map<LayerKey, Integer> layers = new LinkedHashMap<>();
  private final Map<Cell, Integer> cells = new HashMap<>();
  private final List<SceneCell> built = new ArrayList<>();

  private SceneBuilder(Layout layout, Map<LayerKey, SceneLayer> known, int limit) {
    this.layout = layout;
    this.known = known;
    this.limit = limit;
  }

  /**
   * The scene of a cell and everything below it.
   *
   * @param known names and colours of layers; the others get their own
   * @param bodies for the cross-section
   */
  public static Scene of(
      Layout layout, Cell top, Map<LayerKey, SceneLayer> known, List<SceneBody> bodies) {
    return of(layout, top, known, bodies, MOST_POINTS);
  }

  static Scene of(
      Layout layout, Cell top, Map<LayerKey, SceneLayer> known, List<SceneBody> bodies, int limit) {
    return new SceneBuilder(layout, known, limit).build(top, bodies);
  }

  private Scene build(Cell top, List<SceneBody> bodies) {
    List<Cell> wanted = inOrder(below(top));
    for (Cell cell : wanted) {
      cells.put(cell, cells.size());
    }
    top.layersBelow().forEach(layer -> layers.put(layer, layers.size()));
    while (!fill(wanted)) {
      resolution = Math.max(1, 2 * resolution);
    }
    int index = cells.getOrDefault(top, -1);
    return new Scene(layout.dbu() * 1e6, sceneLayers(), built, index, bodies, notice());
  }

  /** Tells whether the cells fit; gives up as soon as they do not. */
  private boolean fill(List<Cell> wanted) {
    built.clear();
    points = 0;
    leftOut = 0;
    for (Cell cell : wanted) {
      Cancellation.check();
      built.add(cell(cell));
      if (points > limit) {
        return false;
      }
    }
    return true;
  }

  private @Nullable String notice() {
    if (resolution == 0) {
      return null;
    }
    BigDecimal nanometres =
        new BigDecimal(resolution * layout.dbu() * 1e9, new MathContext(3)).stripTrailingZeros();
    return String.format(
        Locale.ROOT,
        "Simplified to keep this page small: outlines are within %s nm of the layout's, and"
            + " %,d shapes and references smaller than that are left out.",
        nanometres.toPlainString(),
        leftOut);
  }

  private List<Cell> inOrder(Set<Cell> wanted) {
    return layout.cells().stream().filter(wanted::contains).toList();
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
                  Palette.color(list.size()),
                  false));
    }
    return list;
  }

  private SceneCell cell(Cell cell) {
    Map<Integer, List<long[]>> shapes = new HashMap<>();
    for (LayerKey layer : cell.layers()) {
      Integer index = layers.get(layer);
      List<long[]> outlines = outlines(cell.shapes(layer));
      if (index != null && !outlines.isEmpty()) {
        shapes.put(index, outlines);
      }
    }
    List<SceneReference> references = new ArrayList<>();
    cell.references().forEach(reference -> addReference(reference, references));
    return new SceneCell(cell.name(), shapes, references);
  }

  private List<long[]> outlines(List<Shape> shapes) {
    List<long[]> outlines = new ArrayList<>();
    for (Shape shape : shapes) {
      if (points > limit) {
        break;
      }
      if (shape instanceof Shape.TextShape) {
        continue;
      }
      boolean tooSmall = isTooSmall(shape.bounds());
      leftOut += tooSmall ? 1 : 0;
      Polygon polygon = tooSmall ? null : shape.polygon();
      if (polygon != null) {
        long[] outline = Simplification.within(resolution, polygon.seamed());
        points += outline.length / 2;
        outlines.add(outline);
      }
    }
    return outlines;
  }

  private boolean isTooSmall(Box box) {
    return resolution > 0 && (box.isEmpty() || Math.max(box.width(), box.height()) < resolution);
  }

  private void addReference(Reference reference, List<SceneReference> references) {
    Integer index = cells.get(reference.cell());
    if (index == null) {
      return;
    }
    Box box = reference.cell().bounds();
    if (isTooSmall(box)) {
      leftOut += box.isEmpty() ? 0 : 1;
      return;
    }
    if (reference.repetition() instanceof Repetition.Lattice lattice) {
      references.add(reference(index, reference.transform(), lattice));
      points += REFERENCE;
      return;
    }
    for (long copy = 0; copy < reference.count() && points <= limit; copy++) {
      references.add(reference(index, reference.placement(copy), null));
      points += REFERENCE;
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
