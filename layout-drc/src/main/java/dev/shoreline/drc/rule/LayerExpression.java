package dev.shoreline.drc.rule;

import dev.shoreline.drc.check.PolygonMeasure;
import dev.shoreline.layout.database.LayerKey;
import dev.shoreline.layout.region.BooleanOperation;
import dev.shoreline.layout.region.Count;
import dev.shoreline.layout.region.Selection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A layer, drawn or made from others. Equal expressions are computed once in a run. */
public sealed interface LayerExpression extends Geometry {
  @Override
  default Set<LayerKey> drawn() {
    return switch (this) {
      case Drawn drawn -> Set.of(drawn.key());
      case Combined combined -> union(combined.first().drawn(), combined.second().drawn());
      case Sized sized -> sized.layer().drawn();
      case Selected selected -> selected.layer().drawn();
      case Holes holes -> holes.layer().drawn();
      case Hulls hulls -> hulls.layer().drawn();
      case Extents extents -> extents.layer().drawn();
      case Rectangles rectangles -> rectangles.layer().drawn();
      case Measured measured -> measured.layer().drawn();
      case Snapped snapped -> snapped.layer().drawn();
      case Connected connected -> union(connected.layers(), LayerExpression::drawn);
      case SizedByAxis sized -> sized.layer().drawn();
      case Identical identical -> identical.layer().drawn();
      case Labels labels -> Set.of(labels.key());
      case Extended extended -> extended.edges().drawn();
      case PairAreas areas -> areas.pairs().drawn();
    };
  }

  @Override
  default Set<LayerKey> inputs() {
    return switch (this) {
      case Drawn drawn -> Set.of(drawn.key());
      case Combined combined -> union(combined.first().inputs(), combined.second().inputs());
      case Sized sized -> sized.layer().inputs();
      case Selected selected -> union(selected.layer().inputs(), selected.other().inputs());
      case Holes holes -> holes.layer().inputs();
      case Hulls hulls -> hulls.layer().inputs();
      case Extents extents -> extents.layer().inputs();
      case Rectangles rectangles -> rectangles.layer().inputs();
      case Measured measured -> measured.layer().inputs();
      case Snapped snapped -> snapped.layer().inputs();
      case Connected connected -> union(connected.layers(), LayerExpression::inputs);
      case SizedByAxis sized -> sized.layer().inputs();
      case Identical identical -> union(identical.layer().inputs(), identical.other().inputs());
      case Labels labels -> Set.of(labels.key());
      case Extended extended -> extended.edges().inputs();
      case PairAreas areas -> areas.pairs().inputs();
    };
  }

  private static Set<LayerKey> union(Set<LayerKey> first, Set<LayerKey> second) {
    Set<LayerKey> keys = new HashSet<>(first);
    keys.addAll(second);
    return keys;
  }

  private static Set<LayerKey> union(
      List<LayerExpression> layers, Function<LayerExpression, Set<LayerKey>> keys) {
    return layers.stream()
        .flatMap(layer -> keys.apply(layer).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** As the layout has it. */
  record Drawn(LayerKey key) implements LayerExpression {
    @Override
    public String toString() {
      return key.toString();
    }
  }

  /** Two layers combined. */
  record Combined(BooleanOperation operation, LayerExpression first, LayerExpression second)
      implements LayerExpression {
    @Override
    public String toString() {
      return "(" + first + " " + operation.name().toLowerCase(Locale.ROOT) + " " + second + ")";
    }
  }

  /**
   * A layer grown or shrunk.
   *
   * @param distance metres, negative to shrink
   */
  record Sized(LayerExpression layer, double distance) implements LayerExpression {}

  /**
   * A layer of which each point has grown to a rectangle, or shrunk the same way.
   *
   * @param x metres to either side along the x axis, negative to shrink
   * @param y the same along the y axis
   */
  record SizedByAxis(LayerExpression layer, double x, double y) implements LayerExpression {}

  /**
   * The polygons of a layer that are polygons of another one too.
   *
   * @param negated whether the others are meant
   */
  record Identical(LayerExpression layer, LayerExpression other, boolean negated)
      implements LayerExpression {}

  /** Squares of two database units around the texts of a drawn layer that fit a pattern. */
  record Labels(LayerKey key, TextPattern pattern) implements LayerExpression {}

  /**
   * The polygons of a layer that relate to another one as asked.
   *
   * @param count with how many polygons of the other layer
   * @param negated whether the others are meant
   */
  record Selected(
      Selection selection,
      Count count,
      boolean negated,
      LayerExpression layer,
      LayerExpression other)
      implements LayerExpression {}

  /** The holes of a layer, filled. */
  record Holes(LayerExpression layer) implements LayerExpression {}

  /** A layer without its holes. */
  record Hulls(LayerExpression layer) implements LayerExpression {}

  /** The bounding boxes of a layer's polygons. */
  record Extents(LayerExpression layer) implements LayerExpression {}

  /**
   * The polygons of a layer that are rectangles with sides along the axes.
   *
   * @param square only those with four sides of one length
   */
  record Rectangles(LayerExpression layer, boolean square) implements LayerExpression {}

  /**
   * The polygons of a layer of which a measure lies in bounds, both included.
   *
   * @param least smallest value, SI
   * @param most largest value, SI
   */
  record Measured(PolygonMeasure measure, LayerExpression layer, double least, double most)
      implements LayerExpression {}

  /**
   * A layer with its vertices moved to a grid.
   *
   * @param grid metres
   */
  record Snapped(LayerExpression layer, double grid) implements LayerExpression {}

  /**
   * What all of some layers cover; as wiring, each layer is connected with the next one where their
   * polygons share a point.
   *
   * @param layers from one end of the stack to the other, one or more
   */
  record Connected(List<LayerExpression> layers) implements LayerExpression {
    /** Copies the layers. */
    public Connected {
      layers = List.copyOf(layers);
    }
  }

  /**
   * Rectangles over edges; metres.
   *
   * @param outward how far to the outside of the polygon
   * @param inward how far to its inside
   * @param along how far beyond both ends
   */
  record Extended(EdgeExpression edges, double outward, double inward, double along)
      implements LayerExpression {}

  /** What lies between the stretches of edges that a distance finds too near. */
  record PairAreas(Check.Distance pairs) implements LayerExpression {}
}
