package dev.shoreline.layout.region;

import java.util.Arrays;

/**
 * The segments that the sweep line meets, from bottom to top: a treap over segment numbers with
 * priorities from a hash, so that it is the same in every run.
 */
final class SweepStatus {
  static final int NONE = -1;

  private final Segments segments;
  private final int[] lower;
  private final int[] upper;
  private final int[] parent;
  private int root = NONE;

  SweepStatus(Segments segments) {
    this.segments = segments;
    lower = new int[segments.size];
    upper = new int[segments.size];
    parent = new int[segments.size];
    Arrays.fill(lower, NONE);
    Arrays.fill(upper, NONE);
    Arrays.fill(parent, NONE);
  }

  /** The uppermost segment below a point. */
  int below(long x, long y) {
    int at = root;
    int best = NONE;
    while (at != NONE) {
      if (segments.side(at, x, y) >= 0) {
        best = at;
        at = upper[at];
      } else {
        at = lower[at];
      }
    }
    return best;
  }

  /** The next segment below one, or {@link #NONE}. */
  int previous(int node) {
    int at = node;
    if (lower[at] != NONE) {
      at = lower[at];
      while (upper[at] != NONE) {
        at = upper[at];
      }
      return at;
    }
    while (parent[at] != NONE && lower[parent[at]] == at) {
      at = parent[at];
    }
    return parent[at];
  }

  /** Puts a segment directly above another one, or at the bottom where that is {@link #NONE}. */
  void insertAbove(int below, int node) {
    if (root == NONE) {
      root = node;
      return;
    }
    int at;
    boolean asUpper = below != NONE && upper[below] == NONE;
    if (asUpper) {
      at = below;
      upper[at] = node;
    } else {
      at = below == NONE ? root : upper[below];
      while (lower[at] != NONE) {
        at = lower[at];
      }
      lower[at] = node;
    }
    parent[node] = at;
    while (parent[node] != NONE && priority(node) > priority(parent[node])) {
      rotateUp(node);
    }
  }

  void remove(int node) {
    while (lower[node] != NONE || upper[node] != NONE) {
      int l = lower[node];
      int u = upper[node];
      rotateUp(l == NONE ? u : u == NONE || priority(l) > priority(u) ? l : u);
    }
    int p = parent[node];
    if (p == NONE) {
      root = NONE;
    } else if (lower[p] == node) {
      lower[p] = NONE;
    } else {
      upper[p] = NONE;
    }
    parent[node] = NONE;
  }

  private void rotateUp(int node) {
    int p = parent[node];
    int g = parent[p];
    if (lower[p] == node) {
      lower[p] = upper[node];
      setParent(lower[p], p);
      upper[node] = p;
    } else {
      upper[p] = lower[node];
      setParent(upper[p], p);
      lower[node] = p;
    }
    parent[p] = node;
    parent[node] = g;
    if (g == NONE) {
      root = node;
    } else if (lower[g] == p) {
      lower[g] = node;
    } else {
      upper[g] = node;
    }
  }

  private void setParent(int node, int p) {
    if (node != NONE) {
      parent[node] = p;
    }
  }

  /** Finaliser of MurmurHash3: neighbours get unrelated priorities. */
  private static int priority(int node) {
    int h = node * 0x9E3779B9;
    h = (h ^ (h >>> 16)) * 0x85EBCA6B;
    return h ^ (h >>> 13);
  }
}
