package dev.shoreline.drc.check;

import dev.shoreline.layout.geometry.Polygon;
import dev.shoreline.layout.region.Edges;
import dev.shoreline.layout.region.Neighbourhood;
import dev.shoreline.layout.region.Neighbourhoods;
import dev.shoreline.layout.region.Region;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Checks of the distance between facing edges, with the meaning that KLayout's DRC gives them.
 *
 * <p>Two edges face each other if they run in opposite directions within the angle limit and a part
 * of each lies on the looked-at side of the other, nearer than the limit. Distances equal to the
 * limit are fine. A pair does not count where a third edge stands between the two for their whole
 * length: what is seen then is that edge.
 *
 * @param relation what is compared
 * @param limit smallest distance allowed, database units, not negative
 * @param metric how distances count beyond the ends
 * @param angleLimit largest angle between the edges in degrees, up to which they face each other;
 *     at most 90, and 90 itself does not face
 * @param run only stretches longer than this, database units; 0 for all
 * @param diagonal only pairs of which one edge is parallel to no axis and longer than this,
 *     database units; negative for all
 * @param grid to which vertices were rounded, database units: what may keep the limit within it is
 *     at the limit; 0 where shapes are meant as drawn
 * @param longestRun only stretches up to this, database units
 * @param transparent whether pairs count also where a third edge stands between them
 */
public record EdgePairCheck(
    EdgeRelation relation,
    double limit,
    Metric metric,
    double angleLimit,
    double run,
    double diagonal,
    double grid,
    double longestRun,
    boolean transparent) {
  /** The usual metric and angle limit, of shapes as drawn. */
  public EdgePairCheck(EdgeRelation relation, double limit) {
    this(relation, limit, Metric.EUCLIDIAN, 90, 0, -1, 0);
  }

  /** Stretches of any length that nothing stands between. */
  public EdgePairCheck(
      EdgeRelation relation,
      double limit,
      Metric metric,
      double angleLimit,
      double run,
      double diagonal,
      double grid) {
    this(relation, limit, metric, angleLimit, run, diagonal, grid, Double.POSITIVE_INFINITY, false);
  }

  /** Checks the ranges. */
  public EdgePairCheck {
    if (!(limit >= 0 && grid >= 0) || !(angleLimit > 0 && angleLimit <= 90)) {
      throw new IllegalArgumentException(
          "limit " + limit + ", angle limit " + angleLimit + ", grid " + grid);
    }
  }

  /**
   * Runs the check.
   *
   * @param first the region, or the inner one of an enclosure
   * @param second the other region; empty where the relation needs one only
   * @return the violations, and what is at the limit; sorted
   */
  public List<EdgePair> run(Region first, Region second) {
    if (limit == 0) {
      return List.of();
    }
    List<Polygon> ones = first.merged().polygons();
    Neighbourhoods parts =
        switch (relation) {
          case WIDTH, NOTCH -> Neighbourhoods.single(ones);
          case SPACE, ISOLATED -> Neighbourhoods.within(ones, List.of(), reach());
          case SEPARATION, OVERLAP, ENCLOSURE, PART_SPACE ->
              Neighbourhoods.within(ones, second.merged().polygons(), reach());
        };
    List<EdgePair> found = parts.map(this::run, EdgePair::shifted);
    found.sort(null);
    return found;
  }

  /**
   * Runs a check of space between some pairs only.
   *
   * @param merged the polygons that the pairs know
   * @return the violations, and what is at the limit; sorted
   */
  public List<EdgePair> run(Region merged, NetPairs nets) {
    if (limit == 0) {
      return List.of();
    }
    // What stands alike may be of other nets: each place is looked at by itself.
    return Neighbourhoods.within(merged.polygons(), List.of(), reach()).all().stream()
        .flatMap(near -> run(near, nets).stream())
        .sorted()
        .toList();
  }

  /**
   * Runs the check on edges; those of one set are compared whatever polygon they are of.
   *
   * @param first the edges, or the inner ones of an enclosure
   * @param second the other edges; none where the relation needs one set only
   * @return the violations, sorted
   */
  public List<EdgePair> run(Edges first, Edges second) {
    if (limit == 0 || first.list().isEmpty()) {
      return List.of();
    }
    EdgeSet edges = new EdgeSet();
    edges.addEdges(first.list());
    int split = edges.size;
    edges.addEdges(second.list());
    List<EdgePair> found = through().compared(edges, split);
    found.sort(null);
    return found;
  }

  /** Edges further apart neither break the limit nor hide what does. */
  private long reach() {
    return (long) Math.ceil(farthest()) + 1;
  }

  /** The corners of squares reach farther than the limit. */
  private double farthest() {
    return metric == Metric.SQUARE ? limit * Math.sqrt(2) : limit;
  }

  private List<EdgePair> run(Neighbourhood near) {
    return run(near, null);
  }

  private List<EdgePair> run(Neighbourhood near, @Nullable NetPairs nets) {
    if (relation.needsTwo() && (near.first().isEmpty() || near.second().isEmpty())) {
      return List.of();
    }
    EdgeSet edges = new EdgeSet();
    edges.add(near.first());
    int split = edges.size;
    edges.add(near.second());
    if (nets != null) {
      edges.restrict(near.first(), nets);
    }
    return compared(edges, split);
  }

  /** The same of edges: nothing hides them, and what precedes or follows them is not known. */
  private EdgePairCheck through() {
    return new EdgePairCheck(
        relation, limit, metric, angleLimit, run, diagonal, 0, longestRun, true);
  }

  private List<EdgePair> compared(EdgeSet edges, int split) {
    List<EdgePair> found = new ArrayList<>();
    EdgeGrid squares = new EdgeGrid(edges, farthest());
    PairFinder finder = new PairFinder(this, edges, split, squares, found);
    if (relation.needsTwo()) {
      squares.forEachPairAcross(split, finder::compare);
    } else {
      squares.forEachPair(finder::compare);
    }
    finder.tellLimits();
    return found;
  }
}
