package dev.shoreline.drc.engine;

import dev.shoreline.drc.marker.CellPath.Step;
import dev.shoreline.layout.database.Cell;
import dev.shoreline.layout.database.LayerKey;
import dev.shoreline.layout.database.Reference;
import dev.shoreline.layout.database.Shape;
import dev.shoreline.layout.geometry.Box;
import dev.shoreline.layout.geometry.Polygon;
import dev.shoreline.layout.geometry.Transform;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a change reaches: the shapes that differ between two versions of a hierarchy, and all of
 * both that are near them, directly or through others. Nothing else of either version is near
 * those, so that it keeps its verdict.
 *
 * <p>A flood: windows over what is disturbed are looked into, what they touch is disturbed, too.
 * Cells are unfolded as far as windows touch them; what lies in a window whole stays as it is.
 */
final class Disturbance {
  private final Set<LayerKey> layers;
  private final Set<LayerKey> spread;
  private final Difference difference;
  private final CellIndexes indexes;
  private final List<Item> before = new ArrayList<>();
  private final List<Item> after = new ArrayList<>();
  private final Deque<Box> windows = new ArrayDeque<>();

  /** A cell that is in both versions at one place, or two versions of one. */
  private static final class Node {
    private final Cell cell;
    private final Transform placement;
    private final Transform inverse;
    private final List<Step> path;
    private final Set<Part> taken = new HashSet<>();
    private final Map<Part, Node> below = new HashMap<>();

    Node(Cell cell, Transform placement, List<Step> path) {
      this.cell = cell;
      this.placement = placement;
      this.inverse = placement.inverse();
      this.path = path;
    }
  }

  /** A shape on a layer, or a copy of a reference; -1 for all its copies. */
  private record Part(@Nullable LayerKey layer, int number, long copy) {}

  private Disturbance(
      Set<LayerKey> layers, Set<LayerKey> spread, Difference difference, CellIndexes indexes) {
    this.layers = layers;
    this.spread = spread;
    this.difference = difference;
    this.indexes = indexes;
  }

  /**
   * Finds what a change reaches.
   *
   * @param layers that matter
   * @param spread those along which it spreads
   * @param reach how far, database units
   * @param indexes of the new version's cells
   */
  static Disturbance of(
      Cell before,
      Cell after,
      Difference difference,
      Set<LayerKey> layers,
      Set<LayerKey> spread,
      long reach,
      CellIndexes indexes) {
    Disturbance found = new Disturbance(layers, spread, difference, indexes);
    Node top = new Node(after, Transform.IDENTITY, List.of());
    found.start(before, top);
    while (!found.windows.isEmpty()) {
      found.look(top, found.windows.pop().expanded(reach));
    }
    return found;
  }

  /** What is reached of the old version; paths lead through the new one where both are the same. */
  List<Item> before() {
    return before;
  }

  /** What is reached of the new version. */
  List<Item> after() {
    return after;
  }

  /** Starts with what differs. */
  private void start(Cell oldTop, Node top) {
    record Pair(Cell old, Node now) {}
    Deque<Pair> open = new ArrayDeque<>(List.of(new Pair(oldTop, top)));
    while (!open.isEmpty()) {
      Pair next = open.pop();
      CellDifference cell = difference.in(next.now().cell);
      if (cell != null) {
        shapes(cell, next.now());
        references(cell, next.now());
        CellDifference.Matching match = cell.references();
        match
            .kept()
            .filter(i -> difference.in(cell.after().references().get(match.now(i)).cell()) != null)
            .forEach(
                i ->
                    open.push(
                        new Pair(
                            cell.before().references().get(i).cell(),
                            below(next.now(), match.now(i), 0))));
      }
    }
  }

  private void shapes(CellDifference cell, Node node) {
    cell.shapes()
        .forEach(
            (layer, match) -> {
              if (layers.contains(layer)) {
                List<Shape> old = cell.before().shapes(layer);
                List<Shape> now = cell.after().shapes(layer);
                match.gone().forEach(i -> before.add(drawn(layer, old.get(i), node, true)));
                match.added().forEach(i -> after.add(drawn(layer, now.get(i), node, true)));
              }
            });
  }

  private void references(CellDifference cell, Node node) {
    cell.references().gone().forEach(i -> copies(cell.before(), i, node, before));
    cell.references().added().forEach(i -> copies(cell.after(), i, node, after));
  }

