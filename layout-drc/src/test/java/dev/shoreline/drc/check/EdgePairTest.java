package dev.shoreline.drc.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shoreline.layout.geometry.Box;
import dev.shoreline.layout.geometry.Edge;
import dev.shoreline.layout.geometry.Point;
import dev.shoreline.layout.geometry.Polygon;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EdgePairTest {
  private static EdgePair pair(long... xy) {
    return new EdgePair(
        new Point(xy[0], xy[1]),
        new Point(xy[2], xy[3]),
        new Point(xy[4], xy[5]),
        new Point(xy[6], xy[7]),
        5,
        0);
  }

  @Test
  void spansBothStretches() {
    EdgePair pair = pair(0, 0, 10, 3, 12, 8, -2, 9);
    assertEquals(new Box(-2, 0, 12, 9), pair.bounds());
    assertEquals(new Edge(0, 0, 10, 3), pair.first());
    assertEquals(new Edge(12, 8, -2, 9), pair.second());
    assertEquals(pair(7, -2, 17, 1, 19, 6, 5, 7), pair.shifted(7, -2));
  }

  /** Whichever way the second stretch runs, the outline does not cross itself. */
  @ParameterizedTest
  @CsvSource({"12, 8, -2, 8", "-2, 8, 12, 8"})
  void hasTheAreaBetweenBothStretches(long x1, long y1, long x2, long y2) {
    assertEquals(Polygon.of(0, 0, 10, 0, 12, 8, -2, 8), pair(0, 0, 10, 0, x1, y1, x2, y2).area());
    assertEquals(
        Polygon.of(0, 0, 0, 10, -8, 12, -8, -2), pair(0, 0, 0, 10, -y1, x1, -y2, x2).area());
  }

  @Test
  void isSortedByItsEndsInTurn() {
    List<EdgePair> sorted =
        List.of(
            pair(0, 0, 9, 9, 9, 9, 9, 9),
            pair(0, 1, 2, 3, 4, 5, 6, 7),
            pair(0, 1, 2, 3, 4, 5, 6, 8),
            pair(0, 1, 2, 3, 4, 5, 7, 0),
            pair(0, 1, 2, 3, 5, 0, 0, 0),
            pair(0, 1, 2, 4, 0, 0, 0, 0),
            pair(1, 0, 0, 0, 0, 0, 0, 0));
    for (int i = 0; i < sorted.size(); i++) {
      for (int j = 0; j < sorted.size(); j++) {
        int order = sorted.get(i).compareTo(sorted.get(j));
        assertEquals(Integer.signum(Integer.compare(i, j)), Integer.signum(order));
      }
    }
  }
}
