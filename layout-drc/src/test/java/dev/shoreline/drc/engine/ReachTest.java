package dev.shoreline.drc.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shoreline.drc.check.Border;
import dev.shoreline.drc.check.EdgeRelation;
import dev.shoreline.drc.check.Metric;
import dev.shoreline.drc.check.PolygonMeasure;
import dev.shoreline.drc.rule.Check;
import dev.shoreline.drc.rule.EdgeExpression;
import dev.shoreline.drc.rule.Facing;
import dev.shoreline.drc.rule.Geometry;
import dev.shoreline.drc.rule.LayerExpression;
import dev.shoreline.drc.rule.LayerExpression.Drawn;
import dev.shoreline.drc.rule.TextPattern;
import dev.shoreline.layout.database.LayerKey;
import dev.shoreline.layout.region.BooleanOperation;
import dev.shoreline.layout.region.Count;
import dev.shoreline.layout.region.EdgePart;
import dev.shoreline.layout.region.Selection;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** How far shapes matter to each other, and along which layers a change spreads. */
final class ReachTest {
  private static final Drawn A = new Drawn(new LayerKey(1, 0));
  private static final Drawn B = new Drawn(new LayerKey(2, 0));
  private static final LayerExpression GROWN = new LayerExpression.Sized(A, 10);
  private static final LayerExpression SHRUNK = new LayerExpression.Sized(B, -4);
  private static final LayerExpression HULLS = new LayerExpression.Hulls(A);
  private static final double UNBOUNDED = -1;

  private static Check distance(Geometry first, @Nullable Geometry second) {
    return new Check.Distance(EdgeRelation.SPACE, first, second, 7, 0, Facing.ALL, 0);
  }

  private static LayerExpression both(
      BooleanOperation operation, LayerExpression first, LayerExpression second) {
    return new LayerExpression.Combined(operation, first, second);
  }

  private static LayerExpression chosen(Selection selection, Count count, LayerExpression other) {
    return new LayerExpression.Selected(selection, count, false, A, other);
  }

  private static Check.Empty empty(Geometry layer) {
    return new Check.Empty(layer);
  }

  static List<Arguments> checks() {
    Facing square = new Facing(Metric.SQUARE, 90, 0, -1);
    return List.of(
        Arguments.of(distance(A, null), 7, "1"),
        Arguments.of(distance(A, B), 7, "1 2"),
        Arguments.of(distance(GROWN, null), 7 + 30, "1"),
        Arguments.of(distance(GROWN, SHRUNK), 7 + 30 + 12, "1 2"),
        Arguments.of(distance(HULLS, null), UNBOUNDED, "1"),
        Arguments.of(distance(A, HULLS), UNBOUNDED, "1"),
        Arguments.of(
            new Check.Distance(EdgeRelation.WIDTH, A, null, 7, 0, square, 0),
            7 * Math.sqrt(2),
            "1"),
        Arguments.of(new Check.Polygons(PolygonMeasure.AREA, GROWN, 0, 1), 30, "1"),
        Arguments.of(new Check.Grid(SHRUNK, 5), 12, "2"),
        Arguments.of(new Check.Angles(GROWN, 45), 30, "1"),
        Arguments.of(new Check.BendRadius(GROWN, 5, 50, 0, 0), 30 + 8, "1"),
        Arguments.of(new Check.StrayBends(SHRUNK, List.of(2.0, 5.0), 50, 0), 12 + 24, "2"),
        Arguments.of(new Check.NoOverlap(A), 0, "1"),
        Arguments.of(new Check.Inside(GROWN, SHRUNK), 30 + 12, "1"),
        Arguments.of(new Check.Inside(A, HULLS), UNBOUNDED, "1"),
        Arguments.of(new Check.Inside(A, chosen(Selection.INSIDE, Count.ANY, B)), 0, "1 2"),
        Arguments.of(new Check.Circles(GROWN), 30, "1"),
        Arguments.of(new Check.NoHoles(SHRUNK), 12, "2"),
        Arguments.of(new Check.Density(A, 9, 9, null, Border.OMIT, 0, 1), UNBOUNDED, "1"),
        Arguments.of(new Check.Every(List.of()), 0, ""),
        Arguments.of(new Check.Every(List.of(empty(GROWN), empty(SHRUNK))), 30, "1 2"),
        Arguments.of(new Check.Every(List.of(empty(SHRUNK), empty(GROWN))), 30, "1 2"),
        Arguments.of(new Check.Every(List.of(empty(A), empty(HULLS))), UNBOUNDED, "1"),
        Arguments.of(new Check.Every(List.of(empty(HULLS), empty(A))), UNBOUNDED, "1"),
        Arguments.of(empty(both(BooleanOperation.AND, GROWN, SHRUNK)), 42, "1"),
        Arguments.of(empty(both(BooleanOperation.NOT, B, A)), 0, "2"),
        Arguments.of(empty(both(BooleanOperation.OR, A, B)), 0, "1 2"),
        Arguments.of(empty(both(BooleanOperation.XOR, A, B)), 0, "1 2"),
        Arguments.of(empty(both(BooleanOperation.NOT, B, HULLS)), UNBOUNDED, "1 2"),
        Arguments.of(
            empty(both(BooleanOperation.NOT, A, both(BooleanOperation.OR, B, SHRUNK))), 12, "1"),
        Arguments.of(
            empty(both(BooleanOperation.NOT, A, both(BooleanOperation.OR, B, HULLS))),
            UNBOUNDED,
            "1 2"),
        Arguments.of(
            empty(both(BooleanOperation.NOT, A, both(BooleanOperation.OR, HULLS, B))),
            UNBOUNDED,
            "1 2"),
        Arguments.of(empty(chosen(Selection.INTERACTING, Count.ANY, B)), 0, "1"),
        Arguments.of(empty(chosen(Selection.INTERACTING, Count.ANY, SHRUNK)), 12, "1"),
        Arguments.of(empty(chosen(Selection.INTERACTING, new Count(2, 3), B)), 0, "1 2"),
        Arguments.of(empty(chosen(Selection.COVERING, Count.ANY, B)), 0, "1 2"),
        Arguments.of(empty(chosen(Selection.TOUCHING, Count.ANY, B)), 0, "1 2"),
        Arguments.of(empty(chosen(Selection.INSIDE, Count.ANY, HULLS)), UNBOUNDED, "1"),
        Arguments.of(empty(new LayerExpression.Sized(GROWN, -2)), 36, "1"),
        Arguments.of(empty(new LayerExpression.Rectangles(GROWN, true)), 30, "1"),
        Arguments.of(
            empty(new LayerExpression.Measured(PolygonMeasure.AREA, SHRUNK, 0, 1)), 12, "2"),
        Arguments.of(empty(new LayerExpression.Connected(List.of(GROWN, SHRUNK))), 42, "1 2"),
        Arguments.of(empty(new LayerExpression.Snapped(A, 5)), UNBOUNDED, "1"),
        Arguments.of(empty(new LayerExpression.Holes(A)), UNBOUNDED, "1"),
        Arguments.of(empty(new LayerExpression.Extents(A)), UNBOUNDED, "1"),
        Arguments.of(
            new Check.NetSpace((Check.Distance) distance(A, null), A, true), UNBOUNDED, "1"),
        Arguments.of(new Check.Objects("length", Map.of(), 0, 1), UNBOUNDED, ""),
        Arguments.of(new Check.Unsupported("why"), UNBOUNDED, ""));
  }

