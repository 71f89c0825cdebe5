package dev.shoreline.layout.database;

import dev.shoreline.layout.geometry.Box;
import dev.shoreline.layout.geometry.Polygon;
import dev.shoreline.layout.geometry.PolygonPool;
import dev.shoreline.layout.geometry.Transform;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Walks a hierarchy as if it were flat, without unfolding it: time goes with what touches the
 * window, memory with the depth of the hierarchy. The order is deterministic: the shapes of a cell,
 * then its references in their order.
 */
public final class FlatView {

  /**
   * Receives shapes with the placement that brings them into the coordinates of the cell walked.
   */
  @FunctionalInterface
  public interface Visitor {
    /** Called for one shape, still in the coordinates of its own cell. */
    void shape(Shape shape, Transform placement);
  }

  private final LayerKey layer;
  private final Box window;
  private final Visitor visitor;
  private final Deque<Level> stack = new ArrayDeque<>();

  private FlatView(LayerKey layer, Box window, Visitor visitor) {
    this.layer = layer;
    this.window = window;
    this.visitor = visitor;
  }

  /**
   * Visits every shape on a layer of a cell and the cells below it whose bounding box touches a
   * window.
   *
   * @param cell the cell walked
   * @param layer the layer
   * @param window in the coordinates of the cell; {@link Box#EVERYTHING} for all
   * @param visitor receives the shapes
   */
  public static void visit(Cell cell, LayerKey layer, Box window, Visitor visitor) {
    visit(cell, Transform.IDENTITY, layer, window, visitor);
  }

  private static void visit(
      Cell cell, Transform placement, LayerKey layer, Box window, Visitor visitor) {
    FlatView view = new FlatView(layer, window, visitor);
    view.enter(cell, placement);
    while (!view.stack.isEmpty()) {
      view.stack.element().advance(view);
    }
  }

  /**
   * Visits the areas of the shapes that {@link #visit} visits. A path is drawn before it is placed,
   * so that what is rounded is its outline; texts and paths without width are passed over.
   *
   * @param placement of the cell walked in the coordinates of the window and of the areas
   */
  public static void visitPolygons(
      Cell cell, Transform placement, LayerKey layer, Box window, Consumer<Polygon> visitor) {
    PolygonPool pool = new PolygonPool();
    visit(
        cell,
        placement,
        layer,
        window,
        (shape, placed) -> {
          Polygon polygon = polygon(shape, placed, pool);
          if (polygon != null) {
            visitor.accept(polygon);
          }
        });
  }

  /** The texts of a layer in a cell and below it, in the coordinates that it is placed in. */
  public static List<Label> labels(Cell cell, Transform placement, LayerKey layer) {
    List<Label> labels = new ArrayList<>();
    visit(
        cell,
        placement,
        layer,
        Box.EVERYTHING,
        (shape, placed) -> {
          if (shape instanceof Shape.TextShape text) {
            labels.add(text.label().transformed(placed));
          }
        });
    return labels;
  }

  private static @Nullable Polygon polygon(Shape shape, Transform placed, PolygonPool pool) {
    if (shape instanceof Shape.BoxShape(Box box, var properties)
        && placed.isExact()
        && box.area() > 0) {
      return pool.box(placed.apply(box));
    }
    Polygon polygon = shape.polygon();
    return polygon == null ? null : polygon.transformed(placed);
  }

  private void enter(Cell cell, Transform placement) {
    Box image = placement.apply(cell.bounds(layer));
    if (!image.intersects(window)) {
      return;
    }
    boolean whole = window.contains(image);
    for (Shape shape : cell.shapes(layer)) {
      if (whole || placement.apply(shape.bounds()).intersects(window)) {
        visitor.shape(shape, placement);
      }
    }
    if (!cell.references().isEmpty()) {
      stack.push(new Level(cell, placement));
    }
  }

  /** A cell under way: which reference comes next, and which of its copies. */
  private static final class Level {
    private final Cell cell;
    private final Transform placement;
    private int reference;
    private @Nullable CopyRange copies;

    Level(Cell cell, Transform placement) {
      this.cell = cell;
      this.placement = placement;
    }

    /** Enters the next copy, or leaves this level. */
    void advance(FlatView view) {
      while (reference < cell.references().size()) {
        Reference r = cell.references().get(reference);
        if (copies == null) {
          Box target = r.cell().bounds(view.layer);
          copies = CopyRange.touching(r, target, placement, view.window);
        }
        long copy = copies.next();
        if (copy >= 0) {
          view.enter(r.cell(), placement.after(r.placement(copy)));
          return;
        }
        copies = null;
        reference++;
      }
      view.stack.pop();
    }
  }
}
