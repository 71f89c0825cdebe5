package dev.shoreline.layout.region;

import java.util.Arrays;

/**
 * Groups of boxes that touch, directly or through others: what lies in different clusters cannot
 * meet.
 *
 * <p>A line sweeps over the boxes from left to right; the boxes that it cuts are kept as intervals
 * in a segment tree (Imai and Asano, Finding the connected components and a maximum clique of an
 * intersection graph of rectangles in the plane, J. Algorithms 4, 1983). Cost: n log n for n boxes,
 * however many of them overlap.
 */
public final class BoxClusters {
  private static final int NONE = -1;
  private static final int MIXED = -2;

  private final long[] boxes;
  private final Links links;
  private final long[] levels;
  private final int leaves;

  /** For every node of the tree, the box that covers it whole and ends last. */
  private final int[] cover;

  /** For every node, a box of the one cluster that it and the nodes below hold; else a mark. */
  private final int[] held;

  /** For every node, the last right side of what it and the nodes below hold. */
  private final long[] reach;

  private BoxClusters(long[] boxes) {
    this.boxes = boxes;
    int n = boxes.length / 4;
    links = new Links(n);
    levels = levels(boxes);
    leaves = Math.max(1, Integer.highestOneBit(Math.max(1, levels.length * 2 - 1)));
    cover = new int[2 * leaves];
    held = new int[2 * leaves];
    reach = new long[2 * leaves];
    Arrays.fill(cover, NONE);
    Arrays.fill(reach, Long.MIN_VALUE);
    int[] order = IndexSort.sorted(n, (a, b) -> Long.compare(boxes[4 * a], boxes[4 * b]));
    for (int box : order) {
      insert(1, 0, leaves - 1, box, level(boxes[4 * box + 1]), level(boxes[4 * box + 3]));
    }
  }

  /**
   * Groups boxes.
   *
   * @param boxes left, bottom, right, top of each
   */
  public static BoxClusters of(long[] boxes) {
    return new BoxClusters(boxes);
  }

  /** The clusters, in order of their smallest boxes; each ascending. */
  public int[][] groups() {
    return links.sets().arrays();
  }

  /** The smallest number of a box in the cluster of a box. */
  int cluster(int box) {
    return links.first(box);
  }

  private static long[] levels(long[] boxes) {
    long[] all = new long[boxes.length / 2];
    for (int i = 0; i < all.length; i++) {
      all[i] = boxes[2 * i + 1];
    }
    Arrays.parallelSort(all);
    int distinct = 0;
    for (int i = 0; i < all.length; i++) {
      if (i == 0 || all[i] != all[i - 1]) {
        all[distinct++] = all[i];
      }
    }
    return Arrays.copyOf(all, distinct);
  }

  private int level(long y) {
    return Arrays.binarySearch(levels, y);
  }

  private void insert(int node, int low, int high, int box, int from, int to) {
    if (from <= low && high <= to) {
      absorb(node, box);
      if (!isActive(cover[node], box) || right(cover[node]) < right(box)) {
        cover[node] = box;
      }
    } else {
      if (isActive(cover[node], box)) {
        link(cover[node], box);
      }
      int middle = (low + high) >>> 1;
      if (from <= middle) {
        insert(2 * node, low, middle, box, from, to);
      }
      if (to > middle) {
        insert(2 * node + 1, middle + 1, high, box, from, to);
      }
      if (reach[node] < left(box)) {
        held[node] = box;
      } else if (held[node] == MIXED || links.first(held[node]) != links.first(box)) {
        held[node] = MIXED;
      }
    }
    reach[node] = Math.max(reach[node], right(box));
  }

  /** Links a box with all that a node and the nodes below hold. */
  private void absorb(int node, int box) {
    if (reach[node] >= left(box)) {
      if (held[node] == MIXED) {
        if (isActive(cover[node], box)) {
          link(cover[node], box);
        }
        absorb(2 * node, box);
        absorb(2 * node + 1, box);
      } else {
        link(held[node], box);
      }
    }
    held[node] = box;
  }

  /** Whether the sweep line at a box's left side still cuts another box. */
  private boolean isActive(int other, int box) {
    return other != NONE && right(other) >= left(box);
  }

  private long left(int box) {
    return boxes[4 * box];
  }

  private long right(int box) {
    return boxes[4 * box + 2];
  }

  private void link(int a, int b) {
    links.join(a, b);
  }
}