  static List<Arguments> edgeChecks() {
    EdgeExpression grown = new EdgeExpression.Outlines(GROWN);
    EdgeExpression ends = new EdgeExpression.Segments(grown, true, 5, 0);
    Check.Distance pairs = (Check.Distance) distance(GROWN, null);
    return List.of(
        Arguments.of(new Check.EdgeLength(grown, 0, 1), 30, "1"),
        Arguments.of(empty(new EdgeExpression.WithLength(grown, 0, 1)), 30, "1"),
        Arguments.of(empty(new EdgeExpression.WithAngle(grown, 0, 1)), 30, "1"),
        Arguments.of(empty(new EdgeExpression.OfPairs(pairs, true)), 2 * 37, "1"),
        Arguments.of(empty(new EdgeExpression.Interacting(grown, SHRUNK, true)), 42, "1 2"),
        Arguments.of(empty(new EdgeExpression.Part(EdgePart.INSIDE, grown, SHRUNK)), 42, "1 2"),
        Arguments.of(empty(new EdgeExpression.Joined(grown, ends)), 30 + 30 + 10, "1"),
        Arguments.of(empty(ends), 30 + 10, "1"),
        Arguments.of(distance(grown, ends), 7 + 30 + 40, "1"),
        Arguments.of(empty(new LayerExpression.Extended(grown, 2, -4, 3)), 30 + 14, "1"),
        Arguments.of(empty(new LayerExpression.Extended(grown, -6, 4, -1)), 30 + 14, "1"),
        Arguments.of(empty(new LayerExpression.PairAreas(pairs)), 2 * 37, "1"),
        Arguments.of(empty(new LayerExpression.SizedByAxis(GROWN, -2, 3)), 30 + 10, "1"),
        Arguments.of(empty(new LayerExpression.Identical(GROWN, SHRUNK, true)), 42, "1 2"),
        Arguments.of(
            empty(new LayerExpression.Labels(new LayerKey(3, 0), new TextPattern("*"))),
            UNBOUNDED,
            "3"));
  }

  @ParameterizedTest
  @MethodSource({"checks", "edgeChecks"})
  void goesAsFarAsShapesMatterAlongTheLayersThatDo(Check check, double far, String layers) {
    OptionalDouble reach = Reach.of(check);
    assertEquals(far, reach.orElse(UNBOUNDED), 1e-9);
    assertEquals(
        layers,
        Reach.spread(check).stream()
            .sorted()
            .map(key -> Integer.toString(key.layer()))
            .collect(Collectors.joining(" ")));
  }
}
