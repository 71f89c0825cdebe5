package dev.shoreline.drc.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shoreline.layout.geometry.Polygon;
import dev.shoreline.layout.region.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Shapes of known distances, rounded to a grid of 1 or 5 units; each case prints what it was. What
 * keeps the limit before rounding is never reported, and what breaks it by more than rounding may
 * hide always is.
 */
final class SnappingTest {
  private static final int CASES = Integer.getInteger("shoreline.cases", 300);

  /** What a true distance may be short of the limit without being seen, grid steps. */
  private static final double HIDDEN = 3.5;

  /** Regions at a known distance, and the check that measures it. */
  private record Scene(
      String name, EdgeRelation relation, double distance, Region first, Region second) {
    List<EdgePair> check(double limit, Metric metric, double grid) {
      return new EdgePairCheck(relation, limit, metric, 90, 0, -1, grid).run(first, second);
    }
  }

  /** Draws on a grid. */
  private static final class Pen {
    private final Random random;
    private final long grid;

    Pen(Random random) {
      this.random = random;
      grid = random.nextBoolean() ? 1 : 5;
    }

    double between(double least, double most) {
      return least + (most - least) * random.nextDouble();
    }

    Polygon polygon(double... xy) {
      return Polygon.of(rounded(xy));
    }

    long[] rounded(double... xy) {
      long[] made = new long[xy.length];
      for (int i = 0; i < xy.length; i++) {
        made[i] = grid * (long) Math.floor(xy[i] / grid + 0.5);
      }
      return made;
    }

    /**
     * Vertices of a circle, so many that chords lie within a grid step of it, from any angle on.
     */
    double[] circle(double x, double y, double radius) {
      double sag = grid * between(0.02, 0.95);
      int count = (int) Math.ceil(Math.PI / Math.acos(1 - Math.min(1, sag / radius)));
      count = Math.max(count, 12);
      double[] xy = new double[2 * count];
      double phase = random.nextDouble();
      for (int i = 0; i < count; i++) {
        double angle = 2 * Math.PI * (i + phase) / count;
        xy[2 * i] = x + radius * Math.cos(angle);
        xy[2 * i + 1] = y + radius * Math.sin(angle);
      }
      return xy;
    }

    Polygon disc(double x, double y, double radius) {
      return polygon(circle(x, y, radius));
    }

    Polygon ring(double x, double y, double inner, double outer) {
      return Polygon.withHoles(rounded(circle(x, y, outer)), List.of(rounded(circle(x, y, inner))));
    }

    /** A part of a ring, its ends along radii. */
    Polygon arc(double radius, double width, double from, double angle) {
      double sag = grid * between(0.02, 0.95);
      int steps = (int) Math.ceil(angle / (2 * Math.acos(1 - sag / (radius + width / 2))));
      double[] xy = new double[4 * (steps + 1)];
      for (int i = 0; i <= steps; i++) {
        double at = from + angle * i / steps;
        int back = xy.length - 2 - 2 * i;
        xy[2 * i] = (radius + width / 2) * Math.cos(at);
        xy[2 * i + 1] = (radius + width / 2) * Math.sin(at);
        xy[back] = (radius - width / 2) * Math.cos(at);
        xy[back + 1] = (radius - width / 2) * Math.sin(at);
      }
      return polygon(xy);
    }

    /** A turned rectangle, its long sides at heights over a turned axis. */
    Polygon bar(double heading, double start, double length, double low, double high) {
      double ux = Math.cos(heading);
      double uy = Math.sin(heading);
      double end = start + length;
      return polygon(
          start * ux - low * uy,
          start * uy + low * ux,
          end * ux - low * uy,
          end * uy + low * ux,
          end * ux - high * uy,
          end * uy + high * ux,
          start * ux - high * uy,
          start * uy + high * ux);
    }
  }

  /** A random scene in which a distance is exact before rounding. */
  private static Scene scene(Pen pen, double distance) {
    double radius = pen.between(Math.max(1200, 5 * distance), 20_000);
    double heading = pen.random.nextInt(4) == 0 ? 0 : pen.between(0, 7);
    Polygon ring = pen.ring(0, 0, radius - distance / 2, radius + distance / 2);
    int shape = pen.random.nextInt(9);
    return switch (shape) {
      case 0 -> one("ring", EdgeRelation.WIDTH, distance, ring);
      case 1 ->
          one(
              "arc",
              EdgeRelation.WIDTH,
              distance,
              pen.arc(radius, distance, heading, pen.between(0.5, 4)));
      case 2 -> one("bar", EdgeRelation.WIDTH, distance, pen.bar(heading, 70, 3000, 0, distance));
      case 3 -> // the ends of bars are as far apart as their sides
          one(
              "bars",
              EdgeRelation.SPACE,
              distance,
              pen.bar(heading, 0, 2000, 0, 900),
              pen.bar(heading, 500, 2000, 900 + distance, 1700 + distance),
              pen.bar(heading, 2000 + distance, 900, -300, 600));
      case 4 ->
          one(
              "rings",
              EdgeRelation.SPACE,
              distance,
              pen.ring(0, 0, radius - 500, radius),
              pen.ring(0, 0, radius + distance, radius + distance + 500));
      case 5 ->
          one(
              "bus",
              EdgeRelation.SPACE,
              distance,
              pen.disc(-radius * Math.sin(heading), radius * Math.cos(heading), radius),
              pen.bar(heading, -radius, 2 * radius, -distance - 700, -distance));
      case 6 ->
          two(
              "separated discs",
              EdgeRelation.SEPARATION,
              distance,
              pen.disc(0, 0, radius),
              pen.disc(
                  (2 * radius + distance) * Math.cos(heading),
                  (2 * radius + distance) * Math.sin(heading),
                  radius));
      case 7 ->
          two(
              "disc in a disc",
              EdgeRelation.ENCLOSURE,
              distance,
              pen.disc(0, 0, radius),
              pen.disc(0, 0, radius + distance));
      default ->
          two(
              "overlapping bars",
              EdgeRelation.OVERLAP,
              distance,
              pen.bar(heading, 0, 3000, -1000, distance),
              pen.bar(heading, 800, 3000, 0, 1500));
    };
  }

