package dev.shoreline.drc.differential;

import dev.shoreline.drc.differential.DrawnCase.Settings;
import dev.shoreline.layout.geometry.Edge;
import dev.shoreline.layout.region.EdgePart;
import dev.shoreline.layout.region.Edges;
import dev.shoreline.layout.region.Region;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Questions on edges, and how answers to them compare. */
final class EdgeComparison {
  /** Ends of parts are rounded by both. */
  private static final double ROUNDING = 1.5;

  /** What lies so near to the end of an edge may belong to the next part. */
  private static final double ENDS = 3;

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

  static Verdict of(List<String> lines, List<Edge> ours) {
    List<Edge> theirs =
        lines.stream()
            .map(DrawnCase::numbers)
            .map(xy -> new Edge(xy[0], xy[1], xy[2], xy[3]))
            .filter(e -> e.length() > 0)
            .toList();
    if (undirected(theirs).equals(undirected(ours))) {
      return Verdict.EQUAL;
    }
    return covers(theirs, ours) && covers(ours, theirs) ? Verdict.ROUNDED : Verdict.DIFFERENT;
  }

  private static Set<Edge> undirected(List<Edge> edges) {
    Set<Edge> set = new HashSet<>();
    for (Edge e : edges) {
      Edge turned = new Edge(e.x2(), e.y2(), e.x1(), e.y1());
      set.add(e.compareTo(turned) < 0 ? e : turned);
    }
    return set;
  }

  /** Whether all points of edges but those near their ends lie on others. */
  private static boolean covers(List<Edge> others, List<Edge> edges) {
    for (Edge e : edges) {
      int steps = (int) Math.ceil(e.length()) + 1;
      for (int i = 0; i <= steps; i++) {
        double along = e.length() * i / steps;
        double x = e.x1() + (e.x2() - e.x1()) * (double) i / steps;
        double y = e.y1() + (e.y2() - e.y1()) * (double) i / steps;
        if (Math.min(along, e.length() - along) > ENDS
            && others.stream().noneMatch(o -> distance(o, x, y) <= ROUNDING)) {
          return false;
        }
      }
    }
    return true;
  }

  private static double distance(Edge e, double x, double y) {
    double ux = (e.x2() - e.x1()) / e.length();
    double uy = (e.y2() - e.y1()) / e.length();
    double along = Math.clamp((x - e.x1()) * ux + (y - e.y1()) * uy, 0, e.length());
    return Math.hypot(e.x1() + along * ux - x, e.y1() + along * uy - y);
  }
}
