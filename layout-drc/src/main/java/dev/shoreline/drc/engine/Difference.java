package dev.shoreline.drc.engine;

import dev.shoreline.layout.database.Cell;
import dev.shoreline.layout.database.LayerKey;
import dev.shoreline.layout.database.Reference;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two versions of a hierarchy: cells that are one object are the same, down to
 * the bottom. Cost: what the cells that differ hold themselves.
 */
final class Difference {
  private final Map<Cell, CellDifference> byAfter = new HashMap<>();
  private final Map<Cell, CellDifference> byBefore = new HashMap<>();
  private final Set<LayerKey> layers = new HashSet<>();

  private Difference() {}

  static Difference of(Cell before, Cell after) {
    Difference difference = new Difference();
    Deque<CellDifference> open = new ArrayDeque<>();
    difference.pair(before, after, open);
    while (!open.isEmpty()) {
      CellDifference next = open.pop();
      CellDifference.Matching match = next.references();
      List<Reference> old = next.before().references();
      List<Reference> now = next.after().references();
      match
          .kept()
          .forEach(i -> difference.pair(old.get(i).cell(), now.get(match.now(i)).cell(), open));
      match.gone().forEach(i -> difference.layers.addAll(old.get(i).cell().layersBelow()));
      match.added().forEach(i -> difference.layers.addAll(now.get(i).cell().layersBelow()));
      difference.layers.addAll(next.shapes().keySet());
    }
    return difference;
  }

  private void pair(Cell before, Cell after, Deque<CellDifference> open) {
    if (before != after && !byAfter.containsKey(after)) {
      CellDifference pair = CellDifference.of(before, after);
      byAfter.put(after, pair);
      byBefore.put(before, pair);
      open.push(pair);
    }
  }

  /** What differs in a new version; null for a cell that is the same. */
  @Nullable CellDifference in(Cell after) {
    return byAfter.get(after);
  }

  /** What became of an old version; null for a cell that is the same. */
  @Nullable CellDifference since(Cell before) {
    return byBefore.get(before);
  }

  /** The cells that have another version. */
  Collection<CellDifference> cells() {
    return byAfter.values();
  }

  /** The layers on which anything differs. */
  Set<LayerKey> layers() {
    return layers;
  }
}
