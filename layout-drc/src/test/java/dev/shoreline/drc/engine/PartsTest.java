package dev.shoreline.drc.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.shoreline.layout.database.Cell;
import dev.shoreline.layout.database.CellBuilder;
import dev.shoreline.layout.database.LayerKey;
import dev.shoreline.layout.database.LayoutBuilder;
import dev.shoreline.layout.database.Repetition;
import dev.shoreline.layout.geometry.Box;
import dev.shoreline.layout.geometry.Point;
import dev.shoreline.layout.geometry.Polygon;
import dev.shoreline.layout.geometry.Transform;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cells of bars of 10 by 100, taken apart with a reach of 20. */
final class PartsTest {
  private static final LayerKey CORE = RandomHierarchies.CORE;
  private static final List<LayerKey> LAYERS = List.of(CORE, RandomHierarchies.METAL);
  private static final int REACH = 20;
  private static final ShapeLimit MANY = new ShapeLimit(1 << 20);

  private static Cell top(Consumer<CellBuilder> drawn) {
    LayoutBuilder layout = new LayoutBuilder(1e-9);
    layout.cell("BAR").box(CORE, new Box(0, 0, 10, 100));
    layout.cell("SLOPE").polygon(CORE, slope());
    layout
        .cell("TWO")
        .reference("BAR", Transform.IDENTITY)
        .reference("BAR", Transform.translation(50, 0));
    drawn.accept(layout.cell("TOP"));
    return layout.build().cell("TOP").orElseThrow();
  }

  /** A bar at 45 degrees, of short edges. */
  private static Polygon slope() {
    long[] xy = new long[200];
    for (int i = 0; i < 50; i++) {
      long at = 2L * i;
      xy[2 * i] = 10 + at + i % 2;
      xy[2 * i + 1] = at;
      xy[198 - 2 * i] = at + i % 2;
      xy[199 - 2 * i] = at;
    }
    return Polygon.of(xy);
  }

  /** Islands as cell, place, path and count, and the number of loose shapes. */
  private static String apart(Cell top, long step, ShapeLimit limit) {
    Parts parts =
        Parts.of(
            Item.of(top, Transform.IDENTITY, List.of(), LAYERS),
            LAYERS,
            REACH,
            step,
            cell -> true,
            limit);
    return Stream.concat(
            parts.islands().stream().map(PartsTest::shown).sorted(),
            Stream.of(parts.loose(CORE).size() + " loose"))
        .collect(Collectors.joining(", "));
  }

  private static String apart(Consumer<CellBuilder> drawn) {
    return apart(top(drawn), 1, MANY);
  }

  private static String shown(Parts.Island island) {
    String path =
        island.path().stream()
            .map(s -> s.index() + "." + s.copy())
            .collect(Collectors.joining("/"));
    return island.cell().name()
        + " "
        + island.dx()
        + " "
        + island.dy()
        + " "
        + path
        + (island.count() == 1 ? "" : " x" + island.count());
  }

  private static void array(CellBuilder top, String cell, int pitch, int columns, int rows) {
    top.array(cell, Transform.IDENTITY, new Point(pitch, 0), new Point(0, 200), columns, rows);
  }

  @ParameterizedTest
  @CsvSource({"31, 'BAR 0 0 0.0, BAR 31 0 1.0, 0 loose'", "30, 2 loose", "5, 2 loose"})
  void cellsOutOfReachAreIslands(int x, String parts) {
    assertEquals(
        parts,
        apart(
            top ->
                top.reference("BAR", Transform.IDENTITY)
                    .reference("BAR", Transform.translation(x, 0))));
  }

  @ParameterizedTest
  @CsvSource({"121, 'BAR 0 0 0.0, 1 loose'", "120, 2 loose"})
  void shapesOutOfReachAreLooseBesideIslands(int y, String parts) {
    assertEquals(
        parts,
        apart(top -> top.reference("BAR", Transform.IDENTITY).box(CORE, new Box(0, y, 5, y + 9))));
  }

  @Test
  void cellsThatHoldOthersAreTakenApartWhereSomethingIsNear() {
    assertEquals(
        "BAR 50 0 0.0/1.0, 2 loose",
        apart(top -> top.reference("TWO", Transform.IDENTITY).box(CORE, new Box(-20, 0, -10, 9))));
  }

  @ParameterizedTest
  @CsvSource({
    "31, 'BAR 0 0 0.0, BAR 31 0 0.1, BAR 62 0 0.2, 0 loose'",
    "30, 3 loose",
    "-31, 'BAR -31 0 0.1, BAR -62 0 0.2, BAR 0 0 0.0, 0 loose'"
  })
  void copiesOfArraysAreIslandsWhereTheyStandApart(int pitch, String parts) {
    assertEquals(parts, apart(top -> array(top, "BAR", pitch, 3, 1)));
  }

