package dev.shoreline.drc.engine;

import dev.shoreline.layout.geometry.Box;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Finds the boxes that touch a window: a tree over boxes that are halved by their middles, along x
 * and y in turn. Built in n log² n for n boxes; a search costs their logarithm and what it finds.
 */
final class BoxIndex {
  private static final int LEAF = 8;

  private final List<Numbered> boxes;

  /** Bounds of the nodes, the root at 1 and the halves of i at 2i and 2i + 1. */
  private final List<Box> bounds;

  private record Numbered(int number, Box box) {
    long middle(boolean alongX) {
      return alongX ? box.left() + box.right() : box.bottom() + box.top();
    }
  }

  private BoxIndex(List<Numbered> boxes) {
    this.boxes = boxes;
    int nodes = 2;
    for (int n = boxes.size(); n > LEAF; n = (n + 1) / 2) {
      nodes *= 2;
    }
    bounds = new ArrayList<>(Collections.nCopies(nodes, Box.EMPTY));
    build(1, 0, boxes.size(), true);
  }

  /** An index of boxes; they are known by their places in the list. Empty boxes touch nothing. */
  static BoxIndex of(List<Box> boxes) {
    List<Numbered> numbered = new ArrayList<>(boxes.size());
    for (int i = 0; i < boxes.size(); i++) {
      if (!boxes.get(i).isEmpty()) {
        numbered.add(new Numbered(i, boxes.get(i)));
      }
    }
    return new BoxIndex(numbered);
  }

  private Box build(int node, int from, int to, boolean alongX) {
    Box all = Box.EMPTY;
    if (to - from <= LEAF) {
      for (Numbered one : boxes.subList(from, to)) {
        all = all.union(one.box());
      }
    } else {
      boxes.subList(from, to).sort(Comparator.comparingLong(one -> one.middle(alongX)));
      int middle = (from + to + 1) >>> 1;
      all = build(2 * node, from, middle, !alongX);
      all = all.union(build(2 * node + 1, middle, to, !alongX));
    }
    bounds.set(node, all);
    return all;
  }

  /**
   * Visits boxes that touch a window, until the visitor has seen enough.
   *
   * @param visitor whether it wants more
   * @return whether it wanted more to the end
   */
  boolean visit(Box window, IntPredicate visitor) {
    return visit(1, 0, boxes.size(), window, visitor);
  }

  private boolean visit(int node, int from, int to, Box window, IntPredicate visitor) {
    if (!bounds.get(node).intersects(window)) {
      return true;
    }
    if (to - from > LEAF) {
      int middle = (from + to + 1) >>> 1;
      return visit(2 * node, from, middle, window, visitor)
          && visit(2 * node + 1, middle, to, window, visitor);
    }
    for (Numbered one : boxes.subList(from, to)) {
      if (one.box().intersects(window) && !visitor.test(one.number())) {
        return false;
      }
    }
    return true;
  }
}
