package dev.shoreline.drc.engine;

import dev.shoreline.drc.check.EdgePair;
import dev.shoreline.drc.check.EdgePairCheck;
import dev.shoreline.drc.rule.Check;
import dev.shoreline.drc.rule.EdgeExpression;
import dev.shoreline.drc.rule.Geometry;
import dev.shoreline.drc.rule.LayerExpression;
import dev.shoreline.layout.database.Cell;
import dev.shoreline.layout.database.FlatView;
import dev.shoreline.layout.database.Label;
import dev.shoreline.layout.database.LayerKey;
import dev.shoreline.layout.geometry.Box;
import dev.shoreline.layout.geometry.Polygon;
import dev.shoreline.layout.geometry.Transform;
import dev.shoreline.layout.region.Edges;
import dev.shoreline.layout.region.Region;
import dev.shoreline.netlist.cancel.Cancellation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Drawn layers and those derived from them; every expression is computed once, for all threads. */
final class LayerCache {
  private final Function<LayerKey, List<Polygon>> drawn;
  private final Function<LayerKey, List<Label>> texts;
  private final double dbu;
  private final Memo<LayerExpression, Region> regions = new Memo<>();
  private final Memo<EdgeExpression, Edges> edges = new Memo<>();

  /** Layers of which the shapes are given, and no texts. */
  LayerCache(Function<LayerKey, List<Polygon>> drawn, double dbu) {
    this(drawn, layer -> List.of(), dbu);
  }

  private LayerCache(
      Function<LayerKey, List<Polygon>> drawn, Function<LayerKey, List<Label>> texts, double dbu) {
    this.drawn = drawn;
    this.texts = texts;
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
        layer -> FlatView.labels(cell, frame, layer),
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
      case LayerExpression.SizedByAxis sized ->
          region(sized.layer())
              .sizedByAxis(Math.round(sized.x() / dbu), Math.round(sized.y() / dbu));
      case LayerExpression.Identical identical ->
          region(identical.layer()).identical(region(identical.other()), identical.negated());
      case LayerExpression.Labels labels -> marks(labels);
      case LayerExpression.Extended extended ->
          edges(extended.edges())
              .extended(extended.outward() / dbu, extended.inward() / dbu, extended.along() / dbu);
      case LayerExpression.PairAreas areas ->
          Region.of(broken(areas.pairs()).map(EdgePair::area).toList()).merged();
      case LayerExpression.Snapped snapped ->
          snapped(region(snapped.layer()).merged(), Math.round(snapped.grid() / dbu));
    };
  }

  /** The edges of an expression. */
  Edges edges(EdgeExpression expression) {
    return edges.get(expression, this::compute);
  }

  private Edges compute(EdgeExpression expression) {
    return switch (expression) {
      case EdgeExpression.Outlines e -> Edges.of(region(e.layer()));
      case EdgeExpression.OfPairs e ->
          Edges.of(broken(e.pairs()).map(e.second() ? EdgePair::second : EdgePair::first).toList());
      case EdgeExpression.WithLength e -> {
        double least = e.least() / dbu - RuleRun.HAIR;
        double most = e.most() / dbu + RuleRun.HAIR;
        yield edges(e.edges()).filtered(x -> x.length() >= least && x.length() <= most);
      }
      case EdgeExpression.WithAngle e -> {
        double least = e.least() - RuleRun.HAIR;
        double most = e.most() + RuleRun.HAIR;
        yield edges(e.edges()).filtered(x -> x.angle() >= least && x.angle() <= most);
      }
      case EdgeExpression.Interacting e ->
          edges(e.edges()).interacting(region(e.layer()), e.negated());
      case EdgeExpression.Part e -> edges(e.edges()).part(e.part(), region(e.layer()));
      case EdgeExpression.Joined e -> edges(e.first()).or(edges(e.second()));
      case EdgeExpression.Segments e ->
          e.ends()
              ? edges(e.edges()).ends(e.length() / dbu, e.share())
              : edges(e.edges()).centers(e.length() / dbu, e.share());
    };
  }

  private Stream<EdgePair> broken(Check.Distance check) {
    return pairs(check).stream().filter(pair -> pair.atLimit() == 0);
  }

  /** The pairs of stretches that break a distance. */
  List<EdgePair> pairs(Check.Distance check) {
    EdgePairCheck pairs = pairCheck(check);
    Geometry second = check.second();
    return switch (check.first()) {
      case LayerExpression first -> {
        Region other = second instanceof LayerExpression layer ? region(layer) : Region.empty();
        yield check.facing().allowed().counting(pairs.run(region(first), other), region(first));
      }
      case EdgeExpression first ->
          pairs.run(
              edges(first),
              second instanceof EdgeExpression others ? edges(others) : Edges.of(List.of()));
    };
  }

  EdgePairCheck pairCheck(Check.Distance check) {
    return new EdgePairCheck(
        check.relation(),
        Math.max(0, (check.limit() - check.tolerance()) / dbu),
        check.facing().metric(),
        check.facing().angleLimit(),
        check.facing().run() / dbu,
        check.facing().diagonal() / dbu,
        check.grid() < 0 ? 1 : check.grid() / dbu,
        check.facing().longestRun() / dbu,
        check.facing().transparent());
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

  private Region marks(LayerExpression.Labels labels) {
    return Region.of(
        texts.apply(labels.key()).stream()
            .filter(label -> labels.pattern().matches(label.text()))
            .map(label -> Polygon.box(Box.spanning(label.origin(), label.origin()).expanded(1)))
            .toList());
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
