package dev.shoreline.layout.connectivity;

import dev.shoreline.layout.geometry.Polygon;
import dev.shoreline.layout.region.BoxPairs;
import dev.shoreline.netlist.model.Named;
import dev.shoreline.netlist.model.Route;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The edges of one layer with what they belong to, in the order in which they were added. */
final class DrawnEdges {
  /** Receives a point at which an edge of a route meets one of another owner, added earlier. */
  @FunctionalInterface
  interface Visitor {
    /** The point is that of {@link Segments#meeting}. */
    void meet(Route route, Named earlier, double[] point);
  }

  private final List<Named> owners = new ArrayList<>();

  /** The first edge of every owner. */
  private int[] begins = new int[16];

  /** x1, y1, x2, y2 of every edge, database units. */
  private long[] edges = new long[256];

  private int size;

  /** Adds the outlines of a polygon. */
  void add(Named owner, Polygon polygon) {
    if (owners.isEmpty() || !owners.getLast().equals(owner)) {
      begins = begins.length > owners.size() ? begins : Arrays.copyOf(begins, 2 * begins.length);
      begins[owners.size()] = size;
      owners.add(owner);
    }
    polygon.forEachEdge(this::add);
  }

  private void add(long x1, long y1, long x2, long y2) {
    int at = 4 * size++;
    if (at == edges.length) {
      edges = Arrays.copyOf(edges, 2 * at);
    }
    edges[at] = x1;
    edges[at + 1] = y1;
    edges[at + 2] = x2;
    edges[at + 3] = y2;
  }

  /**
   * Visits every point at which edges of a route meet those of what was added before it, ordered by
   * the later and then by the earlier edge. Cost: n log n for n edges, and the pairs whose boxes
   * touch.
   */
  void forEachMeeting(Visitor visitor) {
    int[] owner = ownerOfEach();
    Pairs pairs = new Pairs();
    BoxPairs.forEach(
        boxes(),
        (a, b) -> {
          Named later = owners.get(owner[Math.max(a, b)]);
          if (later instanceof Route && !later.equals(owners.get(owner[Math.min(a, b)]))) {
            pairs.add(Math.max(a, b), Math.min(a, b));
          }
        });
    for (long pair : pairs.sorted()) {
      int later = (int) (pair >> 32);
      int earlier = (int) pair;
      double[] point = meeting(4 * later, 4 * earlier);
      if (point.length > 0) {
        visitor.meet((Route) owners.get(owner[later]), owners.get(owner[earlier]), point);
      }
    }
  }

  private int[] ownerOfEach() {
    int[] owner = new int[size];
    for (int o = 0; o < owners.size(); o++) {
      int end = o + 1 < owners.size() ? begins[o + 1] : size;
      Arrays.fill(owner, begins[o], end, o);
    }
    return owner;
  }

  private long[] boxes() {
    long[] boxes = new long[4 * size];
    for (int i = 0; i < boxes.length; i += 4) {
      boxes[i] = Math.min(edges[i], edges[i + 2]);
      boxes[i + 1] = Math.min(edges[i + 1], edges[i + 3]);
      boxes[i + 2] = Math.max(edges[i], edges[i + 2]);
      boxes[i + 3] = Math.max(edges[i + 1], edges[i + 3]);
    }
    return boxes;
  }

  private double[] meeting(int i, int k) {
    return Segments.meeting(
        edges[i],
        edges[i + 1],
        edges[i + 2],
        edges[i + 3],
        edges[k],
        edges[k + 1],
        edges[k + 2],
        edges[k + 3]);
  }

  /** Pairs of edges that may meet. */
  private static final class Pairs {
    private long[] pairs = new long[256];
    private int count;

    void add(int later, int earlier) {
      if (count == pairs.length) {
        pairs = Arrays.copyOf(pairs, 2 * count);
      }
      pairs[count++] = ((long) later << 32) | earlier;
    }

    long[] sorted() {
      long[] sorted = Arrays.copyOf(pairs, count);
      Arrays.sort(sorted);
      return sorted;
    }
  }
}
