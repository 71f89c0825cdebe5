package dev.shoreline.layout.region;

import dev.shoreline.layout.geometry.Box;
import dev.shoreline.layout.geometry.Edge;
import dev.shoreline.layout.geometry.Polygon;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Where edges lie to merged polygons.
 *
 * <p>One sweep over the outlines and the edges of either direction: an edge's weight is its number,
 * so that pieces between crossings name their edge; what covers both sides of a piece says where it
 * lies. Coordinates are blown up first, so that what rounding of crossings changes is below a
 * thousandth of a unit. Cost: n log n.
 */
final class EdgeCover {
  /** Weights count edges in their upper half: pieces that several edges share are told by it. */
  private static final int COUNT_SHIFT = Integer.SIZE;

  private final List<Edge> edges;
  private final List<Polygon> polygons;
  private final int shift;
  private final List<List<Piece>> pieces;
  private final boolean[] touches;

  /**
   * A part of an edge.
   *
   * @param from how far along the edge it starts, to be compared
   * @param ends from where to where, blown up
   */
  private record Piece(double from, Edge ends, EdgePart part) {}

  private record Corner(long x, long y) {}

  /**
   * Compares.
   *
   * @param edges of which those of one line and direction are joined
   * @param polygons merged
   */
  EdgeCover(List<Edge> edges, List<Polygon> polygons) {
    this.edges = edges;
    this.polygons = polygons;
    touches = new boolean[edges.size()];
    pieces = new ArrayList<>();
    Box box = Box.EMPTY;
    for (Edge edge : edges) {
      box = box.union(edge.bounds());
      pieces.add(new ArrayList<>(1));
    }
    for (Polygon polygon : polygons) {
      box = box.union(polygon.bounds());
    }
    shift = Segments.blowUp(box);
    sweep(true);
    sweep(false);
    pieces.forEach(list -> list.sort(Comparator.comparingDouble(Piece::from)));
  }

  private static boolean isForward(Edge e) {
    return e.x1() < e.x2() || (e.x1() == e.x2() && e.y1() < e.y2());
  }

  /** Looks at the edges of a direction. */
  private void sweep(boolean forward) {
    Segments segments = new Segments(256);
    polygons.forEach(polygon -> segments.add(polygon, shift, 1, true));
    for (int i = 0; i < edges.size(); i++) {
      Edge e = edges.get(i);
      if (isForward(e) == forward) {
        long weight = (1L << COUNT_SHIFT) + i;
        Edge up = forward ? e : new Edge(e.x2(), e.y2(), e.x1(), e.y1());
        segments.add(
            up.x1() << shift,
            up.y1() << shift,
            up.x2() << shift,
            up.y2() << shift,
            weight,
            0,
            true);
      }
    }
    Segments noded = Noder.noded(segments);
    Sweep sweep = new Sweep(noded, (first, second) -> second != 0);
    Set<Corner> corners = corners(noded);
    for (int s = 0; s < noded.size; s++) {
      // What several edges share within a thousandth of a unit is no part of any.
      if (noded.first[s] >>> COUNT_SHIFT == 1) {
        add(noded, s, sweep, corners);
      }
    }
  }

  private static Set<Corner> corners(Segments noded) {
    Set<Corner> corners = new HashSet<>();
    for (int s = 0; s < noded.size; s++) {
      if (noded.second[s] != 0) {
        corners.add(new Corner(noded.x1[s], noded.y1[s]));
        corners.add(new Corner(noded.x2[s], noded.y2[s]));
      }
    }
    return corners;
  }

  private void add(Segments noded, int s, Sweep sweep, Set<Corner> corners) {
    boolean above = sweep.aboveSecond[s] != 0;
    boolean below = sweep.aboveSecond[s] != noded.second[s];
    EdgePart part =
        above != below || noded.second[s] != 0
            ? EdgePart.BORDER
            : above ? EdgePart.INSIDE : EdgePart.OUTSIDE;
    int number = (int) noded.first[s];
    Edge e = edges.get(number);
    Edge ends =
        isForward(e)
            ? new Edge(noded.x1[s], noded.y1[s], noded.x2[s], noded.y2[s])
            : new Edge(noded.x2[s], noded.y2[s], noded.x1[s], noded.y1[s]);
    pieces.get(number).add(new Piece(along(e, ends), ends, part));
    touches[number] |=
        part != EdgePart.OUTSIDE
            || corners.contains(new Corner(ends.x1(), ends.y1()))
            || corners.contains(new Corner(ends.x2(), ends.y2()));
  }

  private double along(Edge e, Edge ends) {
    return (double) (ends.x1() - (e.x1() << shift)) * (double) (e.x2() - e.x1())
        + (double) (ends.y1() - (e.y1() << shift)) * (double) (e.y2() - e.y1());
  }

  /** Whether an edge shares a point with a polygon. */
  boolean touches(int edge) {
    return touches[edge];
  }

  /** The parts of all edges that lie in a way to the polygons. */
  List<Edge> parts(EdgePart part) {
    List<Edge> parts = new ArrayList<>();
    for (List<Piece> of : pieces) {
      for (int i = 0; i < of.size(); i++) {
        int last = i;
        while (last + 1 < of.size() && of.get(last + 1).part() == of.get(i).part()) {
          last++;
        }
        if (of.get(i).part() == part) {
          parts.add(edge(of.get(i).ends(), of.get(last).ends()));
        }
        i = last;
      }
    }
    return parts;
  }

  private Edge edge(Edge from, Edge to) {
    return new Edge(units(from.x1()), units(from.y1()), units(to.x2()), units(to.y2()));
  }

  private long units(long blownUp) {
    return shift == 0 ? blownUp : (blownUp + (1L << (shift - 1))) >> shift;
  }
}
