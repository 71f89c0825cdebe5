package dev.shoreline.drc.engine;

import dev.shoreline.layout.database.Cell;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The indexes of all cells that were looked into. */
final class CellIndexes {
  private final Map<Cell, CellIndex> known = new HashMap<>();

  CellIndex of(Cell cell) {
    return known.computeIfAbsent(cell, CellIndex::new);
  }

  /** Goes over to the new versions of cells. */
  void update(Difference difference) {
    List<CellDifference> indexed = new ArrayList<>();
    for (CellDifference cell : difference.cells()) {
      if (known.containsKey(cell.before())) {
        indexed.add(cell);
      }
    }
    for (CellDifference cell : indexed) {
      known.put(cell.after(), of(cell.before()).after(cell));
      known.remove(cell.before());
    }
  }
}
