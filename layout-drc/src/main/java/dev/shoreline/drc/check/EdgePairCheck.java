package dev.shoreline.drc.check;

import dev.shoreline.layout.geometry.Point;
import dev.shoreline.layout.region.Region;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks of the distance between facing edges, with the meaning that KLayout's DRC gives them.
 *
 * <p>Two edges face each other if they run in opposite directions within the angle limit and a part
 * of each lies on the looked-at side of the other, nearer than the limit. Distances equal to the
 * limit are fine.
 *
 * @param relation what is compared
 * @param limit smallest distance allowed, database units, not negative
 * @param metric how distances count beyond the ends
 * @param angleLimit largest angle between the edges in degrees, up to which they face each other;
 *     at most 90, and 90 itself does not face
 * @param run only stretches longer than this, database units; 0 for all
 * @param diagonal only pairs of which one edge is parallel to no axis and longer than this,
 *     database units; negative for all
 */
public record EdgePairCheck(
    EdgeRelation relation,
    double limit,
    Metric metric,
    double angleLimit,
    double run,
    double diagonal) {
  /** The usual metric and angle limit. */
  public EdgePairCheck(EdgeRelation relation, double limit) {
    this(relation, limit, Metric.EUCLIDIAN, 90, 0, -1);
  }

  /** Checks the ranges. */
  public EdgePairCheck {
    if (!(limit >= 0) || !(angleLimit > 0 && angleLimit <= 90)) {
      throw new IllegalArgumentException("limit " + limit + ", angle limit " + angleLimit);
    }
  }

  /**
   * Runs the check.
   *
   * @param first the region, or the inner one of an enclosure
   * @param second the other region; empty where the relation needs one only
   * @return the violations, sorted
   */
  public List<EdgePair> run(Region first, Region second) {
    EdgeSet edges = new EdgeSet();
    edges.add(first);
    int split = edges.size;
    if (relation.needsTwo()) {
      edges.add(second);
    }
    List<EdgePair> found = new ArrayList<>();
    if (edges.size > 1 && limit > 0) {
      Run run = new Run(edges, split, found);
      new EdgeGrid(edges, limit).forEachPair(run::compare);
      found.sort(null);
    }
    return found;
  }

  private final class Run {
    private final EdgeSet edges;
    private final int split;
    private final List<EdgePair> found;
    private final NearPart near = new NearPart(limit, metric);
    private final double leastCosine = Math.cos(Math.toRadians(angleLimit));

    Run(EdgeSet edges, int split, List<EdgePair> found) {
      this.edges = edges;
      this.split = split;
      this.found = found;
    }

    void compare(int i, int j) {
      if (!belongTogether(i, j) || !(isBent(i) || isBent(j))) {
        return;
      }
      int a = Math.min(i, j);
      int b = Math.max(i, j);
      boolean turnA = relation.firstTurned();
      boolean turnB = relation.secondTurned();
      double ax = turnA ? edges.x2[a] : edges.x1[a];
      double ay = turnA ? edges.y2[a] : edges.y1[a];
      double bx = turnA ? edges.x1[a] : edges.x2[a];
      double by = turnA ? edges.y1[a] : edges.y2[a];
      double cx = turnB ? edges.x2[b] : edges.x1[b];
      double cy = turnB ? edges.y2[b] : edges.y1[b];
      double dx = turnB ? edges.x1[b] : edges.x2[b];
      double dy = turnB ? edges.y1[b] : edges.y2[b];
      if (!face(bx - ax, by - ay, dx - cx, dy - cy) || !near.find(ax, ay, bx, by, cx, cy, dx, dy)) {
        return;
      }
      double from = near.from;
      double to = near.to;
      if (run > 0 && (to - from) * Math.hypot(bx - ax, by - ay) <= run) {
        return;
      }
      if (!near.find(cx, cy, dx, dy, ax, ay, bx, by)) {
        return;
      }
      found.add(
          pair(
              turnA,
              at(ax, bx, from),
              at(ay, by, from),
              at(ax, bx, to),
              at(ay, by, to),
              turnB,
              at(cx, dx, near.from),
              at(cy, dy, near.from),
              at(cx, dx, near.to),
              at(cy, dy, near.to)));
    }

    /** Whether an edge makes its pairs count: it is a long diagonal, or all edges do. */
    private boolean isBent(int i) {
      double dx = (double) edges.x2[i] - edges.x1[i];
      double dy = (double) edges.y2[i] - edges.y1[i];
      return diagonal < 0 || (dx != 0 && dy != 0 && Math.hypot(dx, dy) > diagonal);
    }

    private boolean belongTogether(int i, int j) {
      return switch (relation) {
        case WIDTH, NOTCH -> edges.owner[i] == edges.owner[j];
        case SPACE -> true;
        case ISOLATED -> edges.owner[i] != edges.owner[j];
        case SEPARATION, OVERLAP, ENCLOSURE -> (i < split) != (j < split);
      };
    }

    /** Whether two directions are opposite within the angle limit. */
    private boolean face(double ux, double uy, double vx, double vy) {
      double product = -(ux * vx + uy * vy);
      if (product <= 0) {
        return false;
      }
      return angleLimit == 90
          || product > leastCosine * Math.hypot(ux, uy) * Math.hypot(vx, vy) * (1 + 1e-12);
    }

    private EdgePair pair(
        boolean turnA,
        double ax,
        double ay,
        double bx,
        double by,
        boolean turnB,
        double cx,
        double cy,
        double dx,
        double dy) {
      double distance = SegmentDistance.between(ax, ay, bx, by, cx, cy, dx, dy);
      Point a = point(ax, ay);
      Point b = point(bx, by);
      Point c = point(cx, cy);
      Point d = point(dx, dy);
      return new EdgePair(turnA ? b : a, turnA ? a : b, turnB ? d : c, turnB ? c : d, distance);
    }

    private static double at(double from, double to, double t) {
      return t <= 0 ? from : t >= 1 ? to : from + t * (to - from);
    }

    private static Point point(double x, double y) {
      return new Point((long) Math.floor(x + 0.5), (long) Math.floor(y + 0.5));
    }
  }
}