  private static Scene one(
      String name, EdgeRelation relation, double distance, Polygon... polygons) {
    return new Scene(name, relation, distance, Region.of(polygons), Region.empty());
  }

  private static Scene two(
      String name, EdgeRelation relation, double distance, Polygon first, Polygon second) {
    return new Scene(name, relation, distance, Region.of(first), Region.of(second));
  }

  /** Squares around the chords of a curve reach what lies nearer than the curve's own distance. */
  private static Metric metric(Random random, Scene scene) {
    return switch (random.nextInt(3)) {
      case 0 -> Metric.EUCLIDIAN;
      case 1 -> Metric.PROJECTION;
      default -> scene.name().contains("bar") ? Metric.SQUARE : Metric.EUCLIDIAN;
    };
  }

  @Test
  void whatKeepsTheLimitBeforeRoundingIsNeverReported() {
    Random random = new Random(21);
    int atLimit = 0;
    for (int i = 0; i < CASES; i++) {
      Pen pen = new Pen(random);
      long limit = pen.grid * (40 + random.nextInt(150));
      Scene scene = scene(pen, limit * (random.nextBoolean() ? 1 : pen.between(1, 1.01)));
      Metric metric = metric(random, scene);
      List<EdgePair> found = scene.check(limit, metric, pen.grid);
      String shown = "case " + i + ": " + scene + " at " + limit + " " + metric + ": " + found;
      assertTrue(found.stream().allMatch(p -> p.atLimit() > 0), shown);
      atLimit += found.size();
    }
    assertTrue(atLimit > (CASES - 30) / 3, "rounding should have brought many below: " + atLimit);
  }

  @Test
  void whatBreaksTheLimitByMoreThanRoundingIsAlwaysReported() {
    Random random = new Random(22);
    for (int i = 0; i < CASES; i++) {
      Pen pen = new Pen(random);
      long limit = pen.grid * (40 + random.nextInt(150));
      Scene scene = scene(pen, limit - pen.grid * pen.between(HIDDEN, 30));
      Metric metric = metric(random, scene);
      List<EdgePair> found = scene.check(limit, metric, pen.grid);
      String shown = "case " + i + ": " + scene + " at " + limit + " " + metric + ": " + found;
      assertTrue(found.stream().anyMatch(p -> p.atLimit() == 0), shown);
    }
  }

  @Test
  void nothingIsLost() {
    Random random = new Random(23);
    for (int i = 0; i < CASES; i++) {
      Pen pen = new Pen(random);
      long limit = pen.grid * (40 + random.nextInt(150));
      Scene scene = scene(pen, limit - pen.grid * pen.between(-1, 4));
      Metric metric = metric(random, scene);
      int drawn = scene.check(limit, metric, 0).size();
      int told =
          scene.check(limit, metric, pen.grid).stream()
              .mapToInt(p -> Math.max(1, p.atLimit()))
              .sum();
      assertEquals(drawn, told, "case " + i + ": " + scene + " at " + limit + " " + metric);
    }
  }

  @Test
  void whatRunsAlongAnAxisIsDecidedToTheGridStep() {
    Region narrow = Region.of(Polygon.of(0, 0, 3000, 0, 3000, 499, 0, 499));
    List<EdgePair> found =
        new EdgePairCheck(EdgeRelation.WIDTH, 500, Metric.EUCLIDIAN, 90, 0, -1, 1)
            .run(narrow, Region.empty());
    assertEquals(1, found.size());
    assertEquals(0, found.getFirst().atLimit());
  }

  @Test
  void ringsAStepTooNarrowAreSeen() {
    Random random = new Random(24);
    int seen = 0;
    int rings = Math.min(100, CASES);
    for (int i = 0; i < rings; i++) {
      Pen pen = new Pen(random);
      double radius = pen.grid * pen.between(5000, 50_000);
      double width = pen.grid * 498;
      Scene ring = one("ring", EdgeRelation.WIDTH, width, pen.ring(0, 0, radius - width, radius));
      List<EdgePair> found = ring.check(500.0 * pen.grid, Metric.EUCLIDIAN, pen.grid);
      assertFalse(found.isEmpty());
      seen += found.stream().anyMatch(p -> p.atLimit() == 0) ? 1 : 0;
    }
    assertTrue(seen > 0.9 * rings, "seen " + seen + " of " + rings);
  }

  @Test
  @Tag("without-mutation")
  void curvesOfTinyEdgesAreDecidedToo() {
    List<Long> xy = new ArrayList<>();
    for (int side = 0; side < 2; side++) {
      for (int i = 0; i <= 2000; i++) {
        double angle = (side == 0 ? i : 2000 - i) * 0.0004;
        double radius = side == 0 ? 5000 : 4700;
        xy.add(Math.round(radius * Math.cos(angle)));
        xy.add(Math.round(radius * Math.sin(angle)));
      }
    }
    Region arc = Region.of(Polygon.of(xy.stream().mapToLong(Long::longValue).toArray()));
    for (Metric metric : Metric.values()) {
      List<EdgePair> found =
          new EdgePairCheck(EdgeRelation.WIDTH, 320, metric, 90, 0, -1, 1).run(arc, Region.empty());
      assertTrue(found.stream().anyMatch(p -> p.atLimit() == 0), metric.toString());
    }
  }
}
