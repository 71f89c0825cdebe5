package dev.shoreline.drc.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.shoreline.drc.check.Border;
import dev.shoreline.drc.check.EdgeRelation;
import dev.shoreline.drc.check.PolygonMeasure;
import dev.shoreline.drc.marker.Marker;
import dev.shoreline.drc.rule.Check;
import dev.shoreline.drc.rule.Deck;
import dev.shoreline.drc.rule.Facing;
import dev.shoreline.drc.rule.LayerExpression;
import dev.shoreline.drc.rule.Rule;
import dev.shoreline.layout.database.Cell;
import dev.shoreline.layout.database.LayerKey;
import dev.shoreline.layout.database.Layout;
import dev.shoreline.layout.database.LayoutEdit;
import dev.shoreline.layout.region.BooleanOperation;
import dev.shoreline.layout.region.Count;
import dev.shoreline.layout.region.Selection;
import dev.shoreline.netlist.diagnostic.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IncrementalRunTest {
  private static final double NANOMETRE = RandomHierarchies.NANOMETRE;
  private static final LayerExpression CORE = new LayerExpression.Drawn(RandomHierarchies.CORE);
  private static final LayerExpression METAL = new LayerExpression.Drawn(RandomHierarchies.METAL);
  private static final int EDITS = 12;

  static final Deck DECK =
      new Deck(
          "test",
          List.of(
              rule("width", distance(EdgeRelation.WIDTH, CORE, null, 12)),
              rule("space", distance(EdgeRelation.SPACE, CORE, null, 9)),
              rule(
                  "rounded",
                  new Check.Distance(
                      EdgeRelation.SPACE, CORE, null, 9 * NANOMETRE, 0, Facing.ALL, -1)),
              rule("apart", distance(EdgeRelation.SEPARATION, CORE, METAL, 7)),
              rule("enclosed", distance(EdgeRelation.ENCLOSURE, CORE, METAL, 7)),
              rule("grid", new Check.Grid(CORE, 4 * NANOMETRE)),
              rule("both", new Check.Empty(combined(BooleanOperation.AND, CORE, METAL))),
              rule("either", new Check.Empty(combined(BooleanOperation.XOR, CORE, METAL))),
              rule("inside", new Check.Inside(CORE, METAL)),
              rule(
                  "doubled",
                  new Check.NoOverlap(new LayerExpression.Drawn(RandomHierarchies.CORE))),
              rule(
                  "chosen",
                  distance(
                      EdgeRelation.SPACE, selected(Selection.INTERACTING, Count.ANY), null, 9)),
              rule("counted", new Check.Empty(selected(Selection.INTERACTING, new Count(2, 3)))),
              rule("covering", new Check.Empty(selected(Selection.COVERING, Count.ANY))),
              rule(
                  "area",
                  new Check.Polygons(
                      PolygonMeasure.AREA, CORE, 600 * NANOMETRE * NANOMETRE, Double.MAX_VALUE)),
              rule(
                  "hulls",
                  new Check.Empty(
                      combined(BooleanOperation.AND, new LayerExpression.Hulls(CORE), METAL))),
              rule(
                  "boxes",
                  distance(EdgeRelation.SPACE, new LayerExpression.Extents(CORE), null, 5)),
              rule(
                  "snapped",
                  distance(
                      EdgeRelation.SPACE,
                      new LayerExpression.Snapped(CORE, 5 * NANOMETRE),
                      null,
                      6)),
              rule(
                  "density",
                  new Check.Density(
                      CORE, 100 * NANOMETRE, 50 * NANOMETRE, null, Border.ZERO, 0.1, 0.4)),
              rule("bend", new Check.BendRadius(CORE, 12 * NANOMETRE, 40 * NANOMETRE, 0, 0)),
              rule("not", new Check.Unsupported("of no matter"))));

  private static Rule rule(String name, Check check) {
    return new Rule(name, check, Severity.ERROR, "", "");
  }

  private static LayerExpression combined(
      BooleanOperation operation, LayerExpression first, LayerExpression second) {
    return new LayerExpression.Combined(operation, first, second);
  }

  private static LayerExpression selected(Selection selection, Count count) {
    return new LayerExpression.Selected(selection, count, false, CORE, METAL);
  }

  private static Check distance(
      EdgeRelation relation, LayerExpression first, @Nullable LayerExpression second, int limit) {
    return new Check.Distance(relation, first, second, limit * NANOMETRE, 0, Facing.ALL, 0);
  }

  static IntStream seeds() {
    return IntStream.range(0, Integer.getInteger("shoreline.cases", 60));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void findsAfterEachEditWhatTheFullRunFinds(int seed) {
    Random random = new Random(seed);
    Layout layout = RandomHierarchies.layout(random, 12, 900);
    IncrementalRun run =
        new IncrementalRun(top(layout), NANOMETRE, DECK, 2, (r, done, total) -> {});
    for (int i = 0; i < EDITS; i++) {
      LayoutEdit edit = new LayoutEdit(layout);
      int changes = 1 + random.nextInt(2);
      for (int j = 0; j < changes; j++) {
        edit(edit, layout, j == 0, random);
      }
      layout = edit.build();
      RuleResult found = run.update(top(layout));
      RuleResult expected = RuleRun.run(top(layout), NANOMETRE, DECK, 2, (r, done, total) -> {});
      compare(expected.markers(), found.markers(), "seed " + seed + ", edit " + i);
    }
  }

  @Test
  void keepsCellsThatAreEqualWhenALayoutIsBuiltAnew() {
    Layout first = RandomHierarchies.layout(new Random(7), 5, 400);
    Layout second = LayoutEdit.sharing(first, RandomHierarchies.layout(new Random(7), 5, 400));
    assertSame(top(first), top(second));
    Layout other =
        LayoutEdit.sharing(
            second,
            new LayoutEdit(first)
                .add("B", RandomHierarchies.CORE, RandomHierarchies.shape(new Random(1), 40))
                .build());
    assertSame(first.cell("A").orElseThrow(), other.cell("A").orElseThrow());
    assertTrue(top(first) != top(other));
  }

  private static Cell top(Layout layout) {
    return layout.cell("TOP").orElseThrow();
  }

  private static void edit(LayoutEdit edit, Layout layout, boolean first, Random random) {
    String name = random.nextInt(4) > 0 ? "TOP" : List.of("A", "B", "C").get(random.nextInt(3));
    Cell cell = layout.cell(name).orElseThrow();
    LayerKey layer = RandomHierarchies.layer(random);
    int shapes = cell.shapes(layer).size();
    int references = cell.references().size();
    int spread = name.equals("TOP") ? 900 : 60;
    // Numbers hold for the first of several edits only.
    switch (first ? random.nextInt(6) : 2 * random.nextInt(2)) {
      case 1 -> {
        if (shapes > 1) {
          edit.remove(name, layer, random.nextInt(shapes));
        }
      }
      case 2 -> {
        if (name.equals("TOP")) {
          edit.addReference(
              name,
              List.of("A", "B", "C").get(random.nextInt(3)),
              RandomHierarchies.placed(random, spread),
              null);
        }
      }
      case 3, 4 -> {
        if (references > 0) {
          edit.place(name, random.nextInt(references), RandomHierarchies.placed(random, spread));
        }
      }
      case 5 -> {
        if (references > 0) {
          edit.removeReference(name, random.nextInt(references));
        }
      }
      default -> edit.add(name, layer, RandomHierarchies.shape(random, spread));
    }
  }

  private static void compare(List<Marker> expected, List<Marker> found, String when) {
    List<String> missing =
        new ArrayList<>(expected.stream().map(IncrementalRunTest::text).toList());
    List<String> more = new ArrayList<>(found.stream().map(IncrementalRunTest::text).toList());
    if (!missing.equals(more)) {
      List<String> all = List.copyOf(missing);
      missing.removeAll(more);
      more.removeAll(all);
      fail(when + ": " + missing + " but found " + more);
    }
    for (int i = 0; i < expected.size(); i++) {
      List<String> path = path(expected.get(i));
      List<String> other = path(found.get(i));
      int shorter = Math.min(path.size(), other.size());
      // How far down is told depends on how far a cell was unfolded, where boxes meet.
      assertEquals(path.subList(0, shorter), other.subList(0, shorter), when);
    }
  }

  private static List<String> path(Marker marker) {
    return marker.path().steps().stream()
        .map(s -> s.owner() + "#" + s.index() + "(" + s.copy() + ")@" + s.reference().cell())
        .toList();
  }

  private static String text(Marker marker) {
    return marker.rule()
        + " "
        + marker.standing()
        + " "
        + marker.message()
        + " "
        + marker.figure()
        + " x "
        + marker.copies();
  }
}
