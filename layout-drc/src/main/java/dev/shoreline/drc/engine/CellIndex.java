package dev.shoreline.drc.engine;

import dev.shoreline.layout.database.Cell;
import dev.shoreline.layout.database.LayerKey;
import dev.shoreline.layout.geometry.Box;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the shapes and references of a cell itself that touch a window. Made on first use, layer by
 * layer; that of a new version of a cell is made from the old one's.
 */
final class CellIndex {
  /** The index is made anew if more than this fraction of it has changed. */
  private static final int MOST_CHANGED = 16;

  private final Cell cell;
  private final Map<LayerKey, Numbers> shapes = new HashMap<>();
  private @Nullable Numbers references;

  /**
   * Boxes by number.
   *
   * @param index of some version of the list
   * @param now the number of each of its boxes, -1 if gone; null if nothing changed
   * @param added numbers that it does not know
   */
  private record Numbers(BoxIndex index, int @Nullable [] now, int[] added) {
    static Numbers of(List<Box> boxes) {
      return new Numbers(BoxIndex.of(boxes), null, new int[0]);
    }

    /** Null where too much has changed. */
    @Nullable Numbers after(CellDifference.Matching match) {
      int[] changed =
          IntStream.concat(
                  IntStream.of(added).map(n -> match.now()[n]).filter(n -> n >= 0),
                  match.added().stream())
              .toArray();
      int size = now == null ? match.now().length : now.length;
      if (changed.length > 64 + size / MOST_CHANGED) {
        return null;
      }
      int[] before = now == null ? IntStream.range(0, size).toArray() : now;
      int[] composed = new int[size];
      for (int i = 0; i < size; i++) {
        composed[i] = before[i] < 0 ? -1 : match.now()[before[i]];
      }
      return new Numbers(index, composed, changed);
    }
  }

  CellIndex(Cell cell) {
    this.cell = cell;
  }

  /** The index of a new version. */
  CellIndex after(CellDifference difference) {
    CellIndex next = new CellIndex(difference.after());
    shapes.forEach(
        (layer, numbers) -> {
          CellDifference.Matching match = difference.shapes().get(layer);
          Numbers changed = match == null ? numbers : numbers.after(match);
          if (changed != null) {
            next.shapes.put(layer, changed);
          }
        });
    next.references = references == null ? null : references.after(moved(difference));
    return next;
  }

  /** References to new versions of their cells take up other room. */
  private static CellDifference.Matching moved(CellDifference difference) {
    int[] now = difference.references().now().clone();
    BitSet added = (BitSet) difference.references().added().clone();
    for (int i = 0; i < now.length; i++) {
      if (now[i] >= 0
          && difference.before().references().get(i).cell()
              != difference.after().references().get(now[i]).cell()) {
        added.set(now[i]);
        now[i] = -1;
      }
    }
    return new CellDifference.Matching(now, added);
  }

  /**
   * Visits shapes on a layer whose boxes touch a window, by their numbers, until the visitor has
   * seen enough.
   *
   * @return whether it wanted more to the end
   */
  boolean visitShapes(LayerKey layer, Box window, IntPredicate visitor) {
    if (cell.shapes(layer).isEmpty()) {
      return true;
    }
    Numbers numbers =
        shapes.computeIfAbsent(
            layer, l -> Numbers.of(cell.shapes(l).stream().map(shape -> shape.bounds()).toList()));
    return visit(numbers, window, visitor, n -> cell.shapes(layer).get(n).bounds());
  }

  /** Visits references of which a copy may touch a window, as {@link #visitShapes}. */
  boolean visitReferences(Box window, IntPredicate visitor) {
    if (cell.references().isEmpty()) {
      return true;
    }
    if (references == null) {
      references =
          Numbers.of(IntStream.range(0, cell.references().size()).mapToObj(this::room).toList());
    }
    return visit(references, window, visitor, this::room);
  }

  private Box room(int reference) {
    return cell.references()
        .get(reference)
        .bounds(cell.references().get(reference).cell().bounds());
  }

  private static boolean visit(
      Numbers numbers, Box window, IntPredicate visitor, IntFunction<Box> box) {
    int[] now = numbers.now();
    for (int n : numbers.added()) {
      if (box.apply(n).intersects(window) && !visitor.test(n)) {
        return false;
      }
    }
    return numbers
        .index()
        .visit(window, n -> now == null ? visitor.test(n) : now[n] < 0 || visitor.test(now[n]));
  }
}
