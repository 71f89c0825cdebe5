package dev.shoreline.drc.engine;

import dev.shoreline.drc.rule.LayerExpression;
import dev.shoreline.layout.database.Cell;
import dev.shoreline.layout.database.FlatView;
import dev.shoreline.layout.database.LayerKey;
import dev.shoreline.layout.geometry.Box;
import dev.shoreline.layout.geometry.Polygon;
import dev.shoreline.layout.geometry.Transform;
import dev.shoreline.layout.region.Region;
import dev.shoreline.netlist.cancel.Cancellation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Drawn layers and those derived from them; every expression is computed once, for all threads. */
final class LayerCache {
  private final Function<LayerKey, List<Polygon>> drawn;
  private final double dbu;
  private final Memo<LayerExpression, Region> regions = new Memo<>();

  /** Layers of which the shapes are given. */
  LayerCache(Function<LayerKey, List<Polygon>> drawn, double dbu) {
    this.drawn = drawn;
    this.dbu = dbu;
  }

  /** The layers of a cell with all below it, brought into a frame. */
  static LayerCache of(Cell cell, Transform frame, double dbu, ShapeLimit limit) {
    return new LayerCache(
        layer -> {
          List<Polygon> polygons = new ArrayList<>();
          FlatView.visitPolygons(
              cell,
              frame,
              layer,
              Box.EVERYTHING,
              polygon -> {
                Cancellation.check();
                polygons.add(polygon);
                limit.check(polygons.size());
              });
          return polygons;
        },
        dbu);
  }

  /** The region of an expression; merged unless it is a drawn layer. */
  Region region(LayerExpression expression) {
    return regions.get(expression, this::compute);
  }

  private Region compute(LayerExpression expression) {
    return switch (expression) {
      case LayerExpression.Drawn drawn -> Region.of(polygons(drawn.key()));
      case LayerExpression.Combined combined -> combine(combined);
      case LayerExpression.Sized sized ->
          region(sized.layer()).sized(Math.round(sized.distance() / dbu));
      case LayerExpression.Selected selected ->
          region(selected.layer())
              .selected(
                  selected.selection(),
                  selected.count(),
                  selected.negated(),
                  region(selected.other()));
      case LayerExpression.Holes holes -> region(holes.layer()).holes();
      case LayerExpression.Hulls hulls -> region(hulls.layer()).hulls();
      case LayerExpression.Extents extents -> boxes(region(extents.layer()).merged());
      case LayerExpression.Rectangles rectangles ->
          rectangles(region(rectangles.layer()).merged(), rectangles.square());
      case LayerExpression.Measured measured -> measured(measured);
      case LayerExpression.Connected connected -> joined(connected.layers());
      case LayerExpression.Snapped snapped ->
          snapped(region(snapped.layer()).merged(), Math.round(snapped.grid() / dbu));
    };
  }

  private static Region boxes(Region region) {
    return Region.of(region.polygons().stream().map(p -> Polygon.box(p.bounds())).toList());
  }

  private static Region rectangles(Region region, boolean square) {
    return Region.of(region.polygons().stream().filter(p -> isRectangle(p, square)).toList());
  }

  private Region measured(LayerExpression.Measured chosen) {
    double unit = chosen.measure().unit(dbu);
    return chosen
        .measure()
        .within(
            region(chosen.layer()),
            chosen.least() / unit - RuleRun.HAIR,
            chosen.most() / unit + RuleRun.HAIR);
  }

  private Region joined(List<LayerExpression> layers) {
    return Region.of(layers.stream().flatMap(l -> region(l).polygons().stream()).toList()).merged();
  }

  private static Region snapped(Region region, long grid) {
    List<Polygon> polygons = new ArrayList<>();
    for (Polygon polygon : region.polygons()) {
      List<long[]> contours = new ArrayList<>();
      for (int c = 0; c < polygon.contourCount(); c++) {
        long[] xy = polygon.contour(c).clone();
        for (int i = 0; i < xy.length; i++) {
          xy[i] = Math.floorDiv(2 * xy[i] + grid, 2 * grid) * grid;
        }
        contours.add(xy);
      }
      polygons.add(Polygon.withHoles(contours.getFirst(), contours.subList(1, contours.size())));
    }
    return Region.of(polygons).merged();
  }

  private static boolean isRectangle(Polygon polygon, boolean square) {
    Box box = polygon.bounds();
    return polygon.vertexCount() == 4
        && polygon.area() == box.area()
        && (!square || box.width() == box.height());
  }

  private Region combine(LayerExpression.Combined combined) {
    Region first = region(combined.first());
    Region second = region(combined.second());
    return switch (combined.operation()) {
      case OR -> first.or(second);
      case AND -> first.and(second);
      case NOT -> Remainder.of(first, second);
      case XOR -> first.xor(second);
    };
  }

  /** The shapes of a layer. */
  List<Polygon> polygons(LayerKey key) {
    return drawn.apply(key);
  }
}
