package dev.shoreline.drc.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shoreline.layout.database.Cell;
import dev.shoreline.layout.database.LayerKey;
import dev.shoreline.layout.database.Layout;
import dev.shoreline.layout.database.LayoutEdit;
import dev.shoreline.layout.database.Reference;
import dev.shoreline.layout.geometry.Box;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What differs between versions of a cell, and the index that follows them. */
final class CellIndexTest {
  private static final LayerKey CORE = RandomHierarchies.CORE;

  private static Layout edited(Layout layout, int changes, Random random) {
    LayoutEdit edit = new LayoutEdit(layout);
    Cell top = top(layout);
    if (random.nextBoolean() && top.shapes(CORE).size() > 1) {
      edit.remove("TOP", CORE, random.nextInt(top.shapes(CORE).size()));
    }
    if (random.nextBoolean() && !top.references().isEmpty()) {
      edit.removeReference("TOP", random.nextInt(top.references().size()));
    }
    for (int i = 0; i < changes; i++) {
      edit.add("TOP", CORE, RandomHierarchies.shape(random, 400));
      if (i < 3) {
        edit.addReference("TOP", "B", RandomHierarchies.placed(random, 400), null);
      }
    }
    if (random.nextBoolean()) {
      edit.add("A", CORE, RandomHierarchies.shape(random, 90));
    }
    return edit.build();
  }

  private static Cell top(Layout layout) {
    return layout.cell("TOP").orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 90})
  void anIndexFollowsTheVersionsOfACell(int changes) {
    Random random = new Random(changes);
    Layout layout = RandomHierarchies.layout(random, 12, 400);
    CellIndex index = new CellIndex(top(layout));
    for (int version = 0; version < 8; version++) {
      Cell cell = top(layout);
      for (int i = 0; i < 6; i++) {
        int x = random.nextInt(400);
        int y = random.nextInt(400);
        Box window = new Box(x, y, x + random.nextInt(200), y + random.nextInt(200));
        CellIndex asked = index;
        compare(
            IntStream.range(0, cell.shapes(CORE).size())
                .filter(n -> cell.shapes(CORE).get(n).bounds().intersects(window)),
            window,
            (w, visitor) -> asked.visitShapes(CORE, w, visitor));
        compare(
            IntStream.range(0, cell.references().size())
                .filter(n -> room(cell.references().get(n)).intersects(window)),
            window,
            asked::visitReferences);
      }
      Layout next = edited(layout, changes, random);
      index = index.after(CellDifference.of(cell, top(next)));
      layout = next;
    }
  }

  private static Box room(Reference reference) {
    return reference.bounds(reference.cell().bounds());
  }

  private static void compare(
      IntStream expected, Box window, BiFunction<Box, IntPredicate, Boolean> visit) {
    List<Integer> numbers = expected.boxed().toList();
    List<Integer> found = new ArrayList<>();
    assertTrue(visit.apply(window, found::add));
    assertEquals(numbers, found.stream().sorted().toList());
    List<Integer> first = new ArrayList<>();
    boolean wantedMore = visit.apply(window, n -> !first.add(n));
    assertEquals(numbers.isEmpty(), wantedMore);
    assertEquals(Math.min(1, numbers.size()), first.size());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 5})
  void whatIsKeptIsTheSameAndNothingIsKeptTwice(int changes) {
    Random random = new Random(40 + changes);
    for (int i = 0; i < 40; i++) {
      Layout layout = RandomHierarchies.layout(random, 6, 60);
      Cell before = top(edited(layout, changes, random));
      Cell after = top(edited(layout, changes, random));
      CellDifference difference = CellDifference.of(before, after);
      CellDifference.Matching shapes = difference.shapes().get(CORE);
      assertEquals(
          !before.shapes(CORE).equals(after.shapes(CORE)),
          shapes != null,
          "shapes are told where they differ");
      if (shapes != null) {
        check(shapes, before.shapes(CORE), after.shapes(CORE));
      }
      check(difference.references(), places(before), places(after));
    }
  }

  private static List<String> places(Cell cell) {
    return cell.references().stream()
        .map(
            r ->
                r.cell().name()
                    + r.transform()
                    + r.repetition()
                    + (r.count() > 1 ? System.identityHashCode(r.cell()) : ""))
        .toList();
  }

  private static <T> void check(CellDifference.Matching match, List<T> before, List<T> after) {
    assertEquals(before.size(), match.size());
    BitSet taken = new BitSet();
    match.added().forEach(taken::set);
    match
        .kept()
        .forEach(
            i -> {
              assertEquals(before.get(i), after.get(match.now(i)));
              assertFalse(taken.get(match.now(i)), "kept twice, or told as added");
              taken.set(match.now(i));
            });
    assertEquals(after.size(), taken.cardinality());
    List<T> gone = match.gone().mapToObj(before::get).toList();
    assertTrue(match.added().mapToObj(after::get).noneMatch(gone::contains), "moved, not new");
    assertEquals(before.size(), gone.size() + match.kept().count());
    assertEquals(gone.isEmpty() && match.added().findAny().isEmpty(), match.isSame());
  }

  @Test
  void aReferenceToAnotherVersionOfItsCellIsKeptAndThatOfAnArrayIsNot() {
    Layout layout = RandomHierarchies.layout(new Random(3), 4, 400);
    LayoutEdit edit = new LayoutEdit(layout);
    for (String name : List.of("A", "B", "C")) {
      edit.add(name, CORE, RandomHierarchies.shape(new Random(4), 40));
    }
    Cell before = top(layout);
    CellDifference difference = CellDifference.of(before, top(edit.build()));
    List<Integer> arrays =
        IntStream.range(0, before.references().size())
            .filter(i -> before.references().get(i).count() > 1)
            .boxed()
            .toList();
    assertEquals(arrays, difference.references().gone().boxed().toList());
    assertEquals(arrays, difference.references().added().boxed().toList());
    assertTrue(difference.shapes().isEmpty());
  }
}
