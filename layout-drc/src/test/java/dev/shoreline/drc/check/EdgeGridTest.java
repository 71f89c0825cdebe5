package dev.shoreline.drc.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shoreline.layout.geometry.Box;
import dev.shoreline.layout.geometry.Polygon;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EdgeGridTest {
  /** Edges of random triangles, some thousands of units long. */
  private static EdgeSet edges(Random random, int count, int spread, int extent) {
    List<Polygon> polygons = new ArrayList<>();
    while (polygons.size() < count) {
      long x = random.nextInt(spread);
      long y = random.nextInt(spread) - 700L;
      Polygon polygon =
          Polygon.of(
              x,
              y,
              x + 1L + random.nextInt(extent),
              y + random.nextInt(extent),
              x + random.nextInt(extent),
              y + 1L + random.nextInt(extent));
      if (polygon.doubledArea() != 0) {
        polygons.add(polygon);
      }
    }
    EdgeSet edges = new EdgeSet();
    edges.add(polygons);
    return edges;
  }

  private static Box box(EdgeSet edges, int i) {
    return new Box(
        Math.min(edges.x1[i], edges.x2[i]),
        Math.min(edges.y1[i], edges.y2[i]),
        Math.max(edges.x1[i], edges.x2[i]),
        Math.max(edges.y1[i], edges.y2[i]));
  }

  /** How far boxes are apart, along the axis where they are farther. */
  private static long gap(Box a, Box b) {
    return Math.max(
        Math.max(a.left(), b.left()) - Math.min(a.right(), b.right()),
        Math.max(a.bottom(), b.bottom()) - Math.min(a.top(), b.top()));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 100, 40, 0",
    "40, 1000, 60, 0",
    "40, 1000, 60, 7",
    "60, 900, 300, 25",
    "9, 100000, 90, 50",
    "30, 60, 2000, 3",
    "2, 40, 9, 300"
  })
  void eachPairThatIsNearComesOnce(int count, int spread, int extent, double distance) {
    EdgeSet edges = edges(new Random(count), count, spread, extent);
    EdgeGrid grid = new EdgeGrid(edges, distance);
    int split = edges.size / 3;
    Set<Long> pairs = new HashSet<>();
    Set<Long> across = new HashSet<>();
    grid.forEachPair((a, b) -> assertTrue(pairs.add(key(a, b)), "twice"));
    grid.forEachPairAcross(split, (a, b) -> assertTrue(across.add(key(a, b)), "twice"));
    for (int a = 0; a < edges.size; a++) {
      for (int b = a + 1; b < edges.size; b++) {
        long gap = gap(box(edges, a), box(edges, b));
        boolean told = pairs.contains(key(a, b));
        assertTrue(told || gap >= distance, "a pair is missing");
        assertFalse(told && gap > distance + 4, "a pair is too far apart");
        assertEquals(told && a < split && b >= split, across.contains(key(a, b)));
      }
    }
  }

  private static long key(int a, int b) {
    return ((long) Math.min(a, b) << Integer.SIZE) | Math.max(a, b);
  }

  @ParameterizedTest
  @CsvSource({"1, 100, 40, 0", "40, 1000, 60, 7", "60, 900, 300, 25", "30, 60, 2000, 3"})
  void edgesThroughABoxAreAskedAndNoOthers(int count, int spread, int extent, double distance) {
    Random random = new Random(count);
    EdgeSet edges = edges(random, count, spread, extent);
    EdgeGrid grid = new EdgeGrid(edges, distance);
    for (int i = 0; i < 60; i++) {
      Box at = box(edges, random.nextInt(edges.size));
      Box window =
          switch (i % 5) {
            case 0 -> new Box(at.right(), at.top(), at.right() + 9, at.top() + 5);
            case 1 -> new Box(at.left() - 9, at.bottom() - 5, at.left(), at.bottom());
            case 2 -> new Box(at.right() + 1, at.bottom(), at.right() + 40, at.top());
            case 3 -> new Box(at.left(), at.top() + 1, at.right(), at.top() + 30);
            default -> at.expanded(random.nextInt(spread));
          };
      BitSet asked = new BitSet();
      assertFalse(
          grid.any(
              window.left(),
              window.bottom(),
              window.right(),
              window.top(),
              e -> {
                asked.set(e);
                return false;
              }));
      for (int e = 0; e < edges.size; e++) {
        assertEquals(box(edges, e).intersects(window), asked.get(e), "edge " + e);
      }
      assertEquals(
          !asked.isEmpty(),
          grid.any(window.left(), window.bottom(), window.right(), window.top(), e -> true));
    }
  }
}
