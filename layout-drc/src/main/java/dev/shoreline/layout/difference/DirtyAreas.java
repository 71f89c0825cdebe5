package dev.shoreline.layout.difference;

import dev.shoreline.layout.database.Cell;
import dev.shoreline.layout.database.FlatView;
import dev.shoreline.layout.database.LayerKey;
import dev.shoreline.layout.database.Reference;
import dev.shoreline.layout.database.Shape;
import dev.shoreline.layout.geometry.Box;
import dev.shoreline.layout.geometry.Transform;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Where two hierarchies may differ. */
final class DirtyAreas {
  /** Arrays of more copies count as one area. */
  private static final int MOST_COPIES = 10_000;

  private final CellContents contents = new CellContents();
  private final SortedMap<LayerKey, List<Box>> boxes = new TreeMap<>();
  private final SortedMap<LayerKey, Map<CellContents.Text, Integer>> texts = new TreeMap<>();

  DirtyAreas(Cell one, Cell other) {
    compare(one, other, Transform.IDENTITY);
  }

  /** Boxes that hold everything in which the layers may differ. */
  SortedMap<LayerKey, List<Box>> boxes() {
    return boxes;
  }

  /** Texts with how many more of them the first layout has; 0 for as many. */
  SortedMap<LayerKey, Map<CellContents.Text, Integer>> texts() {
    return texts;
  }

  private void compare(Cell one, Cell other, Transform placement) {
    if (contents.of(one) == contents.of(other)) {
      return;
    }
    shapes(one, other, placement, 1);
    shapes(other, one, placement, -1);
    List<Reference> here = without(one, other);
    List<Reference> there = without(other, one);
    for (Reference reference : here) {
      Reference counterpart = counterpart(reference, there);
      if (counterpart == null) {
        all(reference, placement, 1);
      } else {
        there.remove(counterpart);
        for (long copy = 0; copy < reference.count(); copy++) {
          compare(reference.cell(), counterpart.cell(), placement.after(reference.placement(copy)));
        }
      }
    }
    there.forEach(reference -> all(reference, placement, -1));
  }

  /** A reference to a cell of the same name in the same place. */
  private static @Nullable Reference counterpart(Reference reference, List<Reference> others) {
    return others.stream()
        .filter(
            other ->
                other.cell().name().equals(reference.cell().name())
                    && other.transform().equals(reference.transform())
                    && Objects.equals(other.repetition(), reference.repetition())
                    && reference.count() <= MOST_COPIES)
        .findFirst()
        .orElse(null);
  }

  /** The references of a cell that the other does not have. */
  private List<Reference> without(Cell cell, Cell other) {
    Map<CellContents.Placed, Integer> counts = new HashMap<>();
    other.references().forEach(r -> counts.merge(contents.placed(r), 1, Integer::sum));
    List<Reference> rest = new ArrayList<>();
    for (Reference reference : cell.references()) {
      if (counts.merge(contents.placed(reference), -1, Integer::sum) < 0) {
        rest.add(reference);
      }
    }
    return rest;
  }

  private void shapes(Cell cell, Cell other, Transform placement, int sign) {
    for (LayerKey layer : cell.layers()) {
      Map<Object, Integer> counts = new HashMap<>();
      for (Shape shape : other.shapes(layer)) {
        Object plain = CellContents.plain(shape);
        if (plain != null) {
          counts.merge(plain, 1, Integer::sum);
        }
      }
      for (Shape shape : cell.shapes(layer)) {
        Object plain = CellContents.plain(shape);
        if (plain != null && counts.merge(plain, -1, Integer::sum) < 0) {
          add(layer, shape, placement, sign);
        }
      }
    }
  }

  private void add(LayerKey layer, Shape shape, Transform placement, int sign) {
    if (shape instanceof Shape.TextShape text) {
      CellContents.Text moved =
          new CellContents.Text(text.label().text(), text.label().transformed(placement).origin());
      texts.computeIfAbsent(layer, key -> new HashMap<>()).merge(moved, sign, Integer::sum);
    } else {
      box(layer, placement.apply(shape.bounds()).expanded(1));
    }
  }

  private void box(LayerKey layer, Box box) {
    boxes.computeIfAbsent(layer, key -> new ArrayList<>()).add(box);
  }

  private void all(Reference reference, Transform placement, int sign) {
    for (LayerKey layer : reference.cell().layersBelow()) {
      if (reference.count() > MOST_COPIES) {
        box(layer, placement.apply(reference.bounds(reference.cell().bounds(layer))).expanded(1));
        continue;
      }
      for (long copy = 0; copy < reference.count(); copy++) {
        Transform at = placement.after(reference.placement(copy));
        FlatView.visit(
            reference.cell(),
            layer,
            Box.EVERYTHING,
            (shape, inner) -> add(layer, shape, at.after(inner), sign));
      }
    }
  }
}
