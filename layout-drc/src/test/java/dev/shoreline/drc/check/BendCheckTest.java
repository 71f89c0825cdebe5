package dev.shoreline.drc.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shoreline.layout.curve.Arc;
import dev.shoreline.layout.curve.CenterLine;
import dev.shoreline.layout.curve.Curve;
import dev.shoreline.layout.curve.EulerBend;
import dev.shoreline.layout.curve.Pose;
import dev.shoreline.layout.curve.Resolution;
import dev.shoreline.layout.curve.Ribbon;
import dev.shoreline.layout.curve.SBend;
import dev.shoreline.layout.curve.Straight;
import dev.shoreline.layout.curve.Taper;
import dev.shoreline.layout.geometry.Polygon;
import dev.shoreline.layout.region.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Bends of waveguides drawn on a grid of 1 or 5 units of 1 nm; each case prints what it was. */
final class BendCheckTest {
  private static final double NM = 1e-9;
  private static final double UM = 1e-6;
  private static final int CASES = Integer.getInteger("shoreline.cases", 400);

  /** How a waveguide was drawn. */
  private record Drawing(double width, int grid, double tolerance, double heading) {
    static Drawing random(Random random) {
      int grid = random.nextBoolean() ? 1 : 5;
      return new Drawing(
          NM * grid * Math.round((350 + random.nextInt(700)) / (double) grid),
          grid,
          NM * (grid / 2.0 + random.nextInt(3)),
          random.nextInt(4) == 0 ? 0 : 7 * random.nextDouble());
    }

    Region draw(List<Curve> curves) {
      CenterLine line = new CenterLine(new Pose(0, 0, heading), curves);
      return Region.of(
          new Ribbon(0, width, width)
              .flatten(line, new Resolution(grid * NM, tolerance)).stream()
                  .map(p -> scaled(p, grid))
                  .toList());
    }

    List<BendCheck.Bend> check(Region region, double radius) {
      return new BendCheck(width / NM, radius / NM, grid).run(region);
    }

    /** A ring, its edges sampled without regard to each other. */
    Region ring(double radius, int inner, int outer, Random random) {
      long[] hole = circle(radius - width / 2, inner, random.nextDouble());
      return Region.of(
          Polygon.withHoles(circle(radius + width / 2, outer, random.nextDouble()), List.of(hole)));
    }

    private long[] circle(double radius, int vertices, double phase) {
      long[] xy = new long[2 * vertices];
      for (int i = 0; i < vertices; i++) {
        double angle = 2 * Math.PI * (i + phase) / vertices;
        xy[2 * i] = grid * Math.round(radius * Math.cos(angle) / NM / grid);
        xy[2 * i + 1] = grid * Math.round(radius * Math.sin(angle) / NM / grid);
      }
      return xy;
    }
  }

  private static Polygon scaled(Polygon polygon, int factor) {
    long[] xy = polygon.contour(0);
    for (int i = 0; i < xy.length; i++) {
      xy[i] *= factor;
    }
    return Polygon.of(xy);
  }

  private static double sign(Random random) {
    return random.nextBoolean() ? 1 : -1;
  }

  private static double angle(Random random) {
    return sign(random) * (0.3 + 2.5 * random.nextDouble());
  }

