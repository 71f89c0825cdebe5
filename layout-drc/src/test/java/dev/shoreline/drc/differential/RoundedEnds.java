package dev.shoreline.drc.differential;

import dev.shoreline.drc.check.EdgeRelation;
import dev.shoreline.drc.check.Metric;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A second opinion on an edge pair that KLayout reports alone. KLayout rounds the ends of both
 * stretches to the grid before it asks whether a third edge meets both lines of sight between them.
 * Here the ends are found on the whole edges, by bisection on what it means to be near; the pair is
 * explained if there are no such ends but for rounding, or if an edge meets both lines between
 * them, and misses KLayout's by no more than the ends were moved.
 */
final class RoundedEnds {
  private static final int SAMPLES = 4000;
  private static final int HALVINGS = 40;

  /** Ends are known to this, database units. */
  private static final double HAIR = 1e-6;

  /** What rounding moves a point or a distance by, database units. */
  private static final double ROUNDING = 1;

  private final List<long[]> edges;
  private final double limit;
  private final Metric metric;
  private final boolean firstLooksIn;
  private final boolean secondLooksIn;

  RoundedEnds(List<long[]> edges, double limit, Metric metric, EdgeRelation relation) {
    this.edges = edges;
    this.limit = limit;
    this.metric = metric;
    secondLooksIn =
        switch (relation) {
          case WIDTH, OVERLAP, ENCLOSURE -> true;
          case SPACE, NOTCH, ISOLATED, SEPARATION, PART_SPACE -> false;
        };
    firstLooksIn = secondLooksIn && relation != EdgeRelation.ENCLOSURE;
  }

  /**
   * Whether rounding makes a pair.
   *
   * @param pair two stretches as KLayout tells them, against the direction of their edges
   * @param first the edge that the first stretch is of, as is the second
   * @param moved how far KLayout's ends may be from the exact ones, database units
   */
  boolean explain(long[] pair, long[] first, long[] second, double moved) {
    double[] one = part(first, second, secondLooksIn, 0);
    double[] other = part(second, first, firstLooksIn, 0);
    if (one.length == 0 || other.length == 0) {
      return part(first, second, secondLooksIn, ROUNDING).length > 0
          && part(second, first, firstLooksIn, ROUNDING).length > 0;
    }
    double[] exact = {one[2], one[3], one[0], one[1], other[2], other[3], other[0], other[1]};
    for (int i = 0; i < 8; i += 2) {
      if (Math.hypot(exact[i] - pair[i], exact[i + 1] - pair[i + 1]) > moved) {
        return false;
      }
    }
    double[] rounded = new double[8];
    for (int i = 0; i < 8; i++) {
      rounded[i] = pair[i];
    }
    return others(first, second).stream()
        .anyMatch(e -> fromLines(e, exact) <= HAIR && fromLines(e, rounded) <= moved + ROUNDING);
  }

  /** All edges but these two; one that another polygon has in the same place stays. */
  private List<long[]> others(long[] first, long[] second) {
    List<long[]> others = new ArrayList<>(edges);
    for (long[] own : List.of(first, second)) {
      for (int i = 0; i < others.size(); i++) {
        if (Arrays.equals(others.get(i), own)) {
          others.remove(i);
          break;
        }
      }
    }
    return others;
  }

  /**
   * Whether two answers about the same edges differ by rounding: wherever one says that they are
   * near and the other does not, moving by what rounding moves decides.
   *
   * @param pair stretches as for {@link #explain}, as are the others
   */
  boolean isSame(long[] pair, long[] other, long[] first, long[] second) {
    return isUndecided(first, second, secondLooksIn, pair, other, 0)
        && isUndecided(second, first, firstLooksIn, pair, other, 4);
  }

  /** Whether all places between the ends of two stretches of one edge are near but for rounding. */
  private boolean isUndecided(
      long[] edge, long[] looked, boolean in, long[] one, long[] two, int at) {
    for (int end = at; end < at + 4; end += 2) {
      double from = place(edge, one[end], one[end + 1]);
      double to = place(edge, two[end], two[end + 1]);
      if (Math.abs(from - to) * Math.hypot(edge[2] - edge[0], edge[3] - edge[1]) <= 3 * ROUNDING) {
        continue;
      }
      for (int i = 1; i < SAMPLES; i++) {
        double t = from + (to - from) * i / SAMPLES;
        if (isNear(edge, t, looked, in, -ROUNDING) || !isNear(edge, t, looked, in, ROUNDING)) {
          return false;
        }
      }
    }
    return true;
  }

