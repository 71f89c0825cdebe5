package dev.shoreline.drc.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shoreline.drc.check.EdgeRelation;
import dev.shoreline.drc.check.Metric;
import dev.shoreline.drc.marker.Figure;
import dev.shoreline.drc.marker.Marker;
import dev.shoreline.drc.rule.Check;
import dev.shoreline.drc.rule.Check.PolygonMeasure;
import dev.shoreline.drc.rule.Deck;
import dev.shoreline.drc.rule.Facing;
import dev.shoreline.drc.rule.LayerExpression;
import dev.shoreline.drc.rule.Rule;
import dev.shoreline.layout.database.Cell;
import dev.shoreline.layout.database.LayerKey;
import dev.shoreline.layout.database.Layout;
import dev.shoreline.layout.file.LayoutFiles;
import dev.shoreline.layout.geometry.Box;
import dev.shoreline.layout.geometry.Point;
import dev.shoreline.layout.region.BooleanOperation;
import dev.shoreline.layout.support.Corpus;
import dev.shoreline.netlist.diagnostic.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Rules on the foundry's own test layouts, against the markers that its checker left on layers
 * 222/x: every marker of theirs is found, and nothing is found where they have none.
 */
final class FoundryTruthTest {
  /** Markers are edges drawn ten units wide. */
  private static final long HALF_WIDTH = 5;

  /** Markers of edges at an angle differ by the way in which they are widened. */
  private static final long ROUNDING = 12;

  /** Markers of wide metal reach beyond the wide part, to where the metal ends. */
  private static final long BEYOND_WIDE = 200;

  /**
   * A rule and where its markers are.
   *
   * @param file name of the test layout
   * @param datatype of its markers on layer 222
   */
  record Truth(String file, int datatype, String rule, Check check) {
    @Override
    public String toString() {
      return rule;
    }
  }

  static Stream<Truth> truths() {
    LayerExpression metal1 = layer(8, 0);
    LayerExpression metal2 = layer(10, 0);
    LayerExpression topMetal1 = layer(126, 0);
    LayerExpression via = not(layer(19, 0), layer(39, 0));
    LayerExpression seal = layer(39, 0);
    LayerExpression lbe = layer(157, 0);
    return Stream.of(
        new Truth("metal1_golden", 1, "M1.a", width(metal1, 160)),
        new Truth("metal1_golden", 2, "M1.b", space(metal1, 180)),
        new Truth("metal1_golden", 3, "M1.e", wide(metal1, 300, 1000, 220)),
        new Truth("metal1_golden", 4, "M1.f", wide(metal1, 10_000, 10_000, 600)),
        new Truth("metal2_metaln_golden", 1, "M2.a", width(metal2, 200)),
        new Truth("metal2_metaln_golden", 2, "M2.b", space(metal2, 210)),
        new Truth("metal2_metaln_golden", 3, "M2.e", wide(metal2, 390, 1000, 240)),
        new Truth("metal2_metaln_golden", 4, "M2.f", wide(metal2, 10_000, 10_000, 600)),
        new Truth("topmetal1_golden", 1, "TM1.a", width(topMetal1, 1640)),
        new Truth("topmetal1_golden", 2, "TM1.b", space(topMetal1, 1640)),
        new Truth("via1_golden", 2, "V1.b", space(via, 220)),
        new Truth("lbe_golden", 1, "LBE.a", width(lbe, 100_000)),
        new Truth("lbe_golden", 4, "LBE.c", space(lbe, 100_000)),
        new Truth("lbe_golden", 5, "LBE.d", two(EdgeRelation.SEPARATION, lbe, seal, 150_000)),
        new Truth("lbe_golden", 2, "LBE.b", box(lbe, 1_500_000)),
        new Truth(
            "lbe_golden",
            6,
            "LBE.h",
            new Check.Every(
                List.of(new Check.NoHoles(lbe), new Check.Empty(new LayerExpression.Holes(lbe))))),
        new Truth("activ_golden", 1, "Act.a", width(layer(1, 0), 150)),
        new Truth("activ_golden", 2, "Act.b", space(layer(1, 0), 210)));
  }

