package dev.shoreline.layout.curve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shoreline.layout.geometry.Polygon;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RibbonTest {

  private static final double UM = 1e-6;
  private static final double NM = 1e-9;
  private static final Resolution GRID = Resolution.ofGrid(NM);

  @Test
  void aStraightIsARectangleWithExactEnds() {
    CenterLine line = new CenterLine(Pose.ofDegrees(0, 0, 90), List.of(new Straight(10 * UM)));
    assertEquals(
        List.of(Polygon.of(250, 0, 250, 10_000, -250, 10_000, -250, 0).normalised()),
        new Ribbon(0, 0.5 * UM, 0.5 * UM).flatten(line, GRID));
  }

  @Test
  void anOddWidthIsKept() {
    CenterLine line = new CenterLine(Pose.ORIGIN, List.of(new Straight(10 * UM)));
    Polygon strip = new Ribbon(0, 501 * NM, 501 * NM).flatten(line, GRID).getFirst();
    assertEquals(501, strip.bounds().height());
  }

  @Test
  void aTaperWidensEveryStripByTheSame() {
    CenterLine line =
        new CenterLine(
            Pose.ORIGIN, List.of(new Taper(10 * UM, 0.5 * UM, 2 * UM), new Straight(5 * UM)));
    Polygon cladding = new Ribbon(0, 4.5 * UM, 0.5 * UM).flatten(line, GRID).getFirst();
    assertEquals(
        Polygon.of(0, -2250, 10_000, -3000, 15_000, -3000, 15_000, 3000, 10_000, 3000, 0, 2250)
            .normalised(),
        cladding);
  }

  @Test
  void edgesStayWithinTheToleranceOfTheTrueOffsetCurve() {
    Random random = new Random(21);
    for (int i = 0; i < 40; i++) {
      List<Curve> curves = new ArrayList<>();
      for (int k = 0; k < 3; k++) {
        Curve curve = CurveTest.random(random);
        if (curve.peak().radius() > 1 * UM && !(curve instanceof Taper)) {
          curves.add(curve);
        }
      }
      CenterLine line = new CenterLine(new Pose(0, 0, 6 * random.nextDouble()), curves);
      List<Polygon> polygons = new Ribbon(0, 0.5 * UM, 0.5 * UM).flatten(line, GRID);
      for (int k = 0; k <= 200; k++) {
        Pose pose = line.at(line.length() * k / 200);
        for (double side : new double[] {-0.25 * UM, 0.25 * UM}) {
          Pose edge = pose.moved(0, side);
          double distance =
              polygons.stream()
                  .mapToDouble(p -> distance(p, edge.x() / NM, edge.y() / NM))
                  .min()
                  .orElse(0);
          assertTrue(distance <= 0.5 + 0.7072, "case " + i + " at " + k + ": " + distance);
        }
      }
    }
  }

  @Test
  void noEdgeIsShorterThanTheStepsOfTheCurves() {
    CenterLine line =
        new CenterLine(
            Pose.ofDegrees(0, 0, 30),
            List.of(
                new Straight(20 * UM),
                new EulerBend(10 * UM, 1),
                new Straight(3 * UM),
                new Arc(5 * UM, -2),
                new Straight(1 * UM)));
    for (Polygon polygon : new Ribbon(0, 0.45 * UM, 0.45 * UM).flatten(line, GRID)) {
      polygon.forEachEdge(
          (x1, y1, x2, y2) ->
              assertTrue(
                  Math.hypot((double) (x2 - x1), (double) (y2 - y1)) > 50,
                  x1 + "," + y1 + " " + x2 + "," + y2));
    }
  }

  @Test
  void longRibbonsAreCutAtSharedVertices() {
    List<Curve> curves = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      curves.add(new Arc(100 * UM, i % 2 == 0 ? 3 : -3));
    }
    CenterLine line = new CenterLine(Pose.ORIGIN, curves);
    List<Polygon> polygons = new Ribbon(0, 0.5 * UM, 0.5 * UM).flatten(line, GRID);
    assertTrue(polygons.size() > 1);
    for (Polygon polygon : polygons) {
      assertTrue(polygon.vertexCount() <= 4000);
    }
    double area = polygons.stream().mapToDouble(Polygon::area).sum();
    assertEquals(line.length() * 0.5 * UM / (NM * NM), area, 1e-4 * area);
  }

  private static double distance(Polygon polygon, double x, double y) {
    double[] nearest = {Double.MAX_VALUE};
    polygon.forEachEdge(
        (x1, y1, x2, y2) -> {
          double dx = x2 - x1;
          double dy = y2 - y1;
          double t = Math.clamp(((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy), 0, 1);
          nearest[0] = Math.min(nearest[0], Math.hypot(x1 + t * dx - x, y1 + t * dy - y));
        });
    return nearest[0];
  }
}
