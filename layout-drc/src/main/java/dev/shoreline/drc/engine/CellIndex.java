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
  /** The index is made anew if more than one in so many has changed. */
  private static final int MOST_CHANGED = 16;

  /** So much may change in any case. */
  private static final int LEAST_CHANGED = 64;

  private final Cell cell;
  private final Map<LayerKey, Numbers> shapes = new HashMap<>();
  private @Nullable Numbers references;

  /** Boxes by number: an index of some version of the list, and what has changed since. */
  private static final class Numbers {
    private final BoxIndex index;

    /** The number of each of its boxes now, -1 if gone. */
    private final int[] now;

    /** Numbers that it does not know. */
    private final int[] added;

    private Numbers(BoxIndex index, int[] now, int[] added) {
      this.index = index;
      this.now = now;
      this.added = added;
    }

    static Numbers of(List<Box> boxes) {
      return new Numbers(
          BoxIndex.of(boxes), IntStream.range(0, boxes.size()).toArray(), new int[0]);
    }

    /** Null where too much has changed. */
    @Nullable Numbers after(CellDifference.Matching match) {
      int[] changed =
          IntStream.concat(
                  IntStream.of(added).map(match::now).filter(number -> number >= 0), match.added())
              .toArray();
      return changed.length > LEAST_CHANGED + now.length / MOST_CHANGED
          ? null
          : new Numbers(
              index,
              IntStream.of(now).map(number -> number < 0 ? -1 : match.now(number)).toArray(),
              changed);
    }

    boolean visit(Box window, IntPredicate visitor, IntFunction<Box> box) {
      for (int number : added) {
        if (box.apply(number).intersects(window) && !visitor.test(number)) {
          return false;
        }
      }
      return index.visit(window, n -> now[n] < 0 || visitor.test(now[n]));
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
    CellDifference.Matching match = difference.references();
    int[] now = new int[match.size()];
    BitSet added = new BitSet();
    match.added().forEach(added::set);
    for (int i = 0; i < now.length; i++) {
      now[i] = match.now(i);
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
    return numbers.visit(window, visitor, n -> cell.shapes(layer).get(n).bounds());
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
    return references.visit(window, visitor, this::room);
  }

  private Box room(int reference) {
    return cell.references()
        .get(reference)
        .bounds(cell.references().get(reference).cell().bounds());
  }
}
