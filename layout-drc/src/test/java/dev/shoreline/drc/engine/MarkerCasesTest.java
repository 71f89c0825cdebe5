package dev.shoreline.drc.engine;

import dev.shoreline.drc.check.Border;
import dev.shoreline.drc.check.EdgeRelation;
import dev.shoreline.drc.check.Metric;
import dev.shoreline.drc.check.PolygonMeasure;
import dev.shoreline.drc.rule.Check;
import dev.shoreline.drc.rule.Deck;
import dev.shoreline.drc.rule.EdgeExpression;
import dev.shoreline.drc.rule.Facing;
import dev.shoreline.drc.rule.Geometry;
import dev.shoreline.drc.rule.LayerExpression;
import dev.shoreline.drc.rule.LayerExpression.Drawn;
import dev.shoreline.drc.rule.Rule;
import dev.shoreline.drc.rule.TextPattern;
import dev.shoreline.layout.database.Cell;
import dev.shoreline.layout.database.LayerKey;
import dev.shoreline.layout.database.LayoutBuilder;
import dev.shoreline.layout.geometry.Box;
import dev.shoreline.layout.geometry.Point;
import dev.shoreline.layout.geometry.Polygon;
import dev.shoreline.layout.geometry.Transform;
import dev.shoreline.layout.region.BooleanOperation;
import dev.shoreline.layout.region.Count;
import dev.shoreline.layout.region.EdgePart;
import dev.shoreline.layout.region.Selection;
import dev.shoreline.netlist.diagnostic.Severity;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What each kind of rule tells of one small layout: {@code markers.txt} holds the markers, with
 * their texts, places, values and paths. {@code -Dshoreline.update=true} writes what is found.
 */
final class MarkerCasesTest {
  private static final MarkerGolden GOLDEN = new MarkerGolden("markers.txt");

  /** Database unit, metres. */
  private static final double DBU = 5e-9;

  private static final LayerKey CORE_KEY = new LayerKey(1, 0);
  private static final LayerKey METAL_KEY = new LayerKey(2, 0);
  private static final LayerKey VIA_KEY = new LayerKey(3, 0);
  private static final LayerKey GATE_KEY = new LayerKey(4, 0);
  private static final LayerKey GUIDE_KEY = new LayerKey(5, 0);
  private static final Drawn CORE = new Drawn(CORE_KEY);
  private static final Drawn METAL = new Drawn(METAL_KEY);
  private static final Drawn VIA = new Drawn(VIA_KEY);
  private static final Drawn GATE = new Drawn(GATE_KEY);
  private static final Drawn GUIDE = new Drawn(GUIDE_KEY);
  private static final LayerExpression WIRES =
      new LayerExpression.Combined(
          BooleanOperation.OR,
          new LayerExpression.Connected(List.of(CORE, VIA, METAL)),
          new LayerExpression.Connected(List.of(METAL, GATE)));

  private static final LayerExpression BOTH =
      new LayerExpression.Combined(BooleanOperation.OR, METAL, GATE);

  private static final Map<String, Check> RULES = rules();
  private static final Cell TOP = layout();

  private static Cell layout() {
    LayoutBuilder layout = new LayoutBuilder(DBU);
    layout.cell("BAR").box(CORE_KEY, new Box(0, 0, 10, 100));
    layout
        .cell("PAIR")
        .box(METAL_KEY, new Box(-6, -6, 31, 106))
        .reference("BAR", Transform.IDENTITY)
        .reference("BAR", Transform.translation(15, 0));
    layout
        .cell("TOP")
        .reference("PAIR", Transform.IDENTITY)
        .reference("PAIR", Transform.of(500, 0, 90, 1, false))
        .array("BAR", Transform.translation(1000, 0), new Point(40, 0), new Point(0, 150), 3, 2)
        .polygon(
            CORE_KEY,
            Polygon.withHoles(
                new long[] {2000, 0, 2300, 0, 2300, 300, 2000, 300},
                List.of(new long[] {2010, 10, 2010, 290, 2290, 290, 2290, 10})))
        .box(METAL_KEY, new Box(1990, -10, 2310, 310))
        .polygon(CORE_KEY, Polygon.of(2401, 0, 2453, 0, 2427, 41))
        .polygon(GUIDE_KEY, disc(50, 24).shifted(2600, 50))
        .polygon(GUIDE_KEY, bend(100, 10).shifted(3000, 0))
        .polygon(GUIDE_KEY, bend(100, 24).shifted(3500, 0))
        .box(VIA_KEY, new Box(2, 2, 8, 8))
        .box(VIA_KEY, new Box(4, 4, 10, 12))
        .box(VIA_KEY, new Box(17, 50, 20, 60))
        .text(VIA_KEY, "pad_1", new Point(3, 3))
        .text(VIA_KEY, "pad_12", new Point(18, 55))
        .box(METAL_KEY, new Box(-100, 5, -6, 15))
        .box(GATE_KEY, new Box(-100, 0, -80, 20));
    return layout.build().cell("TOP").orElseThrow();
  }

