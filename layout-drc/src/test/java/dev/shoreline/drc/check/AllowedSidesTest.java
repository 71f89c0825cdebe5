package dev.shoreline.drc.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shoreline.layout.geometry.Box;
import dev.shoreline.layout.geometry.Polygon;
import dev.shoreline.layout.region.Region;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AllowedSidesTest {
  private static final Box CONTACT = new Box(0, 0, 40, 40);
  private static final EdgePairCheck TEN =
      new EdgePairCheck(EdgeRelation.ENCLOSURE, 10, Metric.PROJECTION, 90, 0, -1, 0);

  /** Sides left, below, right and above, a bit each, that are 5 units from the cover's. */
  private static Region cover(int bad) {
    int[] room = IntStream.range(0, 4).map(side -> (bad >> side & 1) == 1 ? 5 : 20).toArray();
    return Region.of(Polygon.box(new Box(-room[0], -room[1], 40 + room[2], 40 + room[3])));
  }

  @ParameterizedTest
  @CsvSource({
    "NONE, 0",
    "ONE, 0 1 2 4 8",
    "TWO_CONNECTED, 0 1 2 3 4 6 8 9 12",
    "TWO_OPPOSITE, 0 1 2 4 5 8 10",
    "TWO, 0 1 2 3 4 5 6 8 9 10 12",
    "THREE, 0 1 2 3 4 5 6 7 8 9 10 11 12 13 14",
    "FOUR, 0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15"
  })
  void sidesThatMayBeTooNearDoNotCount(AllowedSides allowed, String patterns) {
    Region contact = Region.of(Polygon.box(CONTACT));
    String fine =
        IntStream.range(0, 16)
            .filter(bad -> allowed.counting(TEN.run(contact, cover(bad)), contact).isEmpty())
            .mapToObj(Integer::toString)
            .collect(Collectors.joining(" "));
    assertEquals(patterns, fine);
  }

  @Test
  void aSideMayBeTooNearInParts() {
    Region contact = Region.of(Polygon.box(CONTACT));
    Polygon notched =
        Polygon.of(
            -20, -20, 60, -20, 60, 60, -20, 60, -20, 30, -5, 30, -5, 20, -20, 20, -20, 15, -5, 15,
            -5, 5, -20, 5);
    List<EdgePair> pairs = TEN.run(contact, Region.of(notched));
    assertEquals(2, pairs.size());
    assertEquals(List.of(), AllowedSides.ONE.counting(pairs, contact));
    assertEquals(pairs, AllowedSides.NONE.counting(pairs, contact));
  }

  @Test
  void sidesOfOtherPolygonsCount() {
    Region angle = Region.of(Polygon.of(0, 0, 40, 0, 40, 40, 20, 40, 20, 20, 0, 20));
    List<EdgePair> pairs = TEN.run(angle, cover(1));
    assertEquals(1, pairs.size());
    assertEquals(pairs, AllowedSides.FOUR.counting(pairs, angle));
  }

  @Test
  void rectanglesOfOneLineAreJudgedEachByItself() {
    Region contacts = Region.of(Polygon.box(CONTACT), Polygon.box(new Box(60, 0, 100, 40)));
    Region cover = Region.of(Polygon.box(new Box(-20, -5, 105, 45)));
    List<EdgePair> pairs = TEN.run(contacts, cover);
    assertEquals(5, pairs.size());
    List<EdgePair> counting = AllowedSides.TWO_OPPOSITE.counting(pairs, contacts);
    assertEquals(3, counting.size());
    assertEquals(60, counting.stream().mapToLong(p -> p.bounds().left()).min().orElse(0));
  }
}
