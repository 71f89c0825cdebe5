package dev.shoreline.drc.check;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shoreline.layout.geometry.Box;
import dev.shoreline.layout.geometry.Polygon;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class EdgeSetTest {
  private static final Polygon FRAME =
      Polygon.withHoles(
          new long[] {0, 0, 90, 0, 90, 90, 0, 90},
          List.of(new long[] {10, 10, 10, 80, 80, 80, 80, 10}));

  /** Ends where the frame starts. */
  private static final Polygon NEIGHBOUR = Polygon.of(0, 0, -50, 0, -20, -30);

  @Test
  void contoursAreClosedBothWays() {
    EdgeSet edges = new EdgeSet();
    edges.add(List.of(NEIGHBOUR, FRAME, NEIGHBOUR));
    assertEquals(14, edges.size);
    int[] sizes = {3, 4, 4, 3};
    int first = 0;
    for (int size : sizes) {
      for (int i = 0; i < size; i++) {
        assertEquals(first + (i + 1) % size, edges.after(first + i));
        assertEquals(first + (i + size - 1) % size, edges.before(first + i));
      }
      first += size;
    }
  }

  @Test
  void ownersCountOnOverTheSecondRegion() {
    EdgeSet edges = new EdgeSet();
    edges.add(List.of(FRAME, NEIGHBOUR));
    edges.add(List.of(NEIGHBOUR));
    assertEquals(0, edges.owner[7]);
    assertEquals(1, edges.owner[8]);
    assertEquals(2, edges.owner[11]);
  }

  @Test
  void holdsAnyNumberOfEdges() {
    List<Polygon> boxes = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      boxes.add(Polygon.box(new Box(10L * i, 3, 10L * i + 5, 8)));
    }
    EdgeSet edges = new EdgeSet();
    edges.add(boxes);
    assertEquals(1200, edges.size);
    for (int i = 0; i < edges.size; i++) {
      assertEquals(i / 4, edges.owner[i]);
      int next = edges.after(i);
      assertEquals(edges.x2[i], edges.x1[next]);
      assertEquals(edges.y2[i], edges.y1[next]);
    }
  }

  @Test
  void tellsTheTurnBetweenEdges() {
    EdgeSet edges = new EdgeSet();
    edges.add(List.of(Polygon.of(0, 0, 40, 0, 40, 30)));
    double[] turns =
        IntStream.range(0, 3).mapToDouble(e -> edges.cosine(e, edges.after(e))).toArray();
    Arrays.sort(turns);
    assertArrayEquals(new double[] {-0.8, -0.6, 0}, turns, 1e-15);
    assertEquals(1, edges.cosine(2, 2), 1e-15);
  }

  @Test
  void pairsAreChosenByNets() {
    List<Polygon> polygons =
        List.of(
            Polygon.box(new Box(0, 0, 9, 9)),
            Polygon.box(new Box(20, 0, 29, 9)),
            Polygon.box(new Box(40, 0, 49, 9)));
    for (boolean same : new boolean[] {true, false}) {
      EdgeSet edges = new EdgeSet();
      edges.add(polygons);
      assertTrue(edges.mayPair(0, 4) && edges.mayPair(0, 8));
      edges.restrict(polygons, new NetPairs(polygons, new int[] {5, 7, 5}, same));
      assertEquals(same, edges.mayPair(0, 8));
      assertEquals(!same, edges.mayPair(0, 4));
    }
    assertFalse(new NetPairs(polygons, new int[] {1, 2, 3}, false).same());
  }
}
