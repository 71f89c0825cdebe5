package dev.shoreline.drc.differential;

import dev.shoreline.drc.check.EdgeRelation;
import dev.shoreline.drc.check.Metric;
import dev.shoreline.layout.geometry.Polygon;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * A second opinion on an edge pair, by points on both stretches: which of them see each other, and
 * nearer than the limit.
 */
final class Sight {
  private static final int SAMPLES = 40;

  /** So much of both stretches together has to see the other one, database units. */
  private static final double LEAST = 5;

  /** And so much of each. */
  private static final double LEAST_OF_EACH = 1;

  private final List<long[]> edges = new ArrayList<>();
  private final List<long[]> firstEdges;
  private final List<long[]> secondEdges;
  private final double limit;
  private final RoundedEnds roundedEnds;

  /**
   * Prepares a look.
   *
   * @param first whose edges are the first of each pair
   * @param second whose edges are the second ones; the edges of both hide what is behind them
   * @param limit below which points are near, database units
   * @param relation of the edges, which says where they look
   * @param transparent whether no edge hides what is behind it
   */
  Sight(
      List<Polygon> first,
      List<Polygon> second,
      double limit,
      Metric metric,
      EdgeRelation relation,
      boolean transparent) {
    roundedEnds = new RoundedEnds(edges, limit, metric, relation);
    this.limit = metric == Metric.SQUARE ? limit * Math.sqrt(2) : limit;
    firstEdges = edges(first);
    secondEdges = edges(second);
    if (transparent) {
      return;
    }
    edges.addAll(firstEdges);
    if (!first.equals(second)) {
      edges.addAll(secondEdges);
    }
  }

  private static List<long[]> edges(List<Polygon> polygons) {
    List<long[]> edges = new ArrayList<>();
    for (Polygon polygon : polygons) {
      polygon.forEachEdge((ax, ay, bx, by) -> edges.add(new long[] {ax, ay, bx, by}));
    }
    return edges;
  }

  /** Whether a part of one stretch sees a part of the other one. */
  boolean isOpen(long[] pair) {
    long[] firstEdge = own(pair, 0);
    long[] secondEdge = own(pair, 4);
    double[] ends = new double[8];
    for (int i = 0; i < 8; i += 2) {
      onto(i < 4 ? firstEdge : secondEdge, pair[i], pair[i + 1], ends, i);
    }
    List<long[]> others =
        edges.stream()
            .filter(e -> !Arrays.equals(e, firstEdge) && !Arrays.equals(e, secondEdge))
            .toList();
    boolean[] first = new boolean[SAMPLES];
    boolean[] second = new boolean[SAMPLES];
    for (int i = 0; i < SAMPLES; i++) {
      for (int j = 0; j < SAMPLES; j++) {
        if (sees(at(ends, 0, i), at(ends, 1, i), at(ends, 4, j), at(ends, 5, j), others)) {
          first[i] = true;
          second[j] = true;
        }
      }
    }
    double one = extent(first, ends, 0);
    double other = extent(second, ends, 4);
    return one + other >= LEAST && Math.min(one, other) >= LEAST_OF_EACH;
  }

  /** Whether only rounding makes a pair that KLayout reports. */
  boolean isMadeByRounding(long[] pair, double moved) {
    return roundedEnds.explain(pair, own(pair, 0), own(pair, 4), moved);
  }

  /** Whether two pairs are of the same edges. */
  boolean isOfSameEdges(long[] pair, long[] other) {
    return Arrays.equals(own(pair, 0), own(other, 0)) && Arrays.equals(own(pair, 4), own(other, 4));
  }

  /** Whether two pairs of the same edges differ by rounding only. */
  boolean isSame(long[] pair, long[] other) {
    return roundedEnds.isSame(pair, other, own(pair, 0), own(pair, 4));
  }

  /** The edge that a stretch lies on: ends of stretches are rounded, and run the other way. */
  private long[] own(long[] pair, int at) {
    long ux = pair[at + 2] - pair[at];
    long uy = pair[at + 3] - pair[at + 1];
    return Collections.min(
        at == 0 ? firstEdges : secondEdges,
        Comparator.comparing((long[] e) -> ux * (e[2] - e[0]) + uy * (e[3] - e[1]) > 0)
            .thenComparingDouble(
                e ->
                    distance(e, pair[at], pair[at + 1]) + distance(e, pair[at + 2], pair[at + 3])));
  }

  private static double at(double[] pair, int coordinate, int sample) {
    double t = (sample + 0.5) / SAMPLES;
    return pair[coordinate] + t * (pair[coordinate + 2] - pair[coordinate]);
  }

  private static double extent(boolean[] seen, double[] pair, int at) {
    int count = 0;
    for (boolean s : seen) {
      count += s ? 1 : 0;
    }
    double length = Math.hypot(pair[at] - pair[at + 2], pair[at + 1] - pair[at + 3]);
    return length * count / seen.length;
  }

  private static double distance(long[] edge, double x, double y) {
    double[] foot = new double[2];
    onto(edge, x, y, foot, 0);
    return Math.hypot(x - foot[0], y - foot[1]);
  }

  /** Puts the point of an edge that is nearest to a point. */
  private static void onto(long[] edge, double x, double y, double[] foot, int at) {
    double ux = edge[2] - edge[0];
    double uy = edge[3] - edge[1];
    double t = ((x - edge[0]) * ux + (y - edge[1]) * uy) / (ux * ux + uy * uy);
    t = Math.clamp(t, 0.0, 1.0);
    foot[at] = edge[0] + t * ux;
    foot[at + 1] = edge[1] + t * uy;
  }

  private boolean sees(double ax, double ay, double bx, double by, List<long[]> others) {
    if (Math.hypot(bx - ax, by - ay) >= limit) {
      return false;
    }
    for (long[] e : others) {
      double det = (bx - ax) * (e[3] - e[1]) - (by - ay) * (e[2] - e[0]);
      double t = ((e[0] - ax) * (e[3] - e[1]) - (e[1] - ay) * (e[2] - e[0])) / det;
      double u = ((e[0] - ax) * (by - ay) - (e[1] - ay) * (bx - ax)) / det;
      if (t > 0 && t < 1 && u >= 0 && u <= 1) {
        return false;
      }
    }
    return true;
  }
}
