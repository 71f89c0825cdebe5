package dev.shoreline.drc.differential;

import dev.shoreline.drc.differential.DrawnCase.Settings;
import dev.shoreline.layout.geometry.Edge;
import dev.shoreline.layout.region.EdgePart;
import dev.shoreline.layout.region.Edges;
import dev.shoreline.layout.region.Region;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Questions on edges, and how answers to them compare. */
final class EdgeComparison {
  /** Ends of parts are rounded by both. */
  private static final double ROUNDING = 1.5;

  /** What lies so near to the end of an edge may belong to the next part. */
  private static final double ENDS = 3;

  /**
   * Where they cross, an edge and an outline are both moved to a point of the grid, each by up to
   * half a unit along either axis; an edge so near beside an outline may then lie on it.
   */
  private static final double BESIDE = Math.sqrt(2);

  private EdgeComparison() {}

  /** Our answer. */
  static Edges answer(Question question, Region first, Region second, Settings s) {
    Edges edges = Edges.of(first);
    return switch (question) {
      case EDGES_INSIDE -> edges.part(EdgePart.INSIDE, second);
      case EDGES_OUTSIDE -> edges.part(EdgePart.OUTSIDE, second);
      case EDGES_IN_OR_ON ->
          edges.part(EdgePart.INSIDE, second).or(edges.part(EdgePart.BORDER, second));
      case EDGES_OUT_OR_ON ->
          edges.part(EdgePart.OUTSIDE, second).or(edges.part(EdgePart.BORDER, second));
      case EDGES_INTERACTING -> edges.interacting(second, false);
      case EDGES_NOT_INTERACTING -> edges.interacting(second, true);
      // KLayout rounds lengths.
      case EDGES_LONG -> edges.filtered(e -> Math.floor(e.length() + 0.5) >= s.area());
      case EDGES_AT_ANGLE -> edges.filtered(e -> e.angle() >= -10.5 && e.angle() <= 45.5);
      case EDGE_CENTERS -> edges.centers((double) s.size(), 0.25);
      case EDGE_ENDS -> edges.ends((double) s.size(), 0.25);
      default -> throw new IllegalArgumentException(question.name());
    };
  }

  /**
   * How answers compare.
   *
   * @param drawn the edges that the question is about
   * @param outlines what edges are taken apart by; none for other questions
   */
  static Verdict of(List<String> lines, List<Edge> ours, List<Edge> drawn, List<Edge> outlines) {
    List<Edge> theirs =
        lines.stream()
            .map(DrawnCase::numbers)
            .map(xy -> new Edge(xy[0], xy[1], xy[2], xy[3]))
            .filter(e -> e.length() > 0)
            .toList();
    if (undirected(theirs).equals(undirected(ours))) {
      return Verdict.EQUAL;
    }
    Predicate<At> open = point -> isOpen(point, drawn, outlines);
    return covers(theirs, ours, open) && covers(ours, theirs, open)
        ? Verdict.ROUNDED
        : Verdict.DIFFERENT;
  }

  private static Set<Edge> undirected(List<Edge> edges) {
    Set<Edge> set = new HashSet<>();
    for (Edge e : edges) {
      Edge turned = new Edge(e.x2(), e.y2(), e.x1(), e.y1());
      set.add(e.compareTo(turned) < 0 ? e : turned);
    }
    return set;
  }

  /** What edges are taken apart by in a question. */
  static List<Edge> outlines(Question question, Region second) {
    return switch (question) {
      case EDGES_INSIDE, EDGES_OUTSIDE, EDGES_IN_OR_ON, EDGES_OUT_OR_ON -> Edges.of(second).list();
      default -> List.of();
    };
  }

  /** A point between grid points. */
  private record At(double x, double y) {}

  /** Whether all points of edges lie on others, but those near their ends and those left open. */
  private static boolean covers(List<Edge> others, List<Edge> edges, Predicate<At> open) {
    for (Edge e : edges) {
      int steps = (int) Math.ceil(e.length()) + 1;
      for (int i = 0; i <= steps; i++) {
        double along = e.length() * i / steps;
        At point =
            new At(
                e.x1() + (e.x2() - e.x1()) * (double) i / steps,
                e.y1() + (e.y2() - e.y1()) * (double) i / steps);
        if (Math.min(along, e.length() - along) > ENDS
            && others.stream().noneMatch(o -> distance(o, point) <= ROUNDING)
            && !open.test(point)) {
          return false;
        }
      }
    }
    return true;
  }

  /**
   * Whether the drawn edge at a point runs beside an outline, but not on it: merging may have moved
   * one onto the other. What does lie on an outline has to be told from what lies inside.
   */
  private static boolean isOpen(At point, List<Edge> drawn, List<Edge> outlines) {
    At foot =
        drawn.stream()
            .map(edge -> foot(edge, point))
            .min(Comparator.comparingDouble(at -> distance(at, point)))
            .orElse(point);
    return outlines.stream()
        .mapToDouble(outline -> distance(outline, foot))
        .anyMatch(distance -> distance > 1e-6 && distance <= BESIDE);
  }

  private static double distance(Edge e, At point) {
    return distance(foot(e, point), point);
  }

  private static double distance(At a, At b) {
    return Math.hypot(a.x() - b.x(), a.y() - b.y());
  }

  /** The nearest point of an edge. */
  private static At foot(Edge e, At point) {
    double ux = (e.x2() - e.x1()) / e.length();
    double uy = (e.y2() - e.y1()) / e.length();
    double along = Math.clamp((point.x() - e.x1()) * ux + (point.y() - e.y1()) * uy, 0, e.length());
    return new At(e.x1() + along * ux, e.y1() + along * uy);
  }
}
