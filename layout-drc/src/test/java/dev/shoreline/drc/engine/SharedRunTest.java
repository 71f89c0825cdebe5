package dev.shoreline.drc.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shoreline.drc.marker.Marker;
import dev.shoreline.drc.rule.Deck;
import dev.shoreline.layout.database.Cell;
import dev.shoreline.layout.database.CellBuilder;
import dev.shoreline.layout.database.LayoutBuilder;
import dev.shoreline.layout.geometry.Box;
import dev.shoreline.layout.geometry.Point;
import dev.shoreline.layout.geometry.Transform;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SharedRunTest {
  private static final double NANOMETRE = RandomHierarchies.NANOMETRE;
  private static final ShapeLimit LIMIT = new ShapeLimit(1 << 20);
  private static final List<Deck> DECKS =
      List.of(HierarchicalRunTest.DECK, IncrementalRunTest.DECK, EdgeRulesTest.DECK);

  static IntStream seeds() {
    return IntStream.range(0, Integer.getInteger("shoreline.cases", 120));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void findsTogetherWhatOneMachineFinds(int seed) {
    Random random = new Random(seed);
    int references = 5 + random.nextInt(60);
    Cell top =
        RandomHierarchies.layout(random, references, 200 + random.nextInt(2_000))
            .cell("TOP")
            .orElseThrow();
    for (Deck deck : DECKS) {
      RuleResult whole = RuleRun.run(top, NANOMETRE, deck, 1, (rule, done, total) -> {});
      for (int parts : new int[] {2, 3, 7}) {
        RuleResult joined = SharedRun.joined(deck, parts(top, deck, parts, 1 + seed % 2 * 30));
        assertEquals(told(whole), told(joined), () -> "seed " + seed + ", parts " + parts);
        assertEquals(whole, joined, () -> "seed " + seed + ", parts " + parts);
      }
    }
  }

  private static String told(RuleResult result) {
    return String.join(
        "\n",
        result.markers().stream()
            .map(m -> m.rule() + " " + m.message() + " " + m.figure() + " x" + m.copies())
            .toList());
  }

  private static List<SharedRun.Findings> parts(Cell top, Deck deck, int parts, int least) {
    return IntStream.range(0, parts)
        .mapToObj(
            part ->
                new IncrementalRun(
                        top,
                        NANOMETRE,
                        deck,
                        (rule, done, total) -> {},
                        new Crew(1),
                        LIMIT,
                        new Share(part, parts, least))
                    .findings())
        .toList();
  }

  /** Wires cross the borders of tiles, and what is near them lies on either side. */
  @Test
  void sharesManyLooseShapesByTiles() {
    Random random = new Random(1);
    LayoutBuilder layout = new LayoutBuilder(NANOMETRE);
    CellBuilder top = layout.cell("TOP");
    for (int i = 0; i < 60; i++) {
      int y = 40 * i + random.nextInt(9);
      int x = random.nextInt(900);
      top.box(RandomHierarchies.CORE, new Box(x, y, x + 900, y + 8 + random.nextInt(9)));
      top.box(RandomHierarchies.CORE, new Box(x + 880, y, x + 1800, y + 8 + random.nextInt(9)));
      for (int k = 0; k < 10; k++) {
        top.add(RandomHierarchies.layer(random), RandomHierarchies.shape(random, 2_400));
      }
    }
    Cell cell = layout.build().cell("TOP").orElseThrow();
    for (Deck deck : DECKS.subList(0, 2)) {
      List<SharedRun.Findings> parts = parts(cell, deck, 5, 1);
      assertEquals(
          RuleRun.run(cell, NANOMETRE, deck, 2, (rule, done, total) -> {}),
          SharedRun.joined(deck, parts));
      for (SharedRun.Findings part : parts) {
        List<Marker> widths = part.markers().getFirst();
        assertTrue(!widths.isEmpty() && widths.getFirst().rule().equals("width"));
      }
    }
  }

  @Test
  void leavesFewShapesToOnePart() {
    LayoutBuilder layout = new LayoutBuilder(NANOMETRE);
    RandomHierarchies.shapes(layout.cell("TOP"), 30, new Random(3));
    Cell cell = layout.build().cell("TOP").orElseThrow();
    for (Deck deck : DECKS.subList(0, 2)) {
      List<SharedRun.Findings> parts = parts(cell, deck, 3, 1_000);
      long width = parts.stream().filter(p -> !p.markers().getFirst().isEmpty()).count();
      assertEquals(1, width);
    }
  }

  @Test
  void stopsARuleThatStopsOnOneMachine() {
    LayoutBuilder layout = new LayoutBuilder(NANOMETRE);
    layout.cell("BAR").box(RandomHierarchies.CORE, new Box(0, 0, 10, 100));
    layout
        .cell("TOP")
        .array("BAR", Transform.IDENTITY, new Point(5, 0), new Point(0, 50), 2_000, 2_000);
    Cell cell = layout.build().cell("TOP").orElseThrow();
    RuleResult joined = SharedRun.joined(DECKS.getFirst(), parts(cell, DECKS.getFirst(), 2, 1));
    assertEquals(List.of(), joined.ran());
    assertTrue(joined.skipped().stream().allMatch(RuleResult.SkippedRule::stopped));
  }

  @Test
  void refusesFindingsOfAnotherDeck() {
    SharedRun.Findings none = new SharedRun.Findings(List.of(), Map.of());
    assertThrows(
        IllegalArgumentException.class,
        () -> SharedRun.joined(DECKS.getFirst(), Stream.of(none).toList()));
    assertThrows(IndexOutOfBoundsException.class, () -> Share.of(3, 3));
  }

  @Test
  void findingsComeBackAsTheyWere() throws IOException {
    LayoutBuilder layout = new LayoutBuilder(NANOMETRE);
    RandomHierarchies.shapes(layout.cell("TOP"), 30, new Random(3));
    Cell cell = layout.build().cell("TOP").orElseThrow();
    List<List<Marker>> markers =
        SharedRun.run(cell, NANOMETRE, DECKS.getFirst(), Share.of(0, 1), 1, (r, d, t) -> {})
            .markers();
    assertTrue(markers.size() > 1 && !markers.getFirst().isEmpty());
    SharedRun.Findings findings = new SharedRun.Findings(markers, Map.of(1, "why", 4, "too many"));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    findings.write(new DataOutputStream(bytes));
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
    assertEquals(findings, SharedRun.Findings.read(in, cell));
    assertEquals(-1, in.read());
  }

  @Test
  void whatIsLeftToOnePartIsLeftToEachInTurn() {
    assertTrue(Share.of(1, 3).holds(4) && Share.of(2, 3).holds(-1) && !Share.of(0, 3).holds(4));
    assertTrue(Share.ALL.isAll() && Share.ALL.holds(5) && !Share.of(0, 2).isAll());
    assertEquals(4_000, Share.of(1, 2).least());
  }
}
