package dev.shoreline.layout.region;

import dev.shoreline.layout.geometry.Box;
import dev.shoreline.layout.geometry.Polygon;
import java.util.Arrays;
import java.util.List;

/**
 * How the polygons of a merged region relate to those of another one.
 *
 * <p>One sweep over the edges of both: each polygon's weight is its number, so that the winding
 * sums name the polygons that cover a face. Coordinates are blown up first, so that what rounding
 * of crossings changes is below a thousandth of a unit. Cost: n log n.
 */
final class Relations {
  private static final int NONE = 0;
  private static final int SEVERAL = -1;

  /** Pairs of polygons, by number from 1, sorted and each once: first number in the upper half. */
  private final long[] touching;

  private final long[] overlapping;

  /** The only polygon that a polygon of the other region lies in, or none or several. */
  private final int[] cover;

  private final boolean[] sticksOut;

  Relations(List<Polygon> polygons, List<Polygon> others) {
    cover = new int[others.size() + 1];
    sticksOut = new boolean[polygons.size() + 1];
    Segments segments = new Segments(256);
    int shift = shift(polygons, others);
    for (int i = 0; i < polygons.size(); i++) {
      segments.add(polygons.get(i), shift, i + 1L, false);
    }
    for (int i = 0; i < others.size(); i++) {
      segments.add(others.get(i), shift, i + 1L, true);
    }
    Segments noded = Noder.noded(segments);
    Sweep sweep = new Sweep(noded, (a, b) -> a != 0 && b != 0);
    PairList overlaps = new PairList();
    for (int s = 0; s < noded.size; s++) {
      face(sweep.aboveFirst[s], sweep.aboveSecond[s], overlaps);
      face(sweep.aboveFirst[s] - noded.first[s], sweep.aboveSecond[s] - noded.second[s], overlaps);
    }
    overlapping = overlaps.sorted();
    touching = touching(noded);
  }

  private static int shift(List<Polygon> polygons, List<Polygon> others) {
    Box box = Box.EMPTY;
    for (Polygon polygon : polygons) {
      box = box.union(polygon.bounds());
    }
    for (Polygon polygon : others) {
      box = box.union(polygon.bounds());
    }
    return Segments.blowUp(box);
  }

  /** Takes account of a face by the numbers of the polygons that cover it. */
  private void face(long first, long second, PairList overlaps) {
    int polygon = (int) first;
    int other = (int) second;
    if (polygon != NONE && other != NONE) {
      overlaps.add(polygon, other);
      cover[other] = cover[other] == NONE || cover[other] == polygon ? polygon : SEVERAL;
    } else if (other != NONE) {
      cover[other] = SEVERAL;
    } else {
      sticksOut[polygon] = true;
    }
  }

  /** The pairs of which a vertex of the noded outlines is shared. */
  private static long[] touching(Segments s) {
    PairList pairs = new PairList();
    int[] order = IndexSort.sorted(2 * s.size, (a, b) -> compareEnds(s, a, b));
    for (int i = 0; i < order.length; ) {
      int from = i;
      while (i < order.length && compareEnds(s, order[from], order[i]) == 0) {
        i++;
      }
      for (int j = from; j < i; j++) {
        long first = Math.abs(s.first[order[j] >> 1]);
        for (int k = from; first != NONE && k < i; k++) {
          long second = Math.abs(s.second[order[k] >> 1]);
          if (second != NONE) {
            pairs.add((int) first, (int) second);
          }
        }
      }
    }
    return pairs.sorted();
  }

  private static int compareEnds(Segments s, int a, int b) {
    int byX = Long.compare(endX(s, a), endX(s, b));
    return byX != 0 ? byX : Long.compare(endY(s, a), endY(s, b));
  }

  private static long endX(Segments s, int end) {
    return (end & 1) == 0 ? s.x1[end >> 1] : s.x2[end >> 1];
  }

  private static long endY(Segments s, int end) {
    return (end & 1) == 0 ? s.y1[end >> 1] : s.y2[end >> 1];
  }

  /** Visits all pairs that share a point, some twice; polygons are counted from 0. */
  void visitContacts(Meetings.Visitor visitor) {
    for (long[] pairs : List.of(overlapping, touching)) {
      for (long pair : pairs) {
        visitor.pair((int) (pair >>> Integer.SIZE) - 1, (int) pair - 1);
      }
    }
  }

  /** With how many others a polygon, counted from 0, shares area. */
  int overlaps(int polygon) {
    return end(overlapping, polygon) - start(overlapping, polygon);
  }

  /** With how many others a polygon shares a point. */
  int contacts(int polygon) {
    int count = overlaps(polygon);
    for (int i = start(touching, polygon); i < end(touching, polygon); i++) {
      count += Arrays.binarySearch(overlapping, touching[i]) < 0 ? 1 : 0;
    }
    return count;
  }

  /** How many others a polygon covers completely. */
  int covered(int polygon) {
    int count = 0;
    for (int i = start(overlapping, polygon); i < end(overlapping, polygon); i++) {
      count += cover[(int) overlapping[i]] == polygon + 1 ? 1 : 0;
    }
    return count;
  }

  /** Whether a polygon lies in the others completely. */
  boolean isInside(int polygon) {
    return !sticksOut[polygon + 1];
  }

  private static int start(long[] pairs, int polygon) {
    int at = Arrays.binarySearch(pairs, PairList.pair(polygon + 1, 0));
    return at < 0 ? -1 - at : at;
  }

  private static int end(long[] pairs, int polygon) {
    return start(pairs, polygon + 1);
  }

  /** Pairs of numbers as they come. */
  private static final class PairList {
    private long[] pairs = new long[64];
    private int size;

    static long pair(int first, int second) {
      return ((long) first << 32) | second;
    }

    void add(int first, int second) {
      if (size == pairs.length) {
        pairs = Arrays.copyOf(pairs, Math.addExact(size, size / 2));
      }
      pairs[size++] = pair(first, second);
    }

    long[] sorted() {
      return Arrays.stream(pairs, 0, size).sorted().distinct().toArray();
    }
  }
}
