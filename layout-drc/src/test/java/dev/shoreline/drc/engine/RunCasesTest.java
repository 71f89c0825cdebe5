package dev.shoreline.drc.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shoreline.drc.check.EdgeRelation;
import dev.shoreline.drc.marker.Marker;
import dev.shoreline.drc.rule.Check;
import dev.shoreline.drc.rule.Deck;
import dev.shoreline.drc.rule.Facing;
import dev.shoreline.drc.rule.LayerExpression;
import dev.shoreline.drc.rule.Rule;
import dev.shoreline.layout.database.Cell;
import dev.shoreline.layout.database.CellBuilder;
import dev.shoreline.layout.database.LayerKey;
import dev.shoreline.layout.database.Layout;
import dev.shoreline.layout.database.LayoutBuilder;
import dev.shoreline.layout.database.LayoutEdit;
import dev.shoreline.layout.database.Shape;
import dev.shoreline.layout.geometry.Box;
import dev.shoreline.layout.geometry.Point;
import dev.shoreline.layout.geometry.Polygon;
import dev.shoreline.layout.geometry.Transform;
import dev.shoreline.layout.region.Region;
import dev.shoreline.netlist.diagnostic.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs that stop, go on with other versions, or have little to do. */
final class RunCasesTest {
  private static final double NM = RandomHierarchies.NANOMETRE;
  private static final LayerKey CORE = RandomHierarchies.CORE;
  private static final LayerKey METAL = RandomHierarchies.METAL;
  private static final ShapeLimit MANY = new ShapeLimit(1 << 20);

  private static Rule rule(String name, Check check) {
    return new Rule(name, check, Severity.ERROR, "", "");
  }

  private static Rule width(LayerKey layer) {
    return rule(
        "width " + layer,
        new Check.Distance(
            EdgeRelation.WIDTH, new LayerExpression.Drawn(layer), null, 12 * NM, 0, Facing.ALL, 0));
  }

  private static Rule grid(double step) {
    return rule("grid", new Check.Grid(new LayerExpression.Drawn(CORE), step * NM));
  }

  private static Cell top(Layout layout) {
    return layout.cell("TOP").orElseThrow();
  }

  private static Layout bars(int count) {
    LayoutBuilder layout = new LayoutBuilder(NM);
    layout.cell("BAR").box(CORE, new Box(0, 0, 10, 100));
    layout
        .cell("TOP")
        .array("BAR", Transform.IDENTITY, new Point(20, 0), new Point(0, 200), count, 1)
        .box(METAL, new Box(0, 900, 5, 990));
    return layout.build();
  }

  private static IncrementalRun run(Layout layout, Deck deck, int threads, ShapeLimit limit) {
    return new IncrementalRun(
        top(layout), NM, deck, (r, d, t) -> {}, new Crew(threads), limit, Share.ALL);
  }