  private static Polygon disc(double radius, int count) {
    long[] xy = new long[2 * count];
    for (int i = 0; i < count; i++) {
      double at = 2 * Math.PI * i / count;
      xy[2 * i] = Math.round(radius * Math.cos(at));
      xy[2 * i + 1] = Math.round(radius * Math.sin(at));
    }
    return Polygon.of(xy);
  }

  private static Polygon bend(int radius, int width) {
    int half = 24;
    long[] xy = new long[4 * half];
    for (int i = 0; i < half; i++) {
      double angle = Math.PI / 2 * i / (half - 1);
      int back = xy.length - 2 - 2 * i;
      xy[2 * i] = Math.round((radius + width / 2.0) * Math.cos(angle));
      xy[2 * i + 1] = Math.round((radius + width / 2.0) * Math.sin(angle));
      xy[back] = Math.round((radius - width / 2.0) * Math.cos(angle));
      xy[back + 1] = Math.round((radius - width / 2.0) * Math.sin(angle));
    }
    return Polygon.of(xy);
  }

  private static Map<String, Check> rules() {
    Map<String, Check> rules = new LinkedHashMap<>();
    distances(rules);
    polygons(rules);
    nets(rules);
    layers(rules);
    edges(rules);
    rules.put(
        "every", new Check.Every(List.of(new Check.NoHoles(CORE), new Check.Grid(CORE, 5 * DBU))));
    rules.put("objects", new Check.Objects("length", Map.of(), 0, 1));
    rules.put("unsupported", new Check.Unsupported("nobody knows how"));
    return rules;
  }

  private static void distances(Map<String, Check> rules) {
    rules.put("width", distance(EdgeRelation.WIDTH, 12, 0, Facing.ALL, 0));
    rules.put("width tolerated", distance(EdgeRelation.WIDTH, 12, 2, Facing.ALL, 0));
    rules.put("width nearly tolerated", distance(EdgeRelation.WIDTH, 12, 1.9, Facing.ALL, 0));
    rules.put(
        "width of less than the tolerance", distance(EdgeRelation.WIDTH, 1, 2, Facing.ALL, 0));
    rules.put("width on the grid", distance(EdgeRelation.WIDTH, 12, 0, Facing.ALL, -1));
    rules.put("width on a coarse grid", distance(EdgeRelation.WIDTH, 12, 0, Facing.ALL, 3 * DBU));
    rules.put(
        "width of long stretches",
        distance(EdgeRelation.WIDTH, 12, 0, new Facing(Metric.PROJECTION, 80, 150 * DBU, -1), 0));
    rules.put(
        "width of diagonals",
        distance(EdgeRelation.WIDTH, 60, 0, new Facing(Metric.EUCLIDIAN, 90, 0, 20 * DBU), 0));
    rules.put("space", distance(EdgeRelation.SPACE, 6, 0, Facing.ALL, 0));
    rules.put("enclosure", distance(EdgeRelation.ENCLOSURE, 11, 0, Facing.ALL, 0));
  }

  private static Check distance(
      EdgeRelation relation, double limit, double tolerance, Facing facing, double grid) {
    @Nullable LayerExpression second = relation.needsTwo() ? METAL : null;
    return new Check.Distance(relation, CORE, second, limit * DBU, tolerance * DBU, facing, grid);
  }