  /** Where along an edge a place is, from 0 to 1. */
  private static double place(long[] edge, double x, double y) {
    double ux = edge[2] - edge[0];
    double uy = edge[3] - edge[1];
    double t = ((x - edge[0]) * ux + (y - edge[1]) * uy) / (ux * ux + uy * uy);
    return Math.clamp(t, 0.0, 1.0);
  }

  /** How far an edge is from both lines of sight of a pair. */
  private static double fromLines(long[] e, double[] pair) {
    return Math.max(
        distance(e, pair[0], pair[1], pair[6], pair[7]),
        distance(e, pair[4], pair[5], pair[2], pair[3]));
  }

  /** Both ends of the part of an edge near another one, with some slack; empty if there is none. */
  private double[] part(long[] edge, long[] other, boolean in, double slack) {
    double low = 2;
    double high = -1;
    for (int i = 0; i <= SAMPLES; i++) {
      double t = (double) i / SAMPLES;
      if (isNear(edge, t, other, in, slack)) {
        low = Math.min(low, t);
        high = t;
      }
    }
    if (high <= low) {
      return new double[0];
    }
    double from = low == 0 ? 0 : end(edge, low - 1.0 / SAMPLES, low, other, in, slack);
    double to = high == 1 ? 1 : end(edge, high + 1.0 / SAMPLES, high, other, in, slack);
    return new double[] {at(edge, 0, from), at(edge, 1, from), at(edge, 0, to), at(edge, 1, to)};
  }

  /** Where nearness ends between a place that is not near and one that is. */
  private double end(
      long[] edge, double away, double near, long[] other, boolean in, double slack) {
    double outside = away;
    double inside = near;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (outside + inside) / 2;
      if (isNear(edge, middle, other, in, slack)) {
        inside = middle;
      } else {
        outside = middle;
      }
    }
    return inside;
  }

  private boolean isNear(long[] edge, double t, long[] other, boolean in, double slack) {
    double ux = other[2] - other[0];
    double uy = other[3] - other[1];
    double length = Math.hypot(ux, uy);
    double dx = at(edge, 0, t) - other[0];
    double dy = at(edge, 1, t) - other[1];
    double along = (dx * ux + dy * uy) / length;
    double height = (ux * dy - uy * dx) / length * (in ? 1 : -1);
    double beyond = Math.max(0, Math.max(-along, along - length));
    // KLayout divides by the length in whole units: short edges see farther, or less far.
    double farther = slack > 0 ? Math.max(1, Math.rint(length) / length) : 1;
    double reach = limit * farther + slack;
    if (height < -slack - HAIR || height >= reach) {
      return false;
    }
    return switch (metric) {
      case EUCLIDIAN -> Math.hypot(beyond, Math.max(0, height)) < reach;
      case SQUARE -> beyond < reach;
      case PROJECTION -> beyond <= slack;
    };
  }

  private static double at(long[] edge, int coordinate, double t) {
    return edge[coordinate] + t * (edge[coordinate + 2] - edge[coordinate]);
  }

  /** Distance between an edge and a line, which may be a point. */
  private static double distance(long[] e, double ax, double ay, double bx, double by) {
    double one = side(e[0], e[1], e[2], e[3], ax, ay) * side(e[0], e[1], e[2], e[3], bx, by);
    double other = side(ax, ay, bx, by, e[0], e[1]) * side(ax, ay, bx, by, e[2], e[3]);
    if (one < 0 && other < 0) {
      return 0;
    }
    return Math.min(
        Math.min(
            toSegment(e[0], e[1], e[2], e[3], ax, ay), toSegment(e[0], e[1], e[2], e[3], bx, by)),
        Math.min(toSegment(ax, ay, bx, by, e[0], e[1]), toSegment(ax, ay, bx, by, e[2], e[3])));
  }

  private static double side(double ax, double ay, double bx, double by, double x, double y) {
    return (bx - ax) * (y - ay) - (by - ay) * (x - ax);
  }

  private static double toSegment(double ax, double ay, double bx, double by, double x, double y) {
    double square = (bx - ax) * (bx - ax) + (by - ay) * (by - ay);
    double t = square == 0 ? 0 : ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / square;
    t = Math.clamp(t, 0.0, 1.0);
    return Math.hypot(x - ax - t * (bx - ax), y - ay - t * (by - ay));
  }
}