  @ParameterizedTest
  @CsvSource({
    "100, 100, 10000 islands",
    "100, 101, 'BAR 0 0 0.0 x10100, 0 loose'",
  })
  void largeArraysAreOneIsland(int columns, int rows, String parts) {
    String found = apart(top -> array(top, "BAR", 40, columns, rows));
    assertEquals(
        parts,
        rows == 100 ? found.lines().count() * found.split(",").length - 1 + " islands" : found);
  }

  @Test
  void ofLargeArraysTheCopiesAreTakenOutThatSomethingIsNear() {
    // Those that turn out to stand apart are islands of their own.
    assertEquals(
        "BAR 0 0 0.0, BAR 0 400 0.200, BAR 40 0 0.1, BAR 40 200 0.101, BAR 40 400 0.201,"
            + " BAR 80 0 0.2 x10094, 2 loose",
        apart(
            top -> {
              array(top, "BAR", 40, 100, 101);
              top.box(CORE, new Box(0, 150, 10, 182));
            }));
  }

  @Test
  void arraysWhoseCopiesComeNearEachOtherAreLoose() {
    assertEquals("6 loose", apart(top -> array(top, "BAR", 15, 6, 1)));
    assertEquals("12 loose", apart(top -> array(top, "TWO", 15, 3, 2)));
  }

  /** Bars at 45 degrees: their boxes overlap from a pitch of less than 130. */
  @ParameterizedTest
  @CsvSource({"60, 4 islands", "36, 0 islands"})
  void outlinesDecideWhereBoxesComeNear(int pitch, String islands) {
    String found = apart(top -> array(top, "SLOPE", pitch, 4, 1));
    assertEquals(islands, found.split(",").length - 1 + " islands");
  }

  @ParameterizedTest
  @CsvSource({"4, 40, 200, true", "4, 42, 200, false", "4, 40, 202, false", "1, 41, 201, true"})
  void islandsLieOnTheStep(long step, int x, int y, boolean apart) {
    Cell array =
        top(
            top ->
                top.array(
                    "BAR", Transform.translation(8, 12), new Point(x, 0), new Point(0, y), 2, 2));
    assertEquals(
        apart ? 0 : 4,
        Integer.parseInt(apart(array, step, MANY).replaceAll(".*?(\\d+) loose", "$1")));
    Cell single = top(top -> top.reference("BAR", Transform.translation(x, y)));
    assertEquals(
        apart ? "BAR " + x + " " + y + " 0.0, 0 loose" : "1 loose", apart(single, step, MANY));
  }

  @ParameterizedTest
  @CsvSource({
    "31, 'BAR 0 0 0.0, BAR 31 0 0.1, BAR 500 7 0.2, 0 loose', 'BAR 0 0 0.0, 2 loose'",
    "30, 'BAR 500 7 0.2, 2 loose', 3 loose"
  })
  void irregularCopiesAreComparedOneByOne(int x, String parts, String partsOnEvenPlaces) {
    Cell cell =
        top(
            top ->
                top.reference(
                    "BAR",
                    Transform.IDENTITY,
                    Repetition.Irregular.of(0, 0, x, 0, 500, 7),
                    List.of()));
    assertEquals(parts, apart(cell, 1, MANY));
    assertEquals(partsOnEvenPlaces, apart(cell, 2, MANY));
  }

  @Test
  void whatIsRoundedWhereItStandsKeepsItsPlace() {
    Cell cell = top(top -> top.reference("TWO", Transform.of(70, 30, 30, 1, false)));
    Parts parts =
        Parts.of(
            Item.of(cell, Transform.IDENTITY, List.of(), LAYERS),
            LAYERS,
            REACH,
            1,
            c -> false,
            MANY);
    assertEquals(List.of("TWO 0 0 0.0"), parts.islands().stream().map(PartsTest::shown).toList());
    assertEquals(70, parts.islands().getFirst().frame().dx());
  }

  @ParameterizedTest
  @CsvSource({"BAR, 15, 6, 6", "TWO, 15, 3, 6"})
  void moreShapesThanTheLimitAreNotTakenApart(String name, int pitch, int columns, long shapes) {
    Cell cell = top(top -> array(top, name, pitch, columns, 1));
    assertEquals(shapes + " loose", apart(cell, 1, new ShapeLimit(shapes)));
    assertThrows(ShapeLimit.TooManyShapes.class, () -> apart(cell, 1, new ShapeLimit(shapes - 1)));
  }

  @Test
  void theLimitHoldsForAllArraysTogether() {
    Cell cell =
        top(
            top -> {
              array(top, "BAR", 15, 6, 1);
              top.array(
                  "BAR", Transform.translation(0, 900), new Point(15, 0), new Point(0, 9), 6, 1);
            });
    assertEquals("12 loose", apart(cell, 1, new ShapeLimit(12)));
    assertThrows(ShapeLimit.TooManyShapes.class, () -> apart(cell, 1, new ShapeLimit(11)));
  }
}
