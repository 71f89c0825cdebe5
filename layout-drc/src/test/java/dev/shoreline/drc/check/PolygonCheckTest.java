package dev.shoreline.drc.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shoreline.drc.check.PolygonCheck.Offence;
import dev.shoreline.layout.geometry.Box;
import dev.shoreline.layout.geometry.Polygon;
import dev.shoreline.layout.region.Region;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PolygonCheckTest {
  @Test
  void verticesOffTheGridAreMarkedWithTheLargerRemainder() {
    Region region = Region.of(Polygon.of(0, 0, 23, 0, 25, 34, -5, 31));
    assertEquals(
        "-6..-4 30..32 1; 22..24 -1..1 3; 24..26 33..35 4", shown(PolygonCheck.offGrid(region, 5)));
    assertEquals("", shown(PolygonCheck.offGrid(region, 1)));
  }

  @Test
  void polygonsWithHolesAreToldWithTheirNumber() {
    long[] first = {2, 2, 2, 8, 8, 8, 8, 2};
    long[] second = {12, 2, 12, 8, 18, 8, 18, 2};
    Region region =
        Region.of(
            Polygon.withHoles(new long[] {0, 0, 20, 0, 20, 10, 0, 10}, List.of(first, second)),
            Polygon.box(new Box(30, 0, 40, 10)));
    assertEquals("0..20 0..10 2", shown(PolygonCheck.withHoles(region)));
  }

  /** Vertices on a circle around 3,-2, one of them moved outwards, stretched along y. */
  @ParameterizedTest
  @CsvSource({
    "8, 1000, 0, 0, true", "64, 1000, 0, 0, true", "7, 1000, 0, 0, false",
    "4, 1000, 0, 0, false", "64, 1000, 2, 0, false", "64, 1000, -3, 0, false",
    "64, 1000, 0, 1, true", "64, 1000, 0, 4, false", "12, 30, 0, 0, true"
  })
  void circlesHaveEightVerticesOrMoreOnOneRadius(
      int vertices, double radius, double out, double stretch, boolean circle) {
    long[] xy = new long[2 * vertices];
    for (int i = 0; i < vertices; i++) {
      double angle = 2 * Math.PI * i / vertices;
      double r = radius + (i == 3 ? out : 0);
      xy[2 * i] = 3 + Math.round(r * Math.cos(angle));
      xy[2 * i + 1] = -2 + Math.round((r + stretch) * Math.sin(angle));
    }
    List<Offence> found = PolygonCheck.notCircles(Region.of(Polygon.of(xy)));
    assertEquals(circle ? 0 : 1, found.size());
    found.forEach(o -> assertEquals(vertices, o.measured()));
  }

  @Test
  void ringsAndEllipsesAreNoCircles() {
    long[] outer = new long[32];
    long[] inner = new long[32];
    long[] wide = new long[32];
    for (int i = 0; i < 16; i++) {
      double angle = 2 * Math.PI * i / 16;
      outer[2 * i] = Math.round(500 * Math.cos(angle));
      outer[2 * i + 1] = Math.round(500 * Math.sin(angle));
      inner[2 * i] = Math.round(300 * Math.cos(-angle));
      inner[2 * i + 1] = Math.round(300 * Math.sin(-angle));
      wide[2 * i] = 5000 + Math.round(503 * Math.cos(angle));
      wide[2 * i + 1] = Math.round(500 * Math.sin(angle));
    }
    Region region = Region.of(Polygon.withHoles(outer, List.of(inner)), Polygon.of(wide));
    assertEquals(2, PolygonCheck.notCircles(region).size());
  }

  @Test
  void edgesAtOtherAnglesAreMarkedWithTheirAngle() {
    Region region = Region.of(Polygon.of(0, 0, 40, 0, 40, 30, 10, 30));
    // From 10,30 down to the origin.
    assertEquals("-1..11 -1..31 252", shown(PolygonCheck.anglesOff(region, 45)));
    assertEquals("", shown(PolygonCheck.anglesOff(Region.of(Polygon.of(0, 0, 40, 0, 40, 40)), 45)));
    assertEquals(
        "-1..41 -1..41 225",
        shown(PolygonCheck.anglesOff(Region.of(Polygon.of(0, 0, 40, 0, 40, 40)), 90)));
  }

  private static String shown(List<Offence> found) {
    return found.stream()
        .map(
            o -> {
              Box b = o.polygon().bounds();
              return b.left()
                  + ".."
                  + b.right()
                  + " "
                  + b.bottom()
                  + ".."
                  + b.top()
                  + " "
                  + Math.round(o.measured());
            })
        .sorted()
        .collect(Collectors.joining("; "));
  }
}
