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
import dev.shoreline.layout.database.LayoutBuilder;
import dev.shoreline.layout.database.Reference;
import dev.shoreline.layout.database.Repetition;
import dev.shoreline.layout.geometry.Box;
import dev.shoreline.layout.geometry.Point;
import dev.shoreline.layout.geometry.Polygon;
import dev.shoreline.layout.geometry.Transform;
import dev.shoreline.layout.region.BooleanOperation;
import dev.shoreline.layout.region.Count;
import dev.shoreline.layout.region.Selection;
import dev.shoreline.netlist.diagnostic.Severity;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HierarchicalRunTest {
  private static final double NANOMETRE = RandomHierarchies.NANOMETRE;
  private static final LayerKey CORE = RandomHierarchies.CORE;
  private static final LayerKey METAL = RandomHierarchies.METAL;
  private static final LayerExpression DRAWN = new LayerExpression.Drawn(CORE);
  private static final LayerExpression OTHER = new LayerExpression.Drawn(METAL);

  private static final ShapeLimit LIMIT = new ShapeLimit(1 << 20);

  private static final int CASES = Integer.getInteger("shoreline.cases", 150);

  static final Deck DECK =
      new Deck(
          "test",
          List.of(
              rule("width", distance(EdgeRelation.WIDTH, DRAWN, null, 12)),
              rule("space", distance(EdgeRelation.SPACE, DRAWN, null, 9)),
              rule("apart", distance(EdgeRelation.SEPARATION, DRAWN, OTHER, 7)),
              rule("grid", new Check.Grid(DRAWN, 4 * NANOMETRE)),
              rule(
                  "both",
                  new Check.Empty(
                      new LayerExpression.Combined(BooleanOperation.AND, DRAWN, OTHER))),
              rule("inside", new Check.Inside(DRAWN, OTHER)),
              rule(
                  "chosen",
                  distance(
                      EdgeRelation.SPACE,
                      new LayerExpression.Selected(
                          Selection.INTERACTING, Count.ANY, true, DRAWN, OTHER),
                      null,
                      9)),
              rule(
                  "grown",
                  distance(
                      EdgeRelation.SPACE,
                      new LayerExpression.Sized(DRAWN, 3 * NANOMETRE),
                      null,
                      6))));

  private static Rule rule(String name, Check check) {
    return new Rule(name, check, Severity.ERROR, "", "");
  }

  private static Check distance(
      EdgeRelation relation, LayerExpression first, @Nullable LayerExpression second, int limit) {
    return new Check.Distance(relation, first, second, limit * NANOMETRE, 0, Facing.ALL, 0);
  }

  static IntStream seeds() {
    return IntStream.range(0, CASES);
  }

  static IntStream fewSeeds() {
    return IntStream.range(0, Math.min(20, CASES));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void findsInAHierarchyWhatStandsInItUnfolded(int seed) {
    Cell top = RandomHierarchies.layout(new Random(seed), 5, 400).cell("TOP").orElseThrow();
    List<String> expected = unfolded(top);
    List<String> found = all(RuleRun.run(top, NANOMETRE, DECK, 2, (rule, done, total) -> {}));
    assertEquals(String.join("\n", expected), String.join("\n", found), () -> "seed " + seed);
  }

  @ParameterizedTest
  @MethodSource("fewSeeds")
  void findsTheSameOnAnyNumberOfThreads(int seed) {
    Cell top = RandomHierarchies.layout(new Random(seed), 5, 400).cell("TOP").orElseThrow();
    RuleResult alone = onThreads(top, 1);
    for (int threads : List.of(2, 3, 8)) {
      assertEquals(alone, onThreads(top, threads), threads + " threads");
    }
  }

  private static RuleResult onThreads(Cell top, int threads) {
    return new IncrementalRun(
            top, NANOMETRE, DECK, (r, d, t) -> {}, new Crew(threads), LIMIT, Share.ALL)
        .result();
  }

  @Test
  void tellsOfEachRuleOnTheCallersThread() {
    Cell top = RandomHierarchies.layout(new Random(1), 3, 20).cell("TOP").orElseThrow();
    Set<String> told = new TreeSet<>();
    Thread caller = Thread.currentThread();
    RuleRun.Progress progress =
        (rule, done, total) -> {
          assertSame(caller, Thread.currentThread());
          assertEquals(told.size(), done);
          assertEquals(DECK.rules().size(), total);
          told.add(rule);
        };
    new IncrementalRun(top, NANOMETRE, DECK, progress, new Crew(2), LIMIT, Share.ALL);
    assertEquals(DECK.rules().size(), told.size());
  }

  @Test
  @Tag("without-mutation")
  void stopsWhereTheCallerIsInterrupted() {
    Cell top = RandomHierarchies.layout(new Random(1), 3, 20).cell("TOP").orElseThrow();
    Thread.currentThread().interrupt();
    assertThrows(
        CancellationException.class,
        () ->
            new IncrementalRun(
                top, NANOMETRE, DECK, (r, d, t) -> {}, new Crew(2), LIMIT, Share.ALL));
    assertTrue(Thread.interrupted());
  }

  /** Arrays of arrays whose copies overlap: 2^39 bars. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  @Tag("without-mutation")
  void saysThatNestedArraysAreMoreThanMemoryHolds(int threads) {
    LayoutBuilder layout = new LayoutBuilder(NANOMETRE);
    layout.cell("C0").box(CORE, new Box(0, 0, 10, 100));
    for (int level = 1; level <= 13; level++) {
      layout
          .cell(level == 13 ? "TOP" : "C" + level)
          .array(
              "C" + (level - 1),
              Transform.IDENTITY,
              new Point(3L * level, 1),
              new Point(1, 7L * level),
              4,
              2);
    }
    RuleResult result =
        new IncrementalRun(
                top(layout), NANOMETRE, DECK, (r, d, t) -> {}, new Crew(threads), LIMIT, Share.ALL)
            .result();
    assertEquals(List.of(), result.ran());
    assertEquals(DECK.rules().size(), result.skipped().size());
    for (RuleResult.SkippedRule rule : result.skipped()) {
      assertTrue(rule.stopped() && rule.reason().contains("1,048,576 shapes"), rule::reason);
    }
  }

  @Test
  void checksCopiesOfAnArrayThatStandApartOnce() {
    LayoutBuilder layout = new LayoutBuilder(NANOMETRE);
    layout.cell("BAR").box(CORE, new Box(0, 0, 10, 100));
    layout
        .cell("TOP")
        .array("BAR", Transform.IDENTITY, new Point(32, 0), new Point(0, 132), 1000, 1000);
    List<Marker> markers =
        RuleRun.run(top(layout), NANOMETRE, DECK, 2, (rule, done, total) -> {}).markers().stream()
            .filter(m -> m.rule().equals("width"))
            .toList();
    assertEquals(1, markers.size());
    assertEquals(1_000_000, markers.getFirst().copies());
    assertEquals(1, markers.getFirst().path().steps().size());
  }

  @Test
  void looksAtOutlinesWhereBoxesOfCopiesOverlap() {
    LayoutBuilder layout = new LayoutBuilder(NANOMETRE);
    long[] slope = new long[200];
    for (int i = 0; i < 50; i++) {
      slope[2 * i] = 2L * i;
      slope[2 * i + 1] = 2L * i;
      slope[198 - 2 * i] = 2L * i - 9;
      slope[199 - 2 * i] = 2L * i + i % 2;
    }
    layout.cell("SLOPE").polygon(CORE, Polygon.of(slope));
    layout
        .cell("TOP")
        .array("SLOPE", Transform.IDENTITY, new Point(100, 0), new Point(0, 120), 1000, 1000);
    List<Marker> markers =
        RuleRun.run(top(layout), NANOMETRE, DECK, 2, (rule, done, total) -> {}).markers().stream()
            .filter(m -> m.rule().equals("width"))
            .toList();
    assertEquals(1_000_000, markers.getFirst().copies());
  }

  @ParameterizedTest
  @MethodSource("fewSeeds")
  @Tag("without-mutation")
  void takesOutOfALargeArrayWhatOthersComeNear(int seed) {
    Random random = new Random(seed);
    LayoutBuilder layout = new LayoutBuilder(NANOMETRE);
    RandomHierarchies.shapes(layout.cell("UNIT"), 1 + random.nextInt(3), random);
    CellBuilder top = layout.cell("TOP");
    RandomHierarchies.shapes(layout.cell("OTHER"), 2, random);
    Transform turned = RandomHierarchies.placed(random, 100);
    top.array("UNIT", turned, new Point(100, 0), new Point(0, 100), 110, 100);
    for (int i = 0; i < 3; i++) {
      int x = random.nextInt(12_000);
      int y = random.nextInt(11_000);
      top.box(CORE, new Box(x, y, x + random.nextInt(300), y + random.nextInt(300)));
      top.reference("OTHER", RandomHierarchies.placed(random, 10_000));
    }
    Cell cell = top(layout);
    RuleResult found = RuleRun.run(cell, NANOMETRE, DECK, 2, (rule, done, total) -> {});
    long count = found.markers().stream().mapToLong(Marker::copies).sum();
    assertEquals(unfolded(cell).size(), count, "seed " + seed);
    // Copies that stand elsewhere on the rule's grid are told one by one.
    long told = found.markers().stream().filter(m -> !m.rule().equals("grid")).count();
    assertTrue(told < 5_000 || !turned.isExact(), "seed " + seed + ": " + told);
  }

  /** Copies whose boxes overlap, a little within reach of each other or a little out of it. */
  @ParameterizedTest
  @MethodSource("seeds")
  void findsInArraysOfBendsWhatStandsInThemUnfolded(int seed) {
    Random random = new Random(seed);
    LayoutBuilder layout = new LayoutBuilder(NANOMETRE);
    CellBuilder bend = layout.cell("BEND");
    int radius = 60 + random.nextInt(60);
    bend.polygon(CORE, bend(radius, 6 + random.nextInt(8), 0));
    if (random.nextBoolean()) {
      bend.polygon(METAL, bend(radius, 18 + random.nextInt(8), 0.2 * random.nextDouble()));
    }
    int pitch = radius - 20 + random.nextInt(60);
    layout
        .cell("TOP")
        .array(
            "BEND",
            Transform.of(0, 0, 90 * random.nextInt(4), 1, random.nextBoolean()),
            new Point(pitch, random.nextInt(3) == 0 ? 7 : 0),
            new Point(random.nextInt(3) == 0 ? -5 : 0, pitch),
            1 + random.nextInt(4),
            1 + random.nextInt(4));
    Cell top = top(layout);
    List<String> found = all(RuleRun.run(top, NANOMETRE, DECK, 2, (rule, done, total) -> {}));
    assertEquals(String.join("\n", unfolded(top)), String.join("\n", found), () -> "seed " + seed);
  }

  private static Polygon bend(int radius, int width, double over) {
    int half = 24;
    long[] xy = new long[4 * half];
    for (int i = 0; i < half; i++) {
      double angle = -over + (Math.PI / 2 + 2 * over) * i / (half - 1);
      xy[2 * i] = Math.round((radius + width / 2.0) * Math.cos(angle));
      xy[2 * i + 1] = Math.round((radius + width / 2.0) * Math.sin(angle));
      xy[xy.length - 2 - 2 * i] = Math.round((radius - width / 2.0) * Math.cos(angle));
      xy[xy.length - 1 - 2 * i] = Math.round((radius - width / 2.0) * Math.sin(angle));
    }
    return Polygon.of(xy);
  }

  @Test
  @Tag("without-mutation")
  void looksAtVeryDeepHierarchiesFlat() {
    LayoutBuilder layout = new LayoutBuilder(NANOMETRE);
    int levels = 10_000;
    for (int i = 0; i < levels; i++) {
      CellBuilder cell = layout.cell(i == 0 ? "TOP" : "LEVEL" + i).box(CORE, new Box(0, 0, 10, 50));
      if (i + 1 < levels) {
        cell.reference("LEVEL" + (i + 1), Transform.translation(100, 0));
      }
    }
    Deck widths = new Deck("width", DECK.rules().subList(0, 2));
    RuleResult result = RuleRun.run(top(layout), NANOMETRE, widths, 2, (rule, done, total) -> {});
    assertEquals(levels, result.markers().size());
  }

  private static Cell top(LayoutBuilder layout) {
    return layout.build().cell("TOP").orElseThrow();
  }

  /** The markers in order, those of arrays at every copy. */
  private static List<String> all(RuleResult result) {
    assertTrue(result.skipped().isEmpty());
    return result.markers().stream().flatMap(HierarchicalRunTest::everywhere).sorted().toList();
  }

  private static Stream<String> everywhere(Marker marker) {
    if (marker.copies() == 1) {
      return Stream.of(text(marker, 0, 0));
    }
    // The arrays of the random hierarchies lie in the top cell and hold no others.
    Reference reference = marker.path().steps().getFirst().reference();
    assertEquals(reference.count(), marker.copies());
    Repetition repetition = Objects.requireNonNull(reference.repetition());
    return IntStream.range(0, (int) marker.copies())
        .mapToObj(i -> text(marker, repetition.dx(i), repetition.dy(i)));
  }

  private static String text(Marker marker, long dx, long dy) {
    return marker.rule() + " " + marker.message() + " " + marker.figure().shifted(dx, dy);
  }

  private static List<String> unfolded(Cell top) {
    RuleRun flat =
        new RuleRun(
            top,
            Transform.IDENTITY,
            LayerCache.of(top, Transform.IDENTITY, NANOMETRE, LIMIT),
            NANOMETRE,
            new CellIndexes());
    return DECK.rules().stream()
        .flatMap(rule -> flat.markers(rule).stream())
        .map(marker -> text(marker, 0, 0))
        .sorted()
        .toList();
  }
}
