package dev.shoreline.layout.region;

import java.util.Arrays;

/** Sets of numbers that grow together (union-find with path halving). */
public final class Links {
  private final int[] next;

  /** The numbers 0 … n-1, each alone. */
  public Links(int n) {
    next = new int[n];
    Arrays.setAll(next, i -> i);
  }

  /** The smallest number of the set that holds a number. */
  public int first(int number) {
    int at = number;
    while (next[at] != at) {
      next[at] = next[next[at]];
      at = next[at];
    }
    return at;
  }

  /** Joins the sets of two numbers. */
  public void join(int a, int b) {
    int firstOfA = first(a);
    int firstOfB = first(b);
    next[Math.max(firstOfA, firstOfB)] = Math.min(firstOfA, firstOfB);
  }

  /** The sets. */
  Groups sets() {
    int n = next.length;
    int[] set = new int[n];
    int[] sizes = new int[n];
    int count = 0;
    for (int i = 0; i < n; i++) {
      set[i] = first(i) == i ? count++ : set[first(i)];
      sizes[set[i]]++;
    }
    int[] at = new int[count];
    for (int i = 1; i < count; i++) {
      at[i] = at[i - 1] + sizes[i - 1];
    }
    int[] members = new int[n];
    for (int i = 0; i < n; i++) {
      members[at[set[i]]++] = i;
    }
    return new Groups(at, members);
  }
}
