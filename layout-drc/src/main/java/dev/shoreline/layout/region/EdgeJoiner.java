package dev.shoreline.layout.region;

import dev.shoreline.layout.geometry.Edge;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Joins edges of one line and direction that touch or overlap. */
final class EdgeJoiner {
  private EdgeJoiner() {}

  /**
   * A directed line.
   *
   * @param dx direction, without common divisor with dy
   * @param offset of the line from the origin, times the direction's length; modulo 2<sup>64</sup>,
   *     which tells lines apart unless both direction and place are beyond 32 bits
   */
  private record Line(long dx, long dy, long offset) {
    static Line of(Edge e) {
      long dx = e.x2() - e.x1();
      long dy = e.y2() - e.y1();
      long divisor = BigInteger.valueOf(dx).gcd(BigInteger.valueOf(dy)).longValue();
      return new Line(dx / divisor, dy / divisor, dx / divisor * e.y1() - dy / divisor * e.x1());
    }

    /** Where a point lies along it. */
    long along(long x, long y) {
      return dx == 0 ? Long.signum(dy) * y : Long.signum(dx) * x;
    }
  }

  /** The joined edges, sorted. */
  static List<Edge> joined(Collection<Edge> edges) {
    Map<Line, List<Edge>> lines = new LinkedHashMap<>();
    for (Edge edge : edges) {
      if (edge.x1() != edge.x2() || edge.y1() != edge.y2()) {
        lines.computeIfAbsent(Line.of(edge), line -> new ArrayList<>(1)).add(edge);
      }
    }
    List<Edge> joined = new ArrayList<>();
    lines.forEach((line, some) -> join(line, some, joined));
    joined.sort(null);
    return List.copyOf(joined);
  }

  private static void join(Line line, List<Edge> edges, List<Edge> joined) {
    edges.sort(Comparator.comparingLong(e -> line.along(e.x1(), e.y1())));
    Edge last = edges.getFirst();
    for (Edge next : edges.subList(1, edges.size())) {
      long end = line.along(last.x2(), last.y2());
      if (line.along(next.x1(), next.y1()) > end) {
        joined.add(last);
        last = next;
      } else if (line.along(next.x2(), next.y2()) > end) {
        last = new Edge(last.x1(), last.y1(), next.x2(), next.y2());
      }
    }
    joined.add(last);
  }
}
