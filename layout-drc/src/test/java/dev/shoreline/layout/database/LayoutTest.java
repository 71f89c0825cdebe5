package dev.shoreline.layout.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.shoreline.layout.geometry.Box;
import dev.shoreline.layout.geometry.Point;
import dev.shoreline.layout.geometry.Transform;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LayoutTest {

  private static final LayerKey LAYER = new LayerKey(1, 0);

  @Test
  void cellsComeAfterTheCellsTheyReferTo() {
    LayoutBuilder builder = new LayoutBuilder(1e-9);
    builder.cell("TOP").reference("MID", Transform.IDENTITY);
    builder.cell("MID").reference("LEAF", Transform.translation(10, 0));
    builder.cell("LEAF").box(LAYER, new Box(0, 0, 1, 2));
    Layout layout = builder.build();
    assertEquals("[LEAF, MID, TOP]", layout.cells().toString());
    assertEquals("[TOP]", layout.topCells().toString());
    assertEquals(new Box(10, 0, 11, 2), layout.topCells().get(0).bounds());
  }

  @Test
  void cyclesAndMissingCellsAreTold() {
    LayoutBuilder builder = new LayoutBuilder(1e-9);
    builder.cell("A").reference("B", Transform.IDENTITY);
    builder.cell("B").reference("C", Transform.IDENTITY).reference("NONE", Transform.IDENTITY);
    assertEquals(List.of("C", "NONE"), builder.missingCells());
    assertEquals(List.of(), builder.cycle());
    assertEquals(List.of("C", "NONE"), builder.build().missingCells());
    builder.cell("C").reference("A", Transform.IDENTITY);
    assertEquals(List.of("A", "B", "C", "A"), builder.cycle());
    assertThrows(IllegalStateException.class, builder::build);
  }

  @Test
  void tenThousandLevelsAreNoProblem() {
    LayoutBuilder builder = new LayoutBuilder(1e-9);
    builder.cell("C0").box(LAYER, new Box(0, 0, 1, 1));
    for (int i = 1; i <= 10_000; i++) {
      builder.cell("C" + i).reference("C" + (i - 1), Transform.translation(1, 0));
    }
    Layout layout = builder.build();
    Cell top = layout.topCells().get(0);
    assertEquals(new Box(10_000, 0, 10_001, 1), top.bounds());
    List<Transform> seen = new ArrayList<>();
    layout.forEachFlat(top, LAYER, Box.EVERYTHING, (shape, placement) -> seen.add(placement));
    assertEquals(List.of(Transform.translation(10_000, 0)), seen);
  }

  @Test
  void aWindowShowsWhatTouchesItAndNothingElse() {
    Random random = new Random(5);
    for (int round = 0; round < 200; round++) {
      Layout layout = randomArrays(random);
      Cell top = layout.topCells().get(0);
      Box window = randomBox(random, 4000, 1500);
      List<Box> all = new ArrayList<>();
      List<Box> seen = new ArrayList<>();
      FlatView.visit(top, LAYER, Box.EVERYTHING, (s, t) -> all.add(t.apply(s.bounds())));
      FlatView.visit(top, LAYER, window, (s, t) -> seen.add(t.apply(s.bounds())));
      all.removeIf(box -> !box.intersects(window));
      assertEquals(all, seen, "round " + round + ", window " + window);
    }
  }

  @Test
  void aHugeArrayIsNotUnfolded() {
    LayoutBuilder builder = new LayoutBuilder(1e-9);
    builder.cell("LEAF").box(LAYER, new Box(0, 0, 10, 10));
    builder
        .cell("TOP")
        .array(
            "LEAF", Transform.IDENTITY, new Point(20, 0), new Point(0, 20), 1_000_000, 1_000_000);
    Layout layout = builder.build();
    List<Box> seen = new ArrayList<>();
    Box window = new Box(10_000_005, 500_005, 10_000_015, 500_015);
    layout.forEachFlat(
        layout.topCells().get(0), LAYER, window, (s, t) -> seen.add(t.apply(s.bounds())));
    assertEquals(List.of(new Box(10_000_000, 500_000, 10_000_010, 500_010)), seen);
  }

  private static Layout randomArrays(Random random) {
    LayoutBuilder builder = new LayoutBuilder(1e-9);
    builder.cell("LEAF").box(LAYER, randomBox(random, 50, 60));
    builder
        .cell("MID")
        .array(
            "LEAF",
            randomPlacement(random),
            randomStep(random),
            randomStep(random),
            1 + random.nextInt(8),
            3)
        .reference(
            "LEAF", randomPlacement(random), Repetition.Irregular.of(0, 0, 77, -300), List.of());
    builder
        .cell("TOP")
        .array(
            "MID",
            randomPlacement(random),
            randomStep(random),
            randomStep(random),
            4,
            1 + random.nextInt(5));
    return builder.build();
  }

  private static Point randomStep(Random random) {
    return new Point(
        random.nextInt(-500, 500), random.nextInt(4) == 0 ? 0 : random.nextInt(-500, 500));
  }

  private static Transform randomPlacement(Random random) {
    double angle = random.nextBoolean() ? 90 * random.nextInt(4) : 360 * random.nextDouble();
    double magnification = random.nextBoolean() ? 1 : 0.5 + random.nextDouble();
    return Transform.of(
        random.nextInt(3000), random.nextInt(3000), angle, magnification, random.nextBoolean());
  }

  private static Box randomBox(Random random, int reach, int size) {
    long left = random.nextInt(-reach, reach);
    long bottom = random.nextInt(-reach, reach);
    return new Box(left, bottom, left + random.nextInt(size), bottom + random.nextInt(size));
  }
}