  private static void polygons(Map<String, Check> rules) {
    double square = DBU * DBU;
    rules.put("area", measured(PolygonMeasure.AREA, 1001 * square, 5000 * square));
    rules.put("area at its bounds", measured(PolygonMeasure.AREA, 1000 * square, 1e5 * square));
    rules.put("box", measured(PolygonMeasure.BOX_MAX, 100 * DBU, 299 * DBU));
    rules.put("box at its bounds", measured(PolygonMeasure.BOX_MAX, 41 * DBU, 300 * DBU));
    rules.put("holes", measured(PolygonMeasure.HOLE_COUNT, 0, 0));
    rules.put("corners", measured(PolygonMeasure.CORNER_ANGLE, Math.PI / 3, 7));
    rules.put("grid", new Check.Grid(CORE, 5 * DBU));
    rules.put("angles", new Check.Angles(new LayerExpression.Sized(CORE, -3 * DBU), 45));
    for (Border border : Border.values()) {
      rules.put(
          "density " + border,
          new Check.Density(CORE, 300 * DBU, 200 * DBU, METAL, border, 0.03, 0.1));
    }
    rules.put(
        "density of all",
        new Check.Density(METAL, 1e4 * DBU, 1e4 * DBU, null, Border.OMIT, 0.5, 1));
    rules.put("bends", bends(120, 150, 0));
    rules.put("bends below the recommended", bends(80, 150, 0));
    rules.put("bends on a coarse grid", bends(120, 0, 4 * DBU));
    rules.put("wide bends", bends(99, 0, 0));
    rules.put("no overlap", new Check.NoOverlap(VIA));
    rules.put("inside", new Check.Inside(CORE, METAL));
    rules.put("circles", new Check.Circles(GUIDE));
    rules.put("no holes", new Check.NoHoles(CORE));
  }

  private static Check measured(PolygonMeasure measure, double least, double most) {
    return new Check.Polygons(measure, CORE, least, most);
  }

  private static Check bends(int limit, int recommended, double grid) {
    return new Check.BendRadius(GUIDE, 10 * DBU, limit * DBU, recommended * DBU, grid);
  }

  private static void nets(Map<String, Check> rules) {
    Check.Distance space =
        new Check.Distance(EdgeRelation.SPACE, CORE, null, 41 * DBU, 0, Facing.ALL, 0);
    rules.put("space in one net", new Check.NetSpace(space, WIRES, true));
    rules.put("space between nets", new Check.NetSpace(space, WIRES, false));
    rules.put("antenna", antenna(null, 0, 0, 2));
    rules.put("antenna of just the ratio", antenna(null, 0, 0, 12.51));
    rules.put("antenna with sides", antenna(null, 0, 3 * DBU, 2));
    rules.put("antenna with a diode", antenna(VIA, 0, 0, 2));
    rules.put("antenna with a small diode", antenna(VIA, 0.01 / (DBU * DBU), 0, 2));
    rules.put("antenna with a large diode", antenna(VIA, 1 / (DBU * DBU), 0, 2));
  }

  private static Check antenna(
      @Nullable LayerExpression diode, double perDiode, double thickness, double most) {
    return new Check.Antenna(METAL, GATE, WIRES, diode, perDiode, thickness, thickness / 2, most);
  }

  private static void layers(Map<String, Check> rules) {
    for (BooleanOperation operation : BooleanOperation.values()) {
      rules.put("layer " + operation, empty(new LayerExpression.Combined(operation, CORE, METAL)));
    }
    for (Selection selection : Selection.values()) {
      for (boolean negated : new boolean[] {false, true}) {
        rules.put(
            "layer " + selection + (negated ? " not" : ""),
            empty(new LayerExpression.Selected(selection, Count.ANY, negated, METAL, CORE)));
      }
    }
    rules.put(
        "layer interacting with two",
        empty(
            new LayerExpression.Selected(
                Selection.INTERACTING, new Count(2, 2), false, METAL, CORE)));
    rules.put("layer grown", empty(new LayerExpression.Sized(METAL, 4 * DBU)));
    rules.put("layer shrunk", empty(new LayerExpression.Sized(CORE, -5.4 * DBU)));
    rules.put("layer of holes", empty(new LayerExpression.Holes(CORE)));
    rules.put("layer of hulls", empty(new LayerExpression.Hulls(CORE)));
    rules.put("layer of boxes", empty(new LayerExpression.Extents(CORE)));
    rules.put("layer of rectangles", empty(new LayerExpression.Rectangles(METAL, false)));
    rules.put("layer of squares", empty(new LayerExpression.Rectangles(METAL, true)));
    rules.put("layer on a grid", empty(new LayerExpression.Snapped(CORE, 8 * DBU)));
    rules.put("layer of wires", empty(new LayerExpression.Connected(List.of(VIA, GATE))));
    rules.put(
        "layer of areas",
        empty(
            new LayerExpression.Measured(
                PolygonMeasure.AREA, CORE, 1000 * DBU * DBU, 2000 * DBU * DBU)));
  }