  /** One to four bends of no less than a radius, with straights, tapers and S-bends between. */
  private static List<Curve> course(Random random, double radius, double width) {
    List<Curve> curves = new ArrayList<>();
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      double r = random.nextBoolean() ? radius : radius * (1 + random.nextDouble());
      switch (random.nextInt(6)) {
        case 0 -> curves.add(new EulerBend(r, angle(random)));
        case 1 -> curves.add(new EulerBend(r, angle(random), 0.2 + 0.7 * random.nextDouble()));
        case 2 -> curves.add(SBend.ofRadius(r, sign(random) * r * (0.1 + random.nextDouble())));
        case 3 -> curves.add(taper(random, width));
        default -> curves.add(new Arc(r, angle(random)));
      }
      if (random.nextBoolean()) {
        curves.add(new Straight(UM * (0.01 + 20 * random.nextDouble())));
      }
    }
    return curves;
  }

  /** Wider and narrower again. */
  private static Curve taper(Random random, double width) {
    double other = width * (0.95 + 0.9 * random.nextDouble());
    return new Taper((5 + 10 * random.nextDouble()) * UM, width, other);
  }

  @Test
  void whatKeepsTheLimitIsNeverReported() {
    Random random = new Random(11);
    for (int i = 0; i < CASES; i++) {
      Drawing drawing = Drawing.random(random);
      double radius = (2 + 20 * random.nextDouble()) * UM;
      List<Curve> curves = course(random, radius, drawing.width());
      List<BendCheck.Bend> found = drawing.check(drawing.draw(curves), radius);
      String shown = "case " + i + ": " + drawing + " at " + radius + ": " + curves + ": " + found;
      assertFalse(found.stream().anyMatch(BendCheck.Bend::proven), shown);
    }
  }

  @Test
  void ringsAtTheLimitAreNeverReported() {
    Random random = new Random(12);
    for (int i = 0; i < CASES; i++) {
      Drawing drawing = Drawing.random(random);
      double radius = (2 + 20 * random.nextDouble()) * UM;
      int inner = 24 + random.nextInt(600);
      int outer = 24 + random.nextInt(600);
      Region ring = drawing.ring(radius, inner, outer, random);
      List<BendCheck.Bend> found = drawing.check(ring, radius);
      assertEquals(List.of(), found, "case " + i + ": " + drawing + " of " + inner + ", " + outer);
    }
  }

  @Test
  void tighterArcsAreAlwaysReported() {
    Random random = new Random(13);
    for (int i = 0; i < CASES; i++) {
      Drawing drawing = Drawing.random(random);
      double limit = (3 + 20 * random.nextDouble()) * UM;
      double radius = limit * (0.5 + 0.45 * random.nextDouble());
      List<Curve> curves = new ArrayList<>();
      curves.add(new Straight(UM * (1 + 9 * random.nextDouble())));
      curves.add(new Arc(radius, sign(random) * (Math.PI / 2 + random.nextDouble())));
      curves.add(new Straight(UM * (1 + 9 * random.nextDouble())));
      List<BendCheck.Bend> found = drawing.check(drawing.draw(curves), limit);
      String shown = "case " + i + ": " + drawing + " at " + limit + ": " + curves + ": " + found;
      assertEquals(1, found.stream().filter(BendCheck.Bend::proven).count(), shown);
      double most = found.getFirst().radius() * NM;
      assertTrue(most >= radius - 1e-12 && most < limit, shown);
    }
  }

  @Test
  void tighterEulerBendsAndSBendsAreReported() {
    Random random = new Random(14);
    for (int i = 0; i < CASES; i++) {
      Drawing drawing = Drawing.random(random);
      double limit = (3 + 20 * random.nextDouble()) * UM;
      double radius = limit * (0.4 + 0.35 * random.nextDouble());
      Curve bend =
          random.nextBoolean()
              ? new EulerBend(radius, sign(random) * Math.PI / 2)
              : SBend.ofRadius(radius, sign(random) * radius * (1 + random.nextDouble()));
      List<BendCheck.Bend> found = drawing.check(drawing.draw(List.of(bend)), limit);
      assertTrue(
          found.stream().anyMatch(BendCheck.Bend::proven),
          "case " + i + ": " + drawing + " at " + limit + ": " + bend + ": " + found);
    }
  }

  @Test
  void tighterRingsAreAlwaysReportedOnce() {
    Random random = new Random(15);
    for (int i = 0; i < CASES; i++) {
      Drawing drawing = Drawing.random(random);
      double limit = (3 + 20 * random.nextDouble()) * UM;
      int inner = 64 + random.nextInt(600);
      int outer = 64 + random.nextInt(600);
      Region ring = drawing.ring(limit * (0.5 + 0.45 * random.nextDouble()), inner, outer, random);
      List<BendCheck.Bend> found = drawing.check(ring, limit);
      String shown = "case " + i + ": " + drawing + " at " + limit + ": " + found;
      assertEquals(1, found.size(), shown);
      assertTrue(found.getFirst().proven(), shown);
    }
  }

  @Test
  void aSpiralIsReportedWhereItIsTooTight() {
    List<Curve> curves = new ArrayList<>();
    for (int turn = 0; turn < 12; turn++) {
      curves.add(new Arc((3 + turn) * UM, Math.PI));
    }
    Drawing drawing = new Drawing(0.5 * UM, 1, NM, 0.3);
    List<BendCheck.Bend> found = drawing.check(drawing.draw(curves), 6 * UM);
    assertEquals(1, found.size());
    assertEquals(3000, found.getFirst().radius(), 10);
    assertTrue(found.getFirst().area().bounds().width() < 12_000);
  }

  @Test
  void corneredWaveguidesAreUndecided() {
    Region corner = Region.of(Polygon.of(0, 0, 9000, 0, 9000, 9000, 8500, 9000, 8500, 500, 0, 500));
    assertEquals(
        List.of(false),
        new BendCheck(500, 5000, 1).run(corner).stream().map(BendCheck.Bend::proven).toList());
  }

  @Test
  void otherWidthsAreNoMatterOfTheCheck() {
    Drawing drawing = new Drawing(2 * UM, 1, NM, 0);
    Region bend = drawing.draw(List.of(new Arc(3 * UM, 1.5)));
    assertEquals(List.of(), new BendCheck(500, 5000, 1).run(bend));
  }
}
