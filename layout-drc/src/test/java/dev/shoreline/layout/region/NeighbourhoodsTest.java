package dev.shoreline.layout.region;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shoreline.layout.geometry.Polygon;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;

final class NeighbourhoodsTest {
  @Test
  void groupsOfBoxesAreThoseThatPairwiseTestsGive() {
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      int n = 1 + random.nextInt(60);
      long[] boxes = new long[4 * n];
      for (int i = 0; i < n; i++) {
        boxes[4 * i] = random.nextInt(200);
        boxes[4 * i + 1] = random.nextInt(200);
        boxes[4 * i + 2] = boxes[4 * i] + random.nextInt(1 + random.nextInt(60));
        boxes[4 * i + 3] = boxes[4 * i + 1] + random.nextInt(1 + random.nextInt(60));
      }
      Links expected = new Links(n);
      for (int a = 0; a < n; a++) {
        for (int b = 0; b < a; b++) {
          if (touch(boxes, a, b)) {
            expected.join(a, b);
          }
        }
      }
      BoxClusters clusters = BoxClusters.of(boxes);
      Links byPairs = new Links(n);
      Set<Long> seen = new HashSet<>();
      boolean all =
          new BoxPairs(
                  boxes,
                  Long.MAX_VALUE,
                  (a, b) -> {
                    assertTrue(seen.add((long) Math.min(a, b) << 32 | Math.max(a, b)));
                    byPairs.join(a, b);
                  })
              .run();
      assertTrue(all);
      for (int i = 0; i < n; i++) {
        assertEquals(expected.first(i), clusters.cluster(i), "seed " + seed + ", box " + i);
        assertEquals(expected.first(i), byPairs.first(i), "seed " + seed + ", box " + i);
      }
    }
  }

  private static boolean touch(long[] boxes, int a, int b) {
    return boxes[4 * a] <= boxes[4 * b + 2]
        && boxes[4 * b] <= boxes[4 * a + 2]
        && boxes[4 * a + 1] <= boxes[4 * b + 3]
        && boxes[4 * b + 1] <= boxes[4 * a + 3];
  }

  @Test
  void mergingGroupByGroupIsMergingAllAtOnce() {
    for (int seed = 0; seed < 300; seed++) {
      List<Polygon> polygons = curves(new Random(seed));
      Segments segments = new Segments(64);
      polygons.forEach(polygon -> segments.add(polygon, false));
      List<Polygon> whole =
          Overlay.inOrder(Overlay.outlines(segments, (a, b) -> a != 0, KissingCorners.JOINED));
      assertEquals(whole, Region.of(polygons).merged().polygons(), "seed " + seed);
    }
  }

  @Test
  void whatLiesInAnOutlineBelongsToIt() {
    Polygon ring = regular(0, 0, 1_000, 64);
    Polygon inner = Polygon.of(-10, -10, 10, -10, 0, 10);
    assertEquals(1, Contacts.groups(List.of(inner, ring), 0, true).count());
    assertEquals(2, Contacts.groups(List.of(inner, ring), 0, false).count());
    Polygon besides = Polygon.of(900, 900, 950, 900, 950, 950);
    assertEquals(2, Contacts.groups(List.of(besides, ring), 0, true).count());
  }

  @Test
  void whatIsToldApartIsFurtherApart() {
    GeometryFactory jts = new GeometryFactory();
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      List<Polygon> polygons = curves(random);
      int distance = random.nextInt(60);
      List<LinearRing> rings =
          polygons.stream().map(polygon -> jts.createLinearRing(closed(polygon))).toList();
      int[] group = new int[polygons.size()];
      int[][] groups = Contacts.groups(polygons, distance, false).arrays();
      for (int g = 0; g < groups.length; g++) {
        for (int member : groups[g]) {
          group[member] = g;
        }
      }
      for (int a = 0; a < group.length; a++) {
        for (int b = 0; b < a; b++) {
          double apart = rings.get(a).distance(rings.get(b));
          assertTrue(group[a] == group[b] || apart > distance, "seed " + seed);
        }
      }
    }
  }

  private static Coordinate[] closed(Polygon polygon) {
    int n = polygon.size(0);
    Coordinate[] ring = new Coordinate[n + 1];
    Arrays.setAll(
        ring, i -> new Coordinate((double) polygon.x(0, i % n), (double) polygon.y(0, i % n)));
    return ring;
  }

  @Test
  void aShapeThatRepeatsIsWorkedOnOnce() {
    List<Polygon> polygons = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      polygons.add(regular(5_000L * i, 700L * i, 1_000, 32));
    }
    Set<Neighbourhood> seen = new HashSet<>();
    List<Polygon> results =
        Neighbourhoods.touching(polygons, List.of())
            .map(
                near -> {
                  assertTrue(seen.add(near));
                  return near.first();
                },
                Polygon::shifted);
    assertEquals(1, seen.size());
    assertEquals(polygons, results);
  }

  private static List<Polygon> curves(Random random) {
    List<Polygon> polygons = new ArrayList<>();
    int n = 1 + random.nextInt(25);
    for (int i = 0; i < n; i++) {
      int corners = new int[] {3, 4, 12, 40}[random.nextInt(4)];
      int radius = 3 + random.nextInt(1 + random.nextInt(200));
      polygons.add(regular(random.nextInt(600), random.nextInt(600), radius, corners));
    }
    return polygons;
  }

  private static Polygon regular(long x, long y, double radius, int corners) {
    long[] xy = new long[2 * corners];
    Arrays.setAll(
        xy,
        i -> {
          double angle = Math.PI * (i - i % 2) / corners;
          return i % 2 == 0
              ? x + Math.round(radius * Math.cos(angle))
              : y + Math.round(radius * Math.sin(angle));
        });
    return Polygon.of(xy);
  }
}
