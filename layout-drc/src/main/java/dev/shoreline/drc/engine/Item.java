package dev.shoreline.drc.engine;

import dev.shoreline.drc.marker.CellPath.Step;
import dev.shoreline.layout.database.Cell;
import dev.shoreline.layout.database.LayerKey;
import dev.shoreline.layout.database.Reference;
import dev.shoreline.layout.database.Shape;
import dev.shoreline.layout.geometry.Box;
import dev.shoreline.layout.geometry.Transform;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.LongConsumer;

/** Something that takes up room in a cell: a shape, or copies of a cell below. */
sealed interface Item {
  /** The room, in the frame in which the hierarchy is looked at. */
  Box box();

  /** A shape of its own. */
  record Drawn(LayerKey layer, Shape shape, Transform placement, Box box) implements Item {}

  /**
   * All copies of a reference, or one.
   *
   * @param placement of the cell that holds the reference
   * @param path to the reference; its last step names the first copy, or the one that is meant
   * @param all whether all copies are meant
   */
  record Copies(Transform placement, List<Step> path, boolean all, Box box) implements Item {
    Reference reference() {
      return path.getLast().reference();
    }

    /** The placement of the first copy, or of the one that is meant. */
    Transform first() {
      return placement.after(reference().placement(path.getLast().copy()));
    }

    long count() {
      return all ? reference().count() : 1;
    }

    /** Each copy by itself. */
    List<Copies> each(Collection<LayerKey> layers) {
      List<Copies> items = new ArrayList<>();
      for (long copy = 0; copy < reference().count(); copy++) {
        items.add(one(copy, layers));
      }
      return items;
    }

    /** A copy by itself. */
    Copies one(long copy, Collection<LayerKey> layers) {
      List<Step> to = new ArrayList<>(path);
      Step step = path.getLast();
      to.set(to.size() - 1, new Step(step.owner(), step.index(), copy));
      Box room =
          placement.after(reference().placement(copy)).apply(bounds(reference().cell(), layers));
      return new Copies(placement, to, false, room);
    }

    /** Visits the copies whose boxes touch a window. */
    void visitTouching(Box window, Collection<LayerKey> layers, LongConsumer visitor) {
      Box inCell = bounds(reference().cell(), layers);
      reference().visitTouching(inCell, placement.inverse().apply(window), visitor);
    }
  }

  /** The items of a cell itself on some layers. */
  static List<Item> of(
      Cell cell, Transform placement, List<Step> path, Collection<LayerKey> layers) {
    List<Item> items = new ArrayList<>();
    for (LayerKey layer : layers) {
      for (Shape shape : cell.shapes(layer)) {
        items.add(new Drawn(layer, shape, placement, placement.apply(shape.bounds())));
      }
    }
    for (int i = 0; i < cell.references().size(); i++) {
      Reference reference = cell.references().get(i);
      Box room = reference.bounds(bounds(reference.cell(), layers));
      if (!room.isEmpty()) {
        List<Step> to = new ArrayList<>(path);
        to.add(new Step(cell, i, 0));
        items.add(new Copies(placement, to, reference.count() > 1, placement.apply(room)));
      }
    }
    return items;
  }

  /** The room that a cell takes up on some layers. */
  static Box bounds(Cell cell, Collection<LayerKey> layers) {
    return layers.stream().map(cell::bounds).reduce(Box.EMPTY, Box::union);
  }
}
