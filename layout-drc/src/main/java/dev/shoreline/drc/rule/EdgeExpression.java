package dev.shoreline.drc.rule;

import dev.shoreline.layout.database.LayerKey;
import dev.shoreline.layout.region.EdgePart;
import java.util.HashSet;
import java.util.Set;

/** Edges made from layers. Equal expressions are computed once in a run. */
public sealed interface EdgeExpression extends Geometry {
  @Override
  default Set<LayerKey> drawn() {
    return switch (this) {
      case Outlines e -> e.layer().drawn();
      case OfPairs e -> e.pairs().drawn();
      case WithLength e -> e.edges().drawn();
      case WithAngle e -> e.edges().drawn();
      case Interacting e -> e.edges().drawn();
      case Part e -> e.edges().drawn();
      case Joined e -> union(e.first().drawn(), e.second().drawn());
      case Segments e -> e.edges().drawn();
    };
  }

  @Override
  default Set<LayerKey> inputs() {
    return switch (this) {
      case Outlines e -> e.layer().inputs();
      case OfPairs e -> e.pairs().inputs();
      case WithLength e -> e.edges().inputs();
      case WithAngle e -> e.edges().inputs();
      case Interacting e -> union(e.edges().inputs(), e.layer().inputs());
      case Part e -> union(e.edges().inputs(), e.layer().inputs());
      case Joined e -> union(e.first().inputs(), e.second().inputs());
      case Segments e -> e.edges().inputs();
    };
  }

  private static Set<LayerKey> union(Set<LayerKey> first, Set<LayerKey> second) {
    Set<LayerKey> keys = new HashSet<>(first);
    keys.addAll(second);
    return keys;
  }

  /** The outlines of merged polygons. */
  record Outlines(LayerExpression layer) implements EdgeExpression {}

  /**
   * The stretches that a distance finds too near.
   *
   * @param second those of the second edges of the pairs, else of the first
   */
  record OfPairs(Check.Distance pairs, boolean second) implements EdgeExpression {}

  /**
   * Edges of a length; metres, both bounds included.
   *
   * @param least smallest length
   * @param most largest length
   */
  record WithLength(EdgeExpression edges, double least, double most) implements EdgeExpression {}

  /**
   * Edges of which the line has an angle to the x axis; degrees above -90 up to 90, both bounds
   * included.
   *
   * @param least smallest angle
   * @param most largest angle
   */
  record WithAngle(EdgeExpression edges, double least, double most) implements EdgeExpression {}

  /** Edges that share a point with a layer, or all others. */
  record Interacting(EdgeExpression edges, LayerExpression layer, boolean negated)
      implements EdgeExpression {}

  /** What of edges lies inside a layer, outside it or on its outlines. */
  record Part(EdgePart part, EdgeExpression edges, LayerExpression layer)
      implements EdgeExpression {}

  /** The edges of both. */
  record Joined(EdgeExpression first, EdgeExpression second) implements EdgeExpression {}

  /**
   * The middles of edges, or their ends.
   *
   * @param length of a part, metres
   * @param share of the edge that a part has at least, from 0 to 1
   */
  record Segments(EdgeExpression edges, boolean ends, double length, double share)
      implements EdgeExpression {}
}
