package dev.shoreline.drc.engine;

import dev.shoreline.drc.check.AllowedSides;
import dev.shoreline.drc.check.Metric;
import dev.shoreline.drc.rule.Check;
import dev.shoreline.drc.rule.EdgeExpression;
import dev.shoreline.drc.rule.Geometry;
import dev.shoreline.drc.rule.LayerExpression;
import dev.shoreline.layout.database.LayerKey;
import dev.shoreline.layout.region.BooleanOperation;
import dev.shoreline.layout.region.Count;
import dev.shoreline.layout.region.Selection;
import java.util.HashSet;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;

/** How far shapes may be apart and still matter to each other in a rule. */
final class Reach {
  /** Corners reach farther than the distance of a sizing; up to a right angle, by its diagonal. */
  private static final double CORNERS = 1.5;

  /** Bends are told from each other by up to one and a half widths along either axis. */
  private static final double BESIDE = 1.6;

  private static final OptionalDouble ANY = OptionalDouble.empty();

  private Reach() {}

  /** In metres; empty if there is no bound, since the check looks at the layout as a whole. */
  static OptionalDouble of(Check check) {
    return switch (check) {
      case Check.Distance c -> of(c);
      case Check.Polygons c -> twice(growth(c.layer()));
      case Check.EdgeLength c -> twice(growth(c.edges()));
      case Check.Grid c -> twice(growth(c.layer()));
      case Check.Angles c -> twice(growth(c.layer()));
      // Bends of neighbours are told from each other by how near they are.
      case Check.BendRadius c ->
          sum(twice(growth(c.layer())), OptionalDouble.of(BESIDE * c.width()));
      case Check.StrayBends c -> {
        double widest = c.widths().stream().mapToDouble(w -> w).max().orElse(0);
        yield sum(twice(growth(c.layer())), OptionalDouble.of(3 * BESIDE * widest));
      }
      case Check.Empty c -> twice(growth(c.layer()));
      case Check.NoOverlap c -> OptionalDouble.of(0);
      case Check.Inside c -> sum(twice(growth(c.layer())), twice(growth(c.cover())));
      case Check.Circles c -> twice(growth(c.layer()));
      case Check.NoHoles c -> twice(growth(c.layer()));
      case Check.Every c ->
          c.parts().stream().map(Reach::of).reduce(OptionalDouble.of(0), Reach::larger);
      case Check.Density c -> ANY;
      // A net may span the layout.
      case Check.NetSpace c -> ANY;
      case Check.Antenna c -> ANY;
      case Check.Ports c -> ANY;
      case Check.Objects c -> ANY;
      case Check.Unsupported c -> ANY;
    };
  }

  private static OptionalDouble of(Check.Distance c) {
    double limit = c.facing().metric() == Metric.SQUARE ? c.limit() * Math.sqrt(2) : c.limit();
    OptionalDouble second = c.second() == null ? OptionalDouble.of(0) : growth(c.second());
    // Both sides may have been grown towards each other.
    return sum(OptionalDouble.of(limit), twice(growth(c.first())), twice(second));
  }

  private static OptionalDouble growth(Geometry geometry) {
    return switch (geometry) {
      case LayerExpression layer -> growth(layer);
      case EdgeExpression edges -> growth(edges);
    };
  }

  private static OptionalDouble growth(EdgeExpression edges) {
    return switch (edges) {
      case EdgeExpression.Outlines e -> growth(e.layer());
      case EdgeExpression.OfPairs e -> of(e.pairs());
      case EdgeExpression.WithLength e -> growth(e.edges());
      case EdgeExpression.WithAngle e -> growth(e.edges());
      case EdgeExpression.Interacting e -> sum(growth(e.edges()), growth(e.layer()));
      case EdgeExpression.Part e -> sum(growth(e.edges()), growth(e.layer()));
      case EdgeExpression.Joined e -> sum(growth(e.first()), growth(e.second()));
      // Middles may be longer than their edges.
      case EdgeExpression.Segments e -> sum(growth(e.edges()), OptionalDouble.of(e.length()));
    };
  }

  /**
   * How far apart shapes still make one polygon of a derived layer, or decide on one; metres. What
   * is further apart is at most compared.
   */
  static OptionalDouble ofDerivation(Check check) {
    return switch (check) {
      // What is near other sides of a rectangle decides on a side.
      case Check.Distance c when c.facing().allowed() != AllowedSides.NONE -> of(c);
      case Check.Distance c -> {
        OptionalDouble second = c.second() == null ? OptionalDouble.of(0) : growth(c.second());
        yield sum(twice(growth(c.first())), twice(second));
      }
      case Check.BendRadius c -> twice(growth(c.layer()));
      case Check.StrayBends c -> twice(growth(c.layer()));
      case Check.Every c ->
          c.parts().stream().map(Reach::ofDerivation).reduce(OptionalDouble.of(0), Reach::larger);
      default -> of(check);
    };
  }