  private static void edges(Map<String, Check> rules) {
    EdgeExpression outlines = new EdgeExpression.Outlines(CORE);
    EdgeExpression some = new EdgeExpression.WithLength(outlines, 52 * DBU, 299 * DBU);
    Check.Distance space = (Check.Distance) distance(EdgeRelation.SPACE, 6, 0, Facing.ALL, 0);
    rules.put("edge length", new Check.EdgeLength(outlines, 11 * DBU, 299 * DBU));
    rules.put("edge length at its bounds", new Check.EdgeLength(some, 52 * DBU, 280 * DBU));
    rules.put("edges of an angle", empty(new EdgeExpression.WithAngle(outlines, 50, 70)));
    rules.put("edges of just an angle", empty(new EdgeExpression.WithAngle(some, -90, 0)));
    rules.put("edges of pairs", empty(new EdgeExpression.OfPairs(space, false)));
    rules.put("other edges of pairs", empty(new EdgeExpression.OfPairs(space, true)));
    rules.put("edges at vias", empty(new EdgeExpression.Interacting(outlines, VIA, false)));
    rules.put("edges not at metal", empty(new EdgeExpression.Interacting(outlines, METAL, true)));
    for (EdgePart part : EdgePart.values()) {
      rules.put("edges " + part, empty(new EdgeExpression.Part(part, outlines, VIA)));
    }
    EdgeExpression gates = new EdgeExpression.Outlines(GATE);
    rules.put("edges of both", empty(new EdgeExpression.Joined(gates, some)));
    rules.put("ends", empty(new EdgeExpression.Segments(gates, true, 3 * DBU, 0)));
    rules.put("middles", empty(new EdgeExpression.Segments(gates, false, 4 * DBU, 0.5)));
    rules.put(
        "layer over edges", empty(new LayerExpression.Extended(gates, 2 * DBU, 3 * DBU, DBU)));
    rules.put("layer of gaps", empty(new LayerExpression.PairAreas(space)));
    rules.put("layer wider", empty(new LayerExpression.SizedByAxis(GATE, 3 * DBU, -4 * DBU)));
    rules.put("layer alike", empty(new LayerExpression.Identical(METAL, BOTH, false)));
    rules.put("layer unlike", empty(new LayerExpression.Identical(METAL, BOTH, true)));
    rules.put(
        "layer of texts", empty(new LayerExpression.Labels(VIA_KEY, new TextPattern("pad_?"))));
    rules.put(
        "space of edges",
        new Check.Distance(EdgeRelation.SEPARATION, outlines, gates, 81 * DBU, 0, Facing.ALL, 0));
    rules.put(
        "width of short stretches",
        distance(
            EdgeRelation.WIDTH,
            12,
            0,
            new Facing(Metric.PROJECTION, 90, 0, -1, 100 * DBU, false),
            0));
    rules.put(
        "enclosure seen through",
        distance(
            EdgeRelation.ENCLOSURE,
            23,
            0,
            new Facing(Metric.PROJECTION, 90, 0, -1, 100 * DBU, true),
            0));
  }

  private static Check empty(Geometry layer) {
    return new Check.Empty(layer);
  }

  static Set<String> names() {
    return RULES.keySet();
  }

  @ParameterizedTest
  @MethodSource("names")
  void tells(String name) throws IOException {
    Severity severity = name.contains("density") ? Severity.WARNING : Severity.ERROR;
    String message = name.startsWith("width") ? "" : "seen";
    Rule rule = new Rule(name, Objects.requireNonNull(RULES.get(name)), severity, message, "");
    GOLDEN.compare(
        name, RuleRun.run(TOP, DBU, new Deck("test", List.of(rule)), 1, (r, d, t) -> {}));
  }

  @AfterAll
  static void writeIfAsked() throws IOException {
    GOLDEN.writeIfAsked(names());
  }
}
