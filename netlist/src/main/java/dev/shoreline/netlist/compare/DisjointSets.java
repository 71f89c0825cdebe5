package dev.shoreline.netlist.compare;

import java.util.Arrays;

/** Numbers that are joined to sets, as many as are added. Joins take almost constant time. */
final class DisjointSets {
  private int[] parent;
  private int count;

  /** Sets of one number each, from 0 up to {@code size}. */
  DisjointSets(int size) {
    parent = new int[Math.max(size, 1)];
    Arrays.setAll(parent, i -> i);
    count = size;
  }

  /** Adds a set of one new number, and tells it. */
  int add() {
    if (count == parent.length) {
      parent = Arrays.copyOf(parent, 2 * count);
    }
    parent[count] = count;
    return count++;
  }

  /** The number that stands for the set of a number. */
  int root(int number) {
    int root = number;
    while (parent[root] != root) {
      parent[root] = parent[parent[root]];
      root = parent[root];
    }
    return root;
  }

  /** Joins the sets of two numbers; the first one's root stays. */
  void join(int first, int second) {
    parent[root(second)] = root(first);
  }
}
