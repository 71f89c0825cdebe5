package dev.shoreline.layout.region;

import dev.shoreline.layout.geometry.Edge;
import dev.shoreline.layout.geometry.Polygon;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/**
 * A set of directed edges: outlines of polygons, or parts of them. Immutable.
 *
 * <p>Edges of one line and direction that touch or overlap are joined. Ends of parts are rounded to
 * the grid. Cost: n log n for n edges and crossings.
 */
public final class Edges {
  private final List<Edge> edges;

  private Edges(List<Edge> edges) {
    this.edges = edges;
  }

  /** Edges without those of no length; what lies in one line is joined. */
  public static Edges of(Collection<Edge> edges) {
    return new Edges(EdgeJoiner.joined(edges));
  }

  /** The outlines of merged polygons, the inside on the left. */
  public static Edges of(Region region) {
    List<Edge> edges = new ArrayList<>();
    region
        .merged()
        .polygons()
        .forEach(p -> p.forEachEdge((x1, y1, x2, y2) -> edges.add(new Edge(x1, y1, x2, y2))));
    return of(edges);
  }

  /** The edges, sorted. */
  public List<Edge> list() {
    return edges;
  }

  /** The edges of both. */
  public Edges or(Edges other) {
    List<Edge> both = new ArrayList<>(edges);
    both.addAll(other.edges);
    return of(both);
  }

  /** Those that pass a test. */
  public Edges filtered(Predicate<Edge> test) {
    return new Edges(edges.stream().filter(test).toList());
  }

  /** Those that share a point with a polygon, or the others. */
  public Edges interacting(Region region, boolean negated) {
    EdgeCover cover = new EdgeCover(edges, region.merged().polygons());
    List<Edge> chosen = new ArrayList<>();
    for (int i = 0; i < edges.size(); i++) {
      if (cover.touches(i) != negated) {
        chosen.add(edges.get(i));
      }
    }
    return new Edges(List.copyOf(chosen));
  }

  /** What of the edges lies inside polygons, outside them or on their outlines. */
  public Edges part(EdgePart part, Region region) {
    return of(new EdgeCover(edges, region.merged().polygons()).parts(part));
  }

  /**
   * The middle of each edge; longer than it where the length is.
   *
   * @param length of a part, database units
   * @param share of the edge that it has at least, from 0 to 1
   */
  public Edges centers(double length, double share) {
    List<Edge> parts = new ArrayList<>();
    for (Edge e : edges) {
      double half = Math.max(length / e.length(), share) / 2;
      parts.add(between(e, 0.5 - half, 0.5 + half));
    }
    return of(parts);
  }

  /** The parts at both ends of each edge, as {@link #centers}. */
  public Edges ends(double length, double share) {
    List<Edge> parts = new ArrayList<>();
    for (Edge e : edges) {
      double part = Math.max(length / e.length(), share);
      parts.add(between(e, 0, part));
      parts.add(between(e, 1 - part, 1));
    }
    return of(parts);
  }

  private static Edge between(Edge e, double from, double to) {
    return new Edge(
        at(e.x1(), e.x2(), from),
        at(e.y1(), e.y2(), from),
        at(e.x1(), e.x2(), to),
        at(e.y1(), e.y2(), to));
  }

  private static long at(long from, long to, double t) {
    return from + round(t * (to - from));
  }

  /**
   * Rectangles over the edges, merged.
   *
   * @param outward how far they reach to the right of an edge, database units
   * @param inward how far to the left
   * @param along how far beyond both ends
   */
  public Region extended(double outward, double inward, double along) {
    List<Polygon> polygons = new ArrayList<>();
    for (Edge e : edges) {
      double ux = (e.x2() - e.x1()) / e.length();
      double uy = (e.y2() - e.y1()) / e.length();
      polygons.add(
          Polygon.of(
              e.x1() + round(uy * outward - ux * along),
              e.y1() + round(-ux * outward - uy * along),
              e.x2() + round(uy * outward + ux * along),
              e.y2() + round(-ux * outward + uy * along),
              e.x2() + round(-uy * inward + ux * along),
              e.y2() + round(ux * inward + uy * along),
              e.x1() + round(-uy * inward - ux * along),
              e.y1() + round(ux * inward - uy * along)));
    }
    return Region.of(polygons).merged();
  }

  private static long round(double value) {
    return (long) Math.floor(value + 0.5);
  }
}