  /** Bars that come near each other are looked at one by one. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void aRuleThatStoppedRunsAgainWhereThereIsLessToLookAt(int threads) {
    Rule space =
        rule(
            "space",
            new Check.Distance(
                EdgeRelation.SPACE,
                new LayerExpression.Drawn(CORE),
                null,
                15 * NM,
                0,
                Facing.ALL,
                0));
    Deck deck = new Deck("test", List.of(space, width(METAL)));
    IncrementalRun run = run(bars(9), deck, threads, new ShapeLimit(8));
    RuleResult stopped = run.result();
    assertEquals(List.of("width 2/0"), stopped.ran());
    assertEquals(
        List.of("space true"),
        stopped.skipped().stream().map(s -> s.rule() + " " + s.stopped()).toList());
    assertTrue(stopped.skipped().getFirst().reason().contains("more than 8 shapes"));
    RuleResult less = run.update(top(bars(8)));
    assertEquals(List.of("space", "width 2/0"), less.ran());
    assertEquals(8, less.markers().size());
    RuleResult more = run.update(top(bars(10)));
    assertEquals(List.of("width 2/0"), more.ran());
    assertEquals(1, more.markers().size());
  }

  @Test
  void whatAChangeDoesNotReachKeepsItsMarkers() {
    Layout layout = bars(3);
    Deck deck = new Deck("test", List.of(width(CORE), width(METAL)));
    IncrementalRun run = run(layout, deck, 1, MANY);
    List<Marker> before = run.result().markers();
    assertEquals(4, before.size());
    Layout next =
        new LayoutEdit(layout)
            .add("TOP", CORE, new Shape.BoxShape(new Box(0, -300, 5, -200), List.of()))
            .build();
    List<Marker> after = run.update(top(next)).markers();
    assertEquals(5, after.size());
    assertSame(before.getLast(), after.getLast());
    assertSame(top(next), after.get(1).path().steps().getFirst().owner());
    assertEquals(after, run.update(top(next)).markers());
  }

  @Test
  void markersAreSortedByRuleAndPlace() {
    Deck deck = new Deck("test", List.of(width(METAL), width(CORE)));
    List<Marker> markers = run(bars(3), deck, 1, MANY).result().markers();
    assertEquals(markers.stream().sorted().toList(), markers);
    assertEquals("width 1/0", markers.getFirst().rule());
  }

  @Test
  void aLargeArrayIsToldOnceAndFollowed() {
    LayoutBuilder layout = new LayoutBuilder(NM);
    layout.cell("BAR").box(CORE, new Box(0, 0, 10, 100));
    layout
        .cell("TOP")
        .array("BAR", Transform.IDENTITY, new Point(40, 0), new Point(0, 200), 120, 100);
    Layout before = layout.build();
    Deck deck = new Deck("test", List.of(width(CORE)));
    IncrementalRun run = run(before, deck, 1, MANY);
    assertEquals(12_000, copies(run.result()));
    assertEquals(1, run.result().markers().size());
    Layout after =
        new LayoutEdit(before)
            .add("TOP", CORE, new Shape.BoxShape(new Box(38, 150, 100, 190), List.of()))
            .build();
    RuleResult found = run.update(top(after));
    assertEquals(12_000, copies(found));
    assertEquals(copies(run(after, deck, 1, MANY).result()), copies(found));
    Layout touched =
        new LayoutEdit(after)
            .add("TOP", CORE, new Shape.BoxShape(new Box(30, 0, 60, 100), List.of()))
            .build();
    assertEquals(11_999, copies(run.update(top(touched))));
    assertEquals(11_999, copies(run(touched, deck, 1, MANY).result()));
    assertEquals(12_000, copies(run.update(top(after))));
  }

  private static long copies(RuleResult result) {
    return result.markers().stream().mapToLong(Marker::copies).sum();
  }

  @ParameterizedTest
  @CsvSource({"4, 6, 12", "5, 5, 5", "3, 7, 21", "0.4, 3, 3"})
  void rulesOnSeveralGridsGoByTheirCommonMultiple(double one, double other, long step) {
    Rule both = rule("both", new Check.Every(List.of(grid(one).check(), grid(other).check())));
    Deck deck = new Deck("test", List.of(both));
    assertEquals(
        step, new HierarchicalRun(top(bars(2)), NM, deck, MANY, Share.ALL).kind(both).step());
    assertEquals(
        1, new HierarchicalRun(top(bars(2)), NM, deck, MANY, Share.ALL).kind(width(CORE)).step());
  }

  @Test
  void layersAreGotReadyWhereThereIsNoHierarchy() {
    LayoutBuilder layout = new LayoutBuilder(NM);
    layout.cell("TOP").box(CORE, new Box(0, 0, 10, 100)).box(METAL, new Box(0, 0, 5, 100));
    Deck deck = new Deck("test", List.of(width(METAL), width(CORE), grid(4)));
    Layout flat = layout.build();
    assertEquals(
        List.of(CORE, METAL),
        new HierarchicalRun(top(flat), NM, deck, MANY, Share.ALL).flatLayers(deck.rules()));
    assertEquals(
        List.of(),
        new HierarchicalRun(top(bars(2)), NM, deck, MANY, Share.ALL).flatLayers(deck.rules()));
    assertEquals(run(flat, deck, 1, MANY).result(), run(flat, deck, 2, MANY).result());
    Deck one = new Deck("test", List.of(width(CORE)));
    RuleResult stopped = run(flat, one, 2, new ShapeLimit(0)).result();
    assertEquals(List.of(), stopped.ran());
  }

  /** Boxes of turned cells overlap where what they hold stands apart. */
  @ParameterizedTest
  @CsvSource({"0, 0", "30, 0", "45, 7", "60, -3"})
  void pathsLeadToWhatIsShownInTurnedCells(double angle, int shift) {
    LayoutBuilder layout = new LayoutBuilder(NM);
    layout.cell("FAR").box(CORE, new Box(0, 0, 10, 100)).box(CORE, new Box(400, 300, 410, 400));
    layout.cell("UNIT").reference("FAR", Transform.of(50 + shift, 20, angle, 1, false));
    layout
        .cell("TOP")
        .reference("UNIT", Transform.IDENTITY)
        .reference("UNIT", Transform.of(70, 80, angle, 1, true));
    Deck deck = new Deck("test", List.of(width(CORE)));
    List<Marker> markers = run(layout.build(), deck, 1, MANY).result().markers();
    assertTrue(markers.size() >= 4);
    assertEquals(
        List.of("0/0", "1/0"),
        markers.stream()
            .map(
                m ->
                    m.path().steps().stream()
                        .map(step -> Integer.toString(step.index()))
                        .collect(Collectors.joining("/")))
            .distinct()
            .sorted()
            .toList());
  }