  private void copies(Cell cell, int number, Node node, List<Item> items) {
    Reference reference = cell.references().get(number);
    Box room = reference.bounds(Item.bounds(reference.cell(), layers));
    if (!room.isEmpty()) {
      List<Step> path = new ArrayList<>(node.path);
      path.add(new Step(cell, number, 0));
      Item item =
          new Item.Copies(node.placement, path, reference.count() > 1, node.placement.apply(room));
      items.add(item);
      windows.push(item.box());
    }
  }

  private Node below(Node node, int reference, long copy) {
    return node.below.computeIfAbsent(
        new Part(null, reference, copy),
        part -> {
          Reference r = node.cell.references().get(reference);
          List<Step> path = new ArrayList<>(node.path);
          path.add(new Step(node.cell, reference, copy));
          return new Node(r.cell(), node.placement.after(r.placement(copy)), path);
        });
  }

  /** An item for a shape, whose room is looked into if the change spreads along its layer. */
  private Item drawn(LayerKey layer, Shape shape, Node node, boolean changed) {
    if (changed || spread.contains(layer)) {
      Polygon polygon = shape.polygon();
      if (polygon != null) {
        new Cover(polygon.transformed(node.placement)).boxes().forEach(windows::push);
      }
    }
    return new Item.Drawn(layer, shape, node.placement, node.placement.apply(shape.bounds()));
  }

  private void look(Node top, Box window) {
    Deque<Node> open = new ArrayDeque<>(List.of(top));
    while (!open.isEmpty()) {
      Node node = open.pop();
      // A unit more for what is rounded.
      Box inCell = node.inverse.apply(window).expanded(1);
      CellIndex index = indexes.of(node.cell);
      for (LayerKey layer : layers) {
        index.visitShapes(
            layer,
            inCell,
            number -> {
              shape(node, layer, number, window);
              return true;
            });
      }
      index.visitReferences(
          inCell,
          number -> {
            reference(node, number, window, inCell, open);
            return true;
          });
    }
  }

  private void shape(Node node, LayerKey layer, int number, Box window) {
    Part part = new Part(layer, number, 0);
    CellDifference cell = difference.in(node.cell);
    CellDifference.Matching match = cell == null ? null : cell.shapes().get(layer);
    if (node.taken.contains(part) || (match != null && match.isAdded(number))) {
      return;
    }
    Shape shape = node.cell.shapes(layer).get(number);
    Polygon polygon = shape.polygon();
    if (polygon != null && new Cover(polygon.transformed(node.placement)).touches(window)) {
      node.taken.add(part);
      both(drawn(layer, shape, node, false));
    }
  }

  private void reference(Node node, int number, Box window, Box inCell, Deque<Node> open) {
    CellDifference cell = difference.in(node.cell);
    if (cell != null && cell.references().isAdded(number)) {
      return;
    }
    Reference reference = node.cell.references().get(number);
    Box room = Item.bounds(reference.cell(), layers);
    if (room.isEmpty() || node.taken.contains(new Part(null, number, -1))) {
      return;
    }
    boolean changed = difference.in(reference.cell()) != null;
    // What is told as one is judged as one.
    if (reference.count() > Parts.MOST_TOLD) {
      if (node.placement.apply(reference.bounds(room)).intersects(window)) {
        take(node, number, -1);
      }
      return;
    }
    reference.visitTouching(
        room,
        inCell,
        copy -> {
          Box box = node.placement.after(reference.placement(copy)).apply(room);
          Part part = new Part(null, number, copy);
          if (!box.intersects(window) || node.taken.contains(part)) {
            return;
          }
          if (!changed && !node.below.containsKey(part) && window.contains(box)) {
            take(node, number, copy);
          } else {
            open.push(below(node, number, copy));
          }
        });
  }

  /** Takes a copy whole, or all of an array where it is -1. */
  private void take(Node node, int number, long copy) {
    node.taken.add(new Part(null, number, copy));
    Reference reference = node.cell.references().get(number);
    List<Step> path = new ArrayList<>(node.path);
    path.add(new Step(node.cell, number, Math.max(0, copy)));
    both(new Item.Copies(node.placement, path, copy < 0, room(node, reference, copy, layers)));
    Box wide = room(node, reference, copy, spread);
    if (!wide.isEmpty()) {
      windows.push(wide);
    }
  }

  private static Box room(Node node, Reference reference, long copy, Set<LayerKey> on) {
    Box box = Item.bounds(reference.cell(), on);
    return copy < 0
        ? node.placement.apply(reference.bounds(box))
        : node.placement.after(reference.placement(copy)).apply(box);
  }

  private void both(Item item) {
    before.add(item);
    after.add(item);
  }
}
