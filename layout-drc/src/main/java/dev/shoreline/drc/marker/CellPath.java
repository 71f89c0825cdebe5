package dev.shoreline.drc.marker;

import dev.shoreline.layout.database.Cell;
import dev.shoreline.layout.database.Reference;
import java.util.List;

/**
 * The way from the cell that was checked down to the one that holds all offending shapes.
 *
 * @param steps from the top down; none where the shapes come together in the checked cell itself
 */
public record CellPath(List<Step> steps) {
  /** The checked cell itself. */
  public static final CellPath TOP = new CellPath(List.of());

  /** Freezes the steps. */
  public CellPath {
    steps = List.copyOf(steps);
  }

  /**
   * A step down.
   *
   * @param owner the cell that holds the reference
   * @param index of the reference in its owner
   * @param copy of the array, 0 for a single reference
   */
  public record Step(Cell owner, int index, long copy) {
    /** The reference that is followed. */
    public Reference reference() {
      return owner.references().get(index);
    }
  }
}
