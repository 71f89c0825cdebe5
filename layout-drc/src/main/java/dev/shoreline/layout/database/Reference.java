package dev.shoreline.layout.database;

import dev.shoreline.layout.geometry.Box;
import dev.shoreline.layout.geometry.Transform;
import java.util.List;
import java.util.function.LongConsumer;
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

  /**
   * Visits the copies in which a box may touch a window; some that do not may be among them.
   *
   * @param inCell the box, in the cell placed
   * @param window in the cell that holds the reference
   */
  public void visitTouching(Box inCell, Box window, LongConsumer copy) {
    CopyRange range = CopyRange.touching(this, inCell, Transform.IDENTITY, window);
    for (long next = range.next(); next >= 0; next = range.next()) {
      copy.accept(next);
    }
  }

  /** The bounding box, over all copies, of a box in the cell placed. */
  public Box bounds(Box inCell) {
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
