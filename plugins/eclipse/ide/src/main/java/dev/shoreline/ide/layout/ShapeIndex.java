package dev.shoreline.ide.layout;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * The outlines of one layer of a cell, packed by place: sorted into strips along x and along y in
 * each, as Leutenegger et al., ICDE 1997, 497–506, pack R-trees; one level of groups is kept.
 */
final class ShapeIndex {
  private static final int GROUP = 64;

  private final long[][] outlines;
  private final Bounds[] boxes;
  private final Bounds[] groups;
  private final Bounds bounds;

  ShapeIndex(List<long[]> shapes) {
    int count = shapes.size();
    Integer[] order = new Integer[count];
    Bounds[] all = new Bounds[count];
    for (int i = 0; i < count; i++) {
      order[i] = i;
      all[i] = Bounds.of(shapes.get(i));
    }
    sort(order, all);
    outlines = new long[count][];
    boxes = new Bounds[count];
    groups = new Bounds[(count + GROUP - 1) / GROUP];
    Arrays.fill(groups, Bounds.EMPTY);
    Bounds whole = Bounds.EMPTY;
    for (int i = 0; i < count; i++) {
      outlines[i] = shapes.get(order[i]);
      boxes[i] = all[order[i]];
      groups[i / GROUP] = groups[i / GROUP].union(boxes[i]);
      whole = whole.union(boxes[i]);
    }
    bounds = whole;
  }

  private static void sort(Integer[] order, Bounds[] all) {
    if (order.length <= GROUP) {
      return;
    }
    Arrays.sort(order, Comparator.comparingDouble(i -> all[i].x0() + all[i].x1()));
    int strips = (int) Math.ceil(Math.sqrt((double) order.length / GROUP));
    int length = (order.length + strips - 1) / strips;
    for (int from = 0; from < order.length; from += length) {
      Arrays.sort(
          order,
          from,
          Math.min(order.length, from + length),
          Comparator.comparingDouble(i -> all[i].y0() + all[i].y1()));
    }
  }

  Bounds bounds() {
    return bounds;
  }

  int size() {
    return outlines.length;
  }

  /** Hears of outlines. */
  interface Visitor {
    /** An outline with the box around it. */
    void shape(long[] outline, Bounds box);
  }

  /** Visits the outlines that meet a box in groups that are wanted. */
  void visit(Bounds box, Predicate<Bounds> wanted, Visitor visitor) {
    for (int g = 0; g < groups.length; g++) {
      if (groups[g].meets(box) && wanted.test(groups[g])) {
        int end = Math.min(outlines.length, (g + 1) * GROUP);
        for (int i = g * GROUP; i < end; i++) {
          if (boxes[i].meets(box)) {
            visitor.shape(outlines[i], boxes[i]);
          }
        }
      }
    }
  }
}
