package dev.shoreline.drc.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.algorithm.Distance;
import org.locationtech.jts.geom.Coordinate;

final class SegmentDistanceTest {
  @ParameterizedTest
  @CsvSource({
    // a, b, c, d; from, step
    "0,0, 10,0,  0,5, 10,5,  0,0, 0,5", // side by side
    "0,0, 10,0,  4,3, 6,9,  4,0, 0,3", // a point above
    "4,3, 6,9,  0,0, 10,0,  4,3, 0,-3", // a point above the other one
    "0,0, 10,0,  13,4, 20,9,  10,0, 3,4", // beyond an end
    "0,0, 10,0,  20,9, 13,4,  10,0, 3,4", // the other way round
    "0,0, 10,0,  -3,-4, -9,-9,  0,0, -3,-4", // before a start
    "0,0, 10,0,  5,-2, 5,8,  0,0, 0,0", // crossing
    "0,0, 10,0,  5,0, 5,8,  5,0, 0,0", // an end on the other one
    "3,3, 3,3,  6,7, 6,7,  3,3, 3,4", // two points
    "3,3, 3,3,  0,8, 9,8,  3,3, 0,5", // a point and a segment
    "0,0, 4,8,  6,2, 9,2,  2,4, 4,-2", // a foot within the first one
  })
  void isFromTheNearestPointToTheNearestPoint(
      double ax,
      double ay,
      double bx,
      double by,
      double cx,
      double cy,
      double dx,
      double dy,
      double x,
      double y,
      double stepX,
      double stepY) {
    SegmentDistance found = SegmentDistance.nearest(ax, ay, bx, by, cx, cy, dx, dy);
    assertEquals(x, found.x(), 1e-15);
    assertEquals(y, found.y(), 1e-15);
    assertEquals(stepX, found.stepX(), 1e-15);
    assertEquals(stepY, found.stepY(), 1e-15);
  }

  @Test
  void isWhatAnotherLibraryMeasures() {
    Random random = new Random(31);
    for (int i = 0; i < 300; i++) {
      Coordinate[] p = new Coordinate[4];
      for (int j = 0; j < 4; j++) {
        p[j] = new Coordinate(random.nextInt(24), random.nextInt(24));
      }
      SegmentDistance found =
          SegmentDistance.nearest(p[0].x, p[0].y, p[1].x, p[1].y, p[2].x, p[2].y, p[3].x, p[3].y);
      double expected = Distance.segmentToSegment(p[0], p[1], p[2], p[3]);
      String shown = "case " + i + ": " + Arrays.toString(p);
      assertEquals(expected, found.distance(), 1e-9, shown);
      assertEquals(
          expected == 0,
          SegmentDistance.meet(p[0].x, p[0].y, p[1].x, p[1].y, p[2].x, p[2].y, p[3].x, p[3].y),
          shown);
      Coordinate from = new Coordinate(found.x(), found.y());
      assertTrue(Distance.pointToSegment(from, p[0], p[1]) < 1e-9, shown);
      if (expected > 0) {
        Coordinate to = new Coordinate(found.x() + found.stepX(), found.y() + found.stepY());
        assertTrue(Distance.pointToSegment(to, p[2], p[3]) < 1e-9, shown);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0,0, 5,0,  5,0, 9,0, true", // in one line, touching
    "5,0, 9,0,  0,0, 5,0, true",
    "0,0, 0,5,  0,5, 0,9, true",
    "0,5, 0,9,  0,0, 0,5, true",
    "0,0, 5,0,  6,0, 9,0, false", // in one line, apart
    "6,0, 9,0,  0,0, 5,0, false",
    "0,0, 0,5,  0,6, 0,9, false",
    "0,6, 0,9,  0,0, 0,5, false",
    "0,0, 9,0,  3,0, 5,0, true", // one within the other
    "0,0, 9,9,  5,5, 9,0, true", // an end on the other
    "0,0, 9,9,  9,0, 5,5, true",
    "5,5, 9,0,  0,0, 9,9, true",
    "0,0, 9,9,  5,4, 9,0, false", // boxes meet, segments do not
    "0,0, 9,9,  9,0, 0,9, true", // crossing
    "0,0, 4,4,  9,0, 0,9, false", // only one of them meets the other's line
    "9,0, 0,9,  0,0, 4,4, false",
  })
  void segmentsMeetWhereTheyShareAPoint(
      double ax,
      double ay,
      double bx,
      double by,
      double cx,
      double cy,
      double dx,
      double dy,
      boolean meet) {
    assertEquals(meet, SegmentDistance.meet(ax, ay, bx, by, cx, cy, dx, dy));
  }

  @ParameterizedTest
  @CsvSource({"0,0, 4,2, 1,3, 10", "0,0, 4,2, 3,1, -2", "1,1, 4,7, 2,3, 0", "2,1, 2,9, 5,4, -24"})
  void theLeftSideIsPositive(
      double ax, double ay, double bx, double by, double x, double y, double side) {
    assertEquals(side, SegmentDistance.side(ax, ay, bx, by, x, y));
  }
}
