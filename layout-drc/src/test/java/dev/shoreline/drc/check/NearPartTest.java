package dev.shoreline.drc.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class NearPartTest {
  private static final int SAMPLES = 200;

  private record Line(double x1, double y1, double x2, double y2) {}

  /** The edge looked at, and the one that it may be near. */
  private record Scene(Line edge, Line reference, double distance, Metric metric) {
    double x(double t) {
      return edge.x1 + t * (edge.x2 - edge.x1);
    }

    double y(double t) {
      return edge.y1 + t * (edge.y2 - edge.y1);
    }

    /** How far a point is inside; negative outside. */
    double depth(double t) {
      double gx = reference.x2 - reference.x1;
      double gy = reference.y2 - reference.y1;
      double length = Math.hypot(gx, gy);
      double height = (gx * (y(t) - reference.y1) - gy * (x(t) - reference.x1)) / length;
      double along = (gx * (x(t) - reference.x1) + gy * (y(t) - reference.y1)) / length;
      double past = Math.max(0, Math.max(-along, along - length));
      double near =
          switch (metric) {
            case EUCLIDIAN -> distance - Math.hypot(past, height);
            case SQUARE -> distance - Math.max(past, height);
            case PROJECTION -> Math.min(distance - height, Math.min(along, length - along));
          };
      return Math.min(near, height);
    }

    boolean find(NearPart part) {
      return part.find(
          edge.x1,
          edge.y1,
          edge.x2,
          edge.y2,
          reference.x1,
          reference.y1,
          reference.x2,
          reference.y2);
    }
  }

  @ParameterizedTest
  @EnumSource(Metric.class)
  void isTheIntervalThatIsLeftOfTheEdgeAndNearer(Metric metric) {
    Random random = new Random(32);
    for (int i = 0; i < 400; i++) {
      Scene scene = new Scene(line(random), line(random), 1 + random.nextInt(12), metric);
      NearPart part = new NearPart(scene.distance(), metric);
      boolean found = scene.find(part);
      String shown = "case " + i + ": " + scene;
      for (int k = 0; k <= SAMPLES; k++) {
        double t = (double) k / SAMPLES;
        if (scene.depth(t) > 1e-6) {
          assertTrue(found && t >= part.from - 1e-9 && t <= part.to + 1e-9, shown);
        }
      }
      if (found) {
        assertTrue(part.from >= 0 && part.to <= 1 && part.from < part.to, shown);
        for (double t : new double[] {part.from, (part.from + part.to) / 2, part.to}) {
          assertTrue(scene.depth(t) > -1e-9, shown);
        }
      }
    }
  }

  private static Line line(Random random) {
    Line line;
    do {
      line =
          new Line(random.nextInt(16), random.nextInt(16), random.nextInt(16), random.nextInt(16));
    } while (line.x1 == line.x2 && line.y1 == line.y2);
    return line;
  }

  @ParameterizedTest
  @CsvSource({
    "0,5, 10,5,  0,0, 10,0, 5", // along it, at the distance
    "4,5, 9,9,  0,0, 10,0, 5", // from a point at the distance on
    "9,9, 4,5,  0,0, 10,0, 5",
    "0,-1, 10,-1,  0,0, 10,0, 5", // on its right
    "0,0, 10,-4,  0,0, 10,0, 5", // from a point of it to its right
    "10,-4, 0,0,  0,0, 10,0, 5",
    "11,0, 15,0,  0,0, 10,0, 5", // in one line, apart
    "-5,0, -1,0,  0,0, 10,0, 5",
  })
  void nothingIsNear(
      double px,
      double py,
      double qx,
      double qy,
      double rx,
      double ry,
      double sx,
      double sy,
      double distance) {
    for (Metric metric : Metric.values()) {
      assertFalse(
          new NearPart(distance, metric).find(px, py, qx, qy, rx, ry, sx, sy), metric.toString());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "EUCLIDIAN, 0,0, 10,0,  0,3, 10,3, 5, 0, 1", // whole
    "EUCLIDIAN, -10,3, 20,3,  0,0, 10,0, 5, 0.2, 0.8", // 4 beyond both ends
    "SQUARE, -10,3, 20,3,  0,0, 10,0, 5, 0.16666666666666666, 0.8333333333333334",
    "PROJECTION, -10,3, 20,3,  0,0, 10,0, 5, 0.3333333333333333, 0.6666666666666666",
    "EUCLIDIAN, 5,-10, 5,10,  0,0, 10,0, 5, 0.5, 0.75", // across
    "EUCLIDIAN, 5,10, 5,-10,  0,0, 10,0, 5, 0.25, 0.5",
    "EUCLIDIAN, 13,0, 13,10,  0,0, 10,0, 5, 0, 0.4", // beside the end
    "SQUARE, 13,0, 13,10,  0,0, 10,0, 5, 0, 0.5",
    "PROJECTION, 10,0, 10,10,  0,0, 10,0, 5, 0, 0.5", // over the end itself
    "PROJECTION, 0,10, 0,0,  0,0, 10,0, 5, 0.5, 1",
    "EUCLIDIAN, 10,0, 20,0,  0,0, 10,0, 5, 0, 0.5", // goes on in one line
  })
  void endsWhereTheDistanceIsReached(
      Metric metric,
      double px,
      double py,
      double qx,
      double qy,
      double rx,
      double ry,
      double sx,
      double sy,
      double distance,
      double from,
      double to) {
    NearPart part = new NearPart(distance, metric);
    // The first row is looked at from the right: turned round, it is on the left.
    boolean turned = py < ry && qy < ry;
    assertTrue(
        turned
            ? part.find(px, py, qx, qy, sx, sy, rx, ry)
            : part.find(px, py, qx, qy, rx, ry, sx, sy));
    assertEquals(from, part.from, 1e-9);
    assertEquals(to, part.to, 1e-9);
  }

  @Test
  void squaresReachAlongTheEdgeAndNoFarther() {
    NearPart part = new NearPart(5, Metric.SQUARE);
    assertFalse(part.find(15, 0, 15, 9, 0, 0, 10, 0));
    assertTrue(part.find(14.9, 0, 14.9, 9, 0, 0, 10, 0));
    assertFalse(part.find(-5, 0, -5, 9, 0, 0, 10, 0));
    assertTrue(part.find(-4.9, 0, -4.9, 9, 0, 0, 10, 0));
  }

  @Test
  void circlesReachNoFartherThanTheDistance() {
    NearPart part = new NearPart(5, Metric.EUCLIDIAN);
    assertFalse(part.find(13, 4, 20, 9, 0, 0, 10, 0));
    assertFalse(part.find(-3, 4, -20, 9, 0, 0, 10, 0));
    assertTrue(part.find(12.9, 4, 20, 9, 0, 0, 10, 0));
    assertTrue(part.find(-2.9, 4, -20, 9, 0, 0, 10, 0));
  }
}
