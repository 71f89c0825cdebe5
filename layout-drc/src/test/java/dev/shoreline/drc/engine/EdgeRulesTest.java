package dev.shoreline.drc.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shoreline.drc.check.EdgeRelation;
import dev.shoreline.drc.marker.Marker;
import dev.shoreline.drc.rule.Check;
import dev.shoreline.drc.rule.Deck;
import dev.shoreline.drc.rule.EdgeExpression;
import dev.shoreline.drc.rule.Facing;
import dev.shoreline.drc.rule.LayerExpression;
import dev.shoreline.drc.rule.Rule;
import dev.shoreline.layout.database.Cell;
import dev.shoreline.layout.geometry.Transform;
import dev.shoreline.layout.region.EdgePart;
import dev.shoreline.netlist.diagnostic.Severity;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules on edges find in a hierarchy what they find in it unfolded. */
final class EdgeRulesTest {
  private static final double NANOMETRE = RandomHierarchies.NANOMETRE;
  private static final LayerExpression CORE = new LayerExpression.Drawn(RandomHierarchies.CORE);
  private static final LayerExpression METAL = new LayerExpression.Drawn(RandomHierarchies.METAL);
  private static final EdgeExpression OUTLINE = new EdgeExpression.Outlines(CORE);
  private static final Check.Distance NEAR =
      new Check.Distance(EdgeRelation.SPACE, CORE, null, 9 * NANOMETRE, 0, Facing.ALL, 0);

  static final Deck DECK =
      new Deck(
          "edges",
          List.of(
              rule(
                  "covered",
                  new Check.Empty(new EdgeExpression.Part(EdgePart.INSIDE, OUTLINE, METAL))),
              rule("on", new Check.Empty(new EdgeExpression.Part(EdgePart.BORDER, OUTLINE, METAL))),
              rule("alone", new Check.Empty(new EdgeExpression.Interacting(OUTLINE, METAL, true))),
              rule(
                  "faces",
                  new Check.EdgeLength(new EdgeExpression.OfPairs(NEAR, false), 0, 20 * NANOMETRE)),
              rule("gaps", new Check.Empty(new LayerExpression.PairAreas(NEAR))),
              rule(
                  "apart",
                  new Check.Distance(
                      EdgeRelation.SEPARATION,
                      new EdgeExpression.WithLength(OUTLINE, 30 * NANOMETRE, 1),
                      new EdgeExpression.Outlines(METAL),
                      7 * NANOMETRE,
                      0,
                      Facing.ALL,
                      0))));

  private static Rule rule(String name, Check check) {
    return new Rule(name, check, Severity.ERROR, "", "");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void findInAHierarchyWhatStandsInItUnfolded(int seed) {
    Cell top = RandomHierarchies.layout(new Random(seed), 5, 400).cell("TOP").orElseThrow();
    RuleRun flat =
        new RuleRun(
            top,
            Transform.IDENTITY,
            LayerCache.of(top, Transform.IDENTITY, NANOMETRE, new ShapeLimit(1 << 20)),
            NANOMETRE,
            new CellIndexes());
    List<String> expected =
        DECK.rules().stream()
            .flatMap(rule -> flat.markers(rule).stream())
            .map(EdgeRulesTest::text)
            .sorted()
            .toList();
    List<String> found =
        RuleRun.run(top, NANOMETRE, DECK, 2, (rule, done, total) -> {}).markers().stream()
            .map(EdgeRulesTest::text)
            .sorted()
            .toList();
    assertEquals(String.join("\n", expected), String.join("\n", found), () -> "seed " + seed);
  }

  private static String text(Marker marker) {
    return marker.rule() + " " + marker.message() + " " + marker.figure();
  }
}
