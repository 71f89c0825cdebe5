package dev.shoreline.drc.check;

import dev.shoreline.layout.geometry.Edge;
import dev.shoreline.layout.geometry.Polygon;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Directed edges as flat arrays: the inside is on the left. */
final class EdgeSet {
  long[] x1;
  long[] y1;
  long[] x2;
  long[] y2;

  /** Number of the polygon that an edge belongs to; those of a second region count on. */
  int[] owner;

  int size;
  private int owners;
  private @Nullable NetPairs nets;
  private int[] netOfOwner = new int[0];

  EdgeSet() {
    x1 = new long[256];
    y1 = new long[256];
    x2 = new long[256];
    y2 = new long[256];
    owner = new int[256];
  }

  /** Adds the edges of merged polygons. */
  void add(List<Polygon> polygons) {
    for (Polygon polygon : polygons) {
      int number = owners++;
      polygon.forEachEdge((ax, ay, bx, by) -> add(ax, ay, bx, by, number));
    }
  }

  /** Adds edges that are of no polygon in particular. */
  void addEdges(List<Edge> edges) {
    int number = owners++;
    edges.forEach(edge -> add(edge.x1(), edge.y1(), edge.x2(), edge.y2(), number));
  }

  private void add(long ax, long ay, long bx, long by, int number) {
    if (size == owner.length) {
      int n = Math.addExact(size, size);
      x1 = Arrays.copyOf(x1, n);
      y1 = Arrays.copyOf(y1, n);
      x2 = Arrays.copyOf(x2, n);
      y2 = Arrays.copyOf(y2, n);
      owner = Arrays.copyOf(owner, n);
    }
    x1[size] = ax;
    y1[size] = ay;
    x2[size] = bx;
    y2[size] = by;
    owner[size++] = number;
  }

  /** Makes pairs count only where they are of equal nets, or of different ones. */
  void restrict(List<Polygon> polygons, NetPairs toNets) {
    nets = toNets;
    netOfOwner = polygons.stream().mapToInt(toNets::net).toArray();
  }

  /** Whether two edges may be a pair by their nets. */
  boolean mayPair(int a, int b) {
    return nets == null || nets.same() == (netOfOwner[owner[a]] == netOfOwner[owner[b]]);
  }

  /** The edge that starts where an edge ends. */
  int after(int edge) {
    if (edge + 1 < size && follows(edge, edge + 1)) {
      return edge + 1;
    }
    int first = edge;
    while (first > 0 && follows(first - 1, first)) {
      first--;
    }
    return first;
  }

  /** The edge that ends where an edge starts. */
  int before(int edge) {
    if (edge > 0 && follows(edge - 1, edge)) {
      return edge - 1;
    }
    int last = edge;
    while (last + 1 < size && follows(last, last + 1)) {
      last++;
    }
    return last;
  }

  /** The edges of a contour stand one after the other. */
  private boolean follows(int one, int other) {
    return owner[one] == owner[other] && x2[one] == x1[other] && y2[one] == y1[other];
  }

  /** Cosine of the turn from the direction of one edge to that of another. */
  double cosine(int a, int b) {
    double ax = (double) x2[a] - x1[a];
    double ay = (double) y2[a] - y1[a];
    double bx = (double) x2[b] - x1[b];
    double by = (double) y2[b] - y1[b];
    return (ax * bx + ay * by) / (Math.hypot(ax, ay) * Math.hypot(bx, by));
  }
}