  /** How far a derived layer may stick out of the shapes that it is made of. */
  private static OptionalDouble growth(LayerExpression layer) {
    return switch (layer) {
      case LayerExpression.Drawn e -> OptionalDouble.of(0);
      case LayerExpression.Combined e -> sum(growth(e.first()), growth(e.second()));
      case LayerExpression.Sized e ->
          sum(growth(e.layer()), OptionalDouble.of(CORNERS * Math.abs(e.distance())));
      case LayerExpression.Selected e -> sum(growth(e.layer()), growth(e.other()));
      case LayerExpression.Rectangles e -> growth(e.layer());
      case LayerExpression.Measured e -> growth(e.layer());
      case LayerExpression.Connected e ->
          sum(e.layers().stream().map(Reach::growth).toArray(OptionalDouble[]::new));
      case LayerExpression.Extended e ->
          sum(
              growth(e.edges()),
              OptionalDouble.of(Math.max(Math.abs(e.outward()), Math.abs(e.inward()))),
              OptionalDouble.of(Math.abs(e.along())));
      case LayerExpression.PairAreas e -> of(e.pairs());
      case LayerExpression.SizedByAxis e ->
          sum(growth(e.layer()), OptionalDouble.of(Math.abs(e.x()) + Math.abs(e.y())));
      case LayerExpression.Identical e -> sum(growth(e.layer()), growth(e.other()));
      // Texts have no room of their own.
      case LayerExpression.Labels e -> ANY;
      // Depends on where on the grid it stands.
      case LayerExpression.Snapped e -> ANY;
      // These cover what lies between far parts of one outline.
      case LayerExpression.Holes e -> ANY;
      case LayerExpression.Hulls e -> ANY;
      case LayerExpression.Extents e -> ANY;
    };
  }

  private static OptionalDouble twice(OptionalDouble value) {
    return sum(value, value);
  }

  private static OptionalDouble larger(OptionalDouble a, OptionalDouble b) {
    return a.isEmpty() || b.isEmpty()
        ? ANY
        : OptionalDouble.of(Math.max(a.getAsDouble(), b.getAsDouble()));
  }

  private static OptionalDouble sum(OptionalDouble... values) {
    return Stream.of(values).anyMatch(OptionalDouble::isEmpty)
        ? ANY
        : OptionalDouble.of(Stream.of(values).mapToDouble(OptionalDouble::getAsDouble).sum());
  }

  /**
   * The drawn layers along which a change spreads: what is near changed shapes of these, directly
   * or through others of them, is judged anew. Other layers matter only where they are near such
   * shapes: a floor plan that all lies in does not join all that lies in it.
   */
  static Set<LayerKey> spread(Check check) {
    return switch (check) {
      case Check.Inside c -> isLocal(c.cover()) ? spread(c.layer()) : check.inputs();
      case Check.Empty c when c.layer() instanceof LayerExpression layer -> spread(layer);
      case Check.Polygons c -> spread(c.layer());
      case Check.Grid c -> spread(c.layer());
      case Check.Angles c -> spread(c.layer());
      case Check.BendRadius c -> spread(c.layer());
      case Check.StrayBends c -> spread(c.layer());
      case Check.Circles c -> spread(c.layer());
      case Check.NoHoles c -> spread(c.layer());
      case Check.Distance c when c.second() == null && c.first() instanceof LayerExpression layer ->
          spread(layer);
      case Check.Every c -> {
        Set<LayerKey> keys = new HashSet<>();
        c.parts().forEach(part -> keys.addAll(spread(part)));
        yield keys;
      }
      default -> check.inputs();
    };
  }

  private static Set<LayerKey> spread(LayerExpression layer) {
    return switch (layer) {
      case LayerExpression.Combined e
          when (e.operation() == BooleanOperation.NOT || e.operation() == BooleanOperation.AND)
              && isLocal(e.second()) ->
          spread(e.first());
      case LayerExpression.Selected e
          when e.count().equals(Count.ANY)
              && e.selection() != Selection.COVERING
              && e.selection() != Selection.TOUCHING
              && isLocal(e.other()) ->
          spread(e.layer());
      case LayerExpression.Sized e -> spread(e.layer());
      case LayerExpression.Measured e -> spread(e.layer());
      case LayerExpression.Rectangles e -> spread(e.layer());
      default -> layer.inputs();
    };
  }

  /** Whether what a layer covers at a place depends on the shapes around it only. */
  private static boolean isLocal(LayerExpression layer) {
    return switch (layer) {
      case LayerExpression.Drawn e -> true;
      case LayerExpression.Combined e -> isLocal(e.first()) && isLocal(e.second());
      case LayerExpression.Sized e -> isLocal(e.layer());
      default -> false;
    };
  }
}
