package dev.shoreline.drc.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shoreline.layout.geometry.Box;
import dev.shoreline.layout.geometry.Polygon;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CoverTest {
  private static final int VERTICES = 512;

  private static long[] circle(double radius, boolean reversed) {
    long[] xy = new long[2 * VERTICES];
    for (int i = 0; i < VERTICES; i++) {
      double angle = (reversed ? -2 : 2) * Math.PI * i / VERTICES;
      xy[2 * i] = Math.round(radius * Math.cos(angle));
      xy[2 * i + 1] = Math.round(radius * Math.sin(angle));
    }
    return xy;
  }

  /** A ring around the origin, or a disc where there is no inner radius. */
  private static Polygon ring(int inner) {
    return inner == 0
        ? Polygon.of(circle(1000, false))
        : Polygon.withHoles(circle(1000, false), List.of(circle(inner, true)));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 500, 900, 960})
  void boxesCoverThePolygonAndLittleMore(int inner) {
    Polygon ring = ring(inner);
    List<Box> boxes = new Cover(ring).boxes();
    for (int i = 0; i < 1000; i++) {
      double radius = inner + (1000 - inner) * (i % 11) / 10.0;
      long x = (long) (radius * 0.99 * Math.cos(i));
      long y = (long) (radius * 0.99 * Math.sin(i));
      if (Math.hypot(x, y) > inner * 1.01) {
        Box point = new Box(x, y, x, y);
        assertTrue(boxes.stream().anyMatch(point::intersects), x + "," + y);
      }
    }
    double area = boxes.stream().mapToDouble(Box::area).sum();
    assertTrue(area < ring.area() + 300_000, area + " for " + ring.area());
  }

  @ParameterizedTest
  @CsvSource({
    "0, -10, -10, 10, 10, true", // inside, away from the outline
    "900, -10, -10, 10, 10, false", // in the hole
    "900, 940, -10, 960, 10, true", // in the rim
    "900, -2000, -2000, 2000, 2000, true", // all around
    "900, 990, 990, 1200, 1200, false", // in the corner of its box
    "900, 1001, 0, 1200, 10, false", // beside it
    "900, 1000, 0, 1200, 10, true", // touching it
  })
  void touchesWindowsThatItMayHaveAPointIn(
      int inner, long left, long bottom, long right, long top, boolean touches) {
    assertEquals(touches, new Cover(ring(inner)).touches(new Box(left, bottom, right, top)));
  }

  @Test
  void fewEdgesAreCoveredByOneBox() {
    Polygon triangle = Polygon.of(0, 0, 90, 0, 0, 90);
    assertEquals(List.of(new Box(0, 0, 90, 90)), new Cover(triangle).boxes());
    assertTrue(new Cover(triangle).touches(new Box(80, 80, 85, 85)));
    assertFalse(new Cover(triangle).touches(new Box(91, 0, 95, 5)));
  }
}