  @ParameterizedTest
  @CsvSource({"201, false", "202, true"})
  void deepHierarchiesAreLookedAtFlat(int levels, boolean flat) {
    LayoutBuilder layout = new LayoutBuilder(NM);
    for (int i = 0; i < levels; i++) {
      CellBuilder cell = layout.cell(i == 0 ? "TOP" : "L" + i).box(CORE, new Box(0, 0, 10, 50));
      if (i + 1 < levels) {
        cell.reference("L" + (i + 1), Transform.translation(100, 0));
      }
    }
    Cell cell = top(layout.build());
    assertEquals(flat, HierarchicalRun.looksAtAll(width(CORE), cell));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void aCrewTellsOfEachItemAndPassesFailuresOn(int threads) {
    List<Integer> items = IntStream.range(0, 5).boxed().toList();
    List<Integer> begun = new ArrayList<>();
    Crew crew = new Crew(threads);
    assertEquals(List.of(0, 2, 4, 6, 8), crew.map(items, i -> 2 * i, begun::add));
    assertEquals(items, begun.stream().sorted().toList());
    assertEquals(List.of(14), crew.map(List.of(7), i -> 2 * i, begun::add));
    assertThrows(
        ShapeLimit.TooManyShapes.class,
        () ->
            crew.map(
                items,
                i -> {
                  new ShapeLimit(3).check(i);
                  return i;
                },
                i -> {}));
    assertEquals(threads > 1, crew.isParallel());
    assertEquals(threads > 1, Crew.ofAtMost(threads).isParallel());
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, 50, 50, 0", // covered
    "0, 0, 100, 100, 0", // just covered
    "60, 60, 120, 80, 400", // sticks out
    "200, 0, 210, 10, 100", // beside
    "90, 90, 210, 110, 2200", // over two rectangles
  })
  void whatLiesInARectangleLeavesNothing(
      long left, long bottom, long right, long top, double area) {
    Region cover =
        Region.of(Polygon.box(new Box(0, 0, 100, 100)), Polygon.box(new Box(205, 90, 300, 200)));
    Region region = Region.of(Polygon.box(new Box(left, bottom, right, top)));
    Region rest = Remainder.of(region, cover);
    assertEquals(area, rest.merged().area());
  }

  @Test
  void nothingIsCutWhereNoRectangleCovers() {
    Region triangle = Region.of(Polygon.of(0, 0, 100, 0, 0, 100));
    Region box =
        Region.of(Polygon.box(new Box(10, 10, 20, 20)), Polygon.box(new Box(90, 90, 95, 95)));
    assertEquals(25, Remainder.of(box, triangle).merged().area());
  }
}
