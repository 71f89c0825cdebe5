package dev.shoreline.layout.database;

import dev.shoreline.layout.geometry.Box;
import dev.shoreline.layout.geometry.Transform;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A placement of a cell in another, once or as an array.
 *
 * @param cell the cell placed
 * @param transform the placement of the (first) copy
 * @param repetition displacements of the copies of an array; null for a single placement
 * @param properties annotations, often none
 */
public record Reference(
    Cell cell, Transform transform, @Nullable Repetition repetition, List<Property> properties) {

  /** Number of copies, 1 or more. */
  public long count() {
    return repetition == null ? 1 : repetition.count();
  }

  /** The placement of a copy. */
  public Transform placement(long copy) {
    return repetition == null || copy == 0
        ? transform
        : transform.translated((double) repetition.dx(copy), (double) repetition.dy(copy));
  }

  /** The bounding box, over all copies, of a box in the cell placed. */
  Box bounds(Box inCell) {
    if (inCell.isEmpty()) {
      return inCell;
    }
    Box first = transform.apply(inCell);
    if (repetition == null) {
      return first;
    }
    Box spread = repetition.bounds();
    Box all =
        new Box(
            first.left() + spread.left(),
            first.bottom() + spread.bottom(),
            first.right() + spread.right(),
            first.top() + spread.top());
    return transform.isExact() ? all : all.expanded(1);
  }
}
