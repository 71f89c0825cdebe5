package dev.shoreline.layout.region;

/** Sorts indices by a comparison, without boxing; a stable merge sort. */
final class IndexSort {
  /** Compares two indices. */
  @FunctionalInterface
  interface Comparison {
    int compare(int a, int b);
  }

  private static final int SMALL = 12;

  private IndexSort() {}

  /** The indices 0 … n-1 in ascending order. */
  static int[] sorted(int n, Comparison comparison) {
    int[] indices = new int[n];
    for (int i = 0; i < n; i++) {
      indices[i] = i;
    }
    sort(indices, 0, n, new int[n], comparison);
    return indices;
  }

  private static void sort(int[] a, int from, int to, int[] spare, Comparison comparison) {
    if (to - from <= SMALL) {
      insert(a, from, to, comparison);
      return;
    }
    int middle = (from + to) >>> 1;
    sort(a, from, middle, spare, comparison);
    sort(a, middle, to, spare, comparison);
    if (comparison.compare(a[middle - 1], a[middle]) <= 0) {
      return;
    }
    System.arraycopy(a, from, spare, from, middle - from);
    int left = from;
    int right = middle;
    int out = from;
    while (left < middle && right < to) {
      a[out++] = comparison.compare(spare[left], a[right]) <= 0 ? spare[left++] : a[right++];
    }
    System.arraycopy(spare, left, a, out, middle - left);
  }

  private static void insert(int[] a, int from, int to, Comparison comparison) {
    for (int i = from + 1; i < to; i++) {
      int item = a[i];
      int j = i - 1;
      while (j >= from && comparison.compare(a[j], item) > 0) {
        a[j + 1] = a[j];
        j--;
      }
      a[j + 1] = item;
    }
  }
}
