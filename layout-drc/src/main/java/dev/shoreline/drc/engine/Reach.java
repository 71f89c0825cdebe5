package dev.shoreline.drc.engine;

import dev.shoreline.drc.check.Metric;
import dev.shoreline.drc.rule.Check;
import dev.shoreline.drc.rule.LayerExpression;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** How far shapes may be apart and still matter to each other in a rule. */
final class Reach {
  /** Corners reach farther than the distance of a sizing; up to a right angle, by its diagonal. */
  private static final double CORNERS = 1.5;

  private static final OptionalDouble ANY = OptionalDouble.empty();

  private Reach() {}

  /** In metres; empty if there is no bound, since the check looks at the layout as a whole. */
  static OptionalDouble of(Check check) {
    return switch (check) {
      case Check.Distance c -> {
        double limit = c.facing().metric() == Metric.SQUARE ? c.limit() * Math.sqrt(2) : c.limit();
        OptionalDouble second = c.second() == null ? OptionalDouble.of(0) : growth(c.second());
        // Both sides may have been grown towards each other.
        yield sum(OptionalDouble.of(limit), twice(growth(c.first())), twice(second));
      }
      case Check.Polygons c -> twice(growth(c.layer()));
      case Check.Grid c -> twice(growth(c.layer()));
      case Check.Angles c -> twice(growth(c.layer()));
      case Check.BendRadius c -> twice(growth(c.layer()));
      case Check.Empty c -> twice(growth(c.layer()));
      case Check.NoOverlap c -> OptionalDouble.of(0);
      case Check.Inside c -> sum(twice(growth(c.layer())), twice(growth(c.cover())));
      case Check.Circles c -> twice(growth(c.layer()));
      case Check.NoHoles c -> twice(growth(c.layer()));
      case Check.Every c ->
          c.parts().stream().map(Reach::of).reduce(OptionalDouble.of(0), Reach::larger);
      case Check.Density c -> ANY;
      case Check.Objects c -> ANY;
      case Check.Unsupported c -> ANY;
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
}