  @ParameterizedTest
  @MethodSource("truths")
  void markersAreTheFoundrys(Truth truth) throws IOException {
    Path file = Corpus.folder().resolve("drc-truth/golden").resolve(truth.file + ".gds");
    Assumptions.assumeTrue(Files.exists(file), "no corpus at " + file);
    Layout layout = LayoutFiles.read(file);
    Cell top = layout.topCells().get(0);
    List<Box> theirs =
        top.shapes(new LayerKey(222, truth.datatype)).stream().map(s -> s.bounds()).toList();
    Rule rule = new Rule(truth.rule, truth.check, Severity.ERROR, "", "");
    List<Box> ours = new ArrayList<>();
    for (Marker marker :
        RuleRun.run(top, layout.dbu(), new Deck("truth", List.of(rule)), (r, done, all) -> {})
            .markers()) {
      ours.addAll(boxes(marker.figure()));
    }
    long slack = truth.rule.endsWith(".f") ? BEYOND_WIDE : ROUNDING;
    assertEquals(
        List.of(List.of(), List.of()),
        List.of(missing(theirs, ours, slack), missing(ours, theirs, slack)),
        "theirs alone, ours alone");
  }

  private static List<Box> missing(List<Box> wanted, List<Box> given, long slack) {
    return wanted.stream().filter(w -> given.stream().noneMatch(g -> near(w, g, slack))).toList();
  }

  private static boolean near(Box a, Box b, long slack) {
    return Math.abs(a.left() - b.left()) <= slack
        && Math.abs(a.bottom() - b.bottom()) <= slack
        && Math.abs(a.right() - b.right()) <= slack
        && Math.abs(a.top() - b.top()) <= slack;
  }

  private static List<Box> boxes(Figure figure) {
    return switch (figure) {
      case Figure.Edges edges ->
          List.of(
              edge(edges.pair().firstStart(), edges.pair().firstEnd()),
              edge(edges.pair().secondStart(), edges.pair().secondEnd()));
      case Figure.Area area -> List.of(area.polygon().bounds());
    };
  }

  private static Box edge(Point from, Point to) {
    Box box = Box.spanning(from, to);
    return box.expanded(box.width() == 0 ? HALF_WIDTH : 0, box.height() == 0 ? HALF_WIDTH : 0);
  }

  private static LayerExpression layer(int number, int datatype) {
    return new LayerExpression.Drawn(new LayerKey(number, datatype));
  }

  private static LayerExpression not(LayerExpression a, LayerExpression b) {
    return new LayerExpression.Combined(BooleanOperation.NOT, a, b);
  }

  private static Check width(LayerExpression layer, double nanometres) {
    return distance(EdgeRelation.WIDTH, layer, null, nanometres, Facing.ALL);
  }

  private static Check space(LayerExpression layer, double nanometres) {
    return distance(EdgeRelation.SPACE, layer, null, nanometres, Facing.ALL);
  }

  private static Check two(
      EdgeRelation relation, LayerExpression a, LayerExpression b, double nanometres) {
    return distance(relation, a, b, nanometres, Facing.ALL);
  }

  private static Check distance(
      EdgeRelation relation,
      LayerExpression a,
      @Nullable LayerExpression b,
      double nanometres,
      Facing facing) {
    return new Check.Distance(relation, a, b, nanometres * 1e-9, 0, facing);
  }

  private static Check wide(LayerExpression layer, double wider, double run, double nanometres) {
    double half = wider / 2 * 1e-9;
    return distance(
        EdgeRelation.PART_SPACE,
        new LayerExpression.Sized(new LayerExpression.Sized(layer, -half), half),
        layer,
        nanometres,
        new Facing(Metric.PROJECTION, 90, run * 1e-9, -1));
  }

  private static Check box(LayerExpression layer, double nanometres) {
    double most = nanometres * 1e-9;
    double least = Double.NEGATIVE_INFINITY;
    return new Check.Every(
        List.of(
            new Check.Polygons(PolygonMeasure.BOX_WIDTH, layer, least, most),
            new Check.Polygons(PolygonMeasure.BOX_HEIGHT, layer, least, most)));
  }
}
