package dev.shoreline.drc.engine;

import dev.shoreline.layout.database.Cell;
import dev.shoreline.layout.database.LayerKey;
import dev.shoreline.layout.database.Reference;
import dev.shoreline.layout.database.Repetition;
import dev.shoreline.layout.geometry.Transform;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two versions of a cell itself. A reference that stands where it stood, to
 * another version of its cell, counts as kept, unless it is an array.
 *
 * @param before the old version
 * @param after the new one
 * @param shapes of layers whose shapes are not all the same
 * @param references of both
 */
record CellDifference(
    Cell before, Cell after, Map<LayerKey, Matching> shapes, Matching references) {

  /** Which items of two lists are the same. */
  static final class Matching {
    private final int[] now;
    private final BitSet added;

    Matching(int[] now, BitSet added) {
      this.now = now;
      this.added = added;
    }

    /** The number of old items. */
    int size() {
      return now.length;
    }

    /** The number of an old item in the new list; -1 if it is gone. */
    int now(int old) {
      return now[old];
    }

    /** Whether a new item is no old one. */
    boolean isAdded(int number) {
      return added.get(number);
    }

    /** The new items that are no old ones. */
    IntStream added() {
      return added.stream();
    }

    /** The old items that are gone. */
    IntStream gone() {
      return IntStream.range(0, now.length).filter(i -> now[i] < 0);
    }

    /** The old items that are still there. */
    IntStream kept() {
      return IntStream.range(0, now.length).filter(i -> now[i] >= 0);
    }

    boolean isSame() {
      return added.isEmpty() && gone().findAny().isEmpty();
    }
  }

  private record PlacedName(String cell, Transform transform, @Nullable Repetition repetition) {}

  static CellDifference of(Cell before, Cell after) {
    SortedSet<LayerKey> layers = new TreeSet<>(before.layers());
    layers.addAll(after.layers());
    Map<LayerKey, Matching> shapes = new TreeMap<>();
    for (LayerKey layer : layers) {
      if (!before.shapes(layer).equals(after.shapes(layer))) {
        Matching match =
            match(before.shapes(layer), after.shapes(layer), Object::equals, shape -> shape);
        if (!match.isSame()) {
          shapes.put(layer, match);
        }
      }
    }
    return new CellDifference(
        before,
        after,
        shapes,
        match(
            before.references(),
            after.references(),
            CellDifference::stays,
            CellDifference::placed));
  }

  private static boolean stays(Reference old, Reference now) {
    return old.transform().equals(now.transform())
        && Objects.equals(old.repetition(), now.repetition())
        && old.cell().name().equals(now.cell().name())
        && (old.count() == 1 || old.cell() == now.cell());
  }

  private static PlacedName placed(Reference reference) {
    return new PlacedName(reference.cell().name(), reference.transform(), reference.repetition());
  }

  private static <T> Matching match(
      List<T> before, List<T> after, BiPredicate<T, T> same, Function<T, Object> value) {
    return new Matcher<>(before, after, same).match(value);
  }

  /** Matches what both lists begin and end with, then item by item, then by value. */
  private static final class Matcher<T> {
    private final List<T> before;
    private final List<T> after;
    private final BiPredicate<T, T> same;
    private final int[] now;
    private final BitSet added = new BitSet();

    /** The old items from here up to the tail are not matched by the ends of both lists. */
    private int head;

    private int tail;

    Matcher(List<T> before, List<T> after, BiPredicate<T, T> same) {
      this.before = before;
      this.after = after;
      this.same = same;
      now = new int[before.size()];
      tail = before.size();
    }

    Matching match(Function<T, Object> value) {
      matchEnds();
      matchInPlace();
      matchByValue(value);
      return new Matching(now, added);
    }

    private void matchEnds() {
      int shorter = Math.min(before.size(), after.size());
      while (head < shorter && same.test(before.get(head), after.get(head))) {
        now[head] = head++;
      }
      int longer = after.size() - before.size();
      while (tail > head
          && tail + longer > head
          && same.test(before.get(tail - 1), after.get(tail + longer - 1))) {
        now[--tail] = tail + longer;
      }
      Arrays.fill(now, head, tail, -1);
      added.set(head, tail + longer);
    }

    /** Where nothing was added or removed, most items keep their number. */
    private void matchInPlace() {
      if (before.size() == after.size()) {
        for (int i = head; i < tail; i++) {
          if (same.test(before.get(i), after.get(i))) {
            now[i] = i;
            added.clear(i);
          }
        }
      }
    }

    private void matchByValue(Function<T, Object> value) {
      Map<Object, Deque<Integer>> left = new HashMap<>();
      for (int i = added.nextSetBit(0); i >= 0; i = added.nextSetBit(i + 1)) {
        left.computeIfAbsent(value.apply(after.get(i)), v -> new ArrayDeque<>()).add(i);
      }
      for (int i = head; i < tail; i++) {
        Deque<Integer> equal = now[i] >= 0 ? null : left.get(value.apply(before.get(i)));
        if (equal != null
            && !equal.isEmpty()
            && same.test(before.get(i), after.get(equal.element()))) {
          now[i] = equal.remove();
          added.clear(now[i]);
        }
      }
    }
  }
}
