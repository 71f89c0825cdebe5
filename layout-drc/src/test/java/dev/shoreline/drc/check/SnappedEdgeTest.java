package dev.shoreline.drc.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shoreline.layout.geometry.Polygon;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Edges of which it is known what curve they are chords of. */
final class SnappedEdgeTest {
  private static final double RADIUS = 1e6;
  private static final double ROOT_2 = Math.sqrt(2);

  private static EdgeSet edges(long... xy) {
    EdgeSet edges = new EdgeSet();
    edges.add(List.of(Polygon.of(xy)));
    return edges;
  }

  private static EdgeSet circle(int count) {
    long[] xy = new long[2 * count];
    for (int i = 0; i < count; i++) {
      double angle = 2 * Math.PI * i / count;
      xy[2 * i] = Math.round(RADIUS * Math.cos(angle));
      xy[2 * i + 1] = Math.round(RADIUS * Math.sin(angle));
    }
    return edges(xy);
  }

  private static double chord(int edges, int count) {
    return 2 * RADIUS * Math.sin(Math.PI * edges / count);
  }

  private static int edge(EdgeSet edges, long x1, long y1) {
    return IntStream.range(0, edges.size)
        .filter(e -> edges.x1[e] == x1 && edges.y1[e] == y1)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aLongEdgeBetweenCornersIsWhatItIs() {
    EdgeSet edges = edges(0, 0, 300, 400, 260, 430, -40, 30);
    SnappedEdge edge = new SnappedEdge(edges, edge(edges, 0, 0), false, 2);
    assertEquals(0, edge.x1);
    assertEquals(0, edge.y1);
    assertEquals(300, edge.x2);
    assertEquals(400, edge.y2);
    assertEquals(500, edge.length, 1e-12);
    assertEquals(2 * 1.4, edge.spread(), 1e-12);
    assertEquals(0, edge.bow);
    assertEquals(0, edge.beyond);
    assertEquals(Math.asin(2.8 / 500), edge.turn, 1e-12);
  }

  @Test
  void fromItsOutsideItRunsTheOtherWay() {
    EdgeSet edges = edges(0, 0, 300, 400, 260, 430, -40, 30);
    SnappedEdge edge = new SnappedEdge(edges, edge(edges, 0, 0), true, 2);
    assertEquals(300, edge.x1);
    assertEquals(400, edge.y1);
    assertEquals(0, edge.x2);
    assertEquals(0, edge.y2);
  }

  /** The sagitta, with what rounding of four edges on either side makes of it. */
  @ParameterizedTest
  @ValueSource(ints = {60, 100, 300})
  void aChordsCurveLiesBeyondItByTheSagitta(int count) {
    double sagitta = RADIUS * (1 - Math.cos(Math.PI / count));
    double grid = 1.5 * sagitta;
    EdgeSet edges = circle(count);
    double length = chord(1, count);
    double part = length * length / (4 * chord(4, count) * chord(5, count));
    double expected = sagitta + ROOT_2 * grid * part;
    for (int e = 0; e < edges.size; e++) {
      SnappedEdge outside = new SnappedEdge(edges, e, true, grid);
      SnappedEdge inside = new SnappedEdge(edges, e, false, grid);
      assertEquals(expected, inside.beyond, 0.01 * expected);
      assertEquals(0, outside.beyond, 1e-9);
      double turn = 2 * Math.PI / count + ROOT_2 * grid * 2 / length;
      assertEquals(Math.asin(inside.spread() / length) + turn / 2, inside.turn, 3e-3 * turn);
    }
  }

  @Test
  void noCurveLiesFartherBeyondThanAGridStep() {
    assertEquals(9, new SnappedEdge(circle(100), 5, false, 9).beyond);
  }

  /** Edges of three steps stand for stretches of three edges, those of two for five. */
  @ParameterizedTest
  @CsvSource({"3, 1", "2, 2", "0.9, 3", "0.5, 4", "7, 0"})
  void aShortEdgeStandsForTheStretchAround(double steps, int around) {
    int count = 100;
    EdgeSet edges = circle(count);
    double length = chord(1, count);
    SnappedEdge edge = new SnappedEdge(edges, 50, false, length / steps);
    assertEquals(edges.x1[50 - around], edge.x1);
    assertEquals(edges.y1[50 - around], edge.y1);
    assertEquals(edges.x2[50 + around], edge.x2);
    assertEquals(edges.y2[50 + around], edge.y2);
    double stretch = chord(2 * around + 1, count);
    assertEquals(stretch, edge.length, 2);
    if (around > 0) {
      // The middle edge's vertices are next to the middle of the stretch.
      double half = Math.PI * (2 * around + 1) / count;
      double bow = RADIUS * (Math.cos(Math.PI / count) - Math.cos(half));
      assertEquals(bow, edge.bow, 2);
      assertEquals(0, edge.beyond);
      assertEquals(Math.asin(Math.min(1, edge.spread() / edge.length)), edge.turn, 1e-12);
    }
  }

  /** Between edges at 30 degrees and less a vertex is a sample of a curve. */
  @ParameterizedTest
  @CsvSource({"29.9, true", "30.1, false"})
  void sharperTurnsAreCorners(double degrees, boolean curved) {
    double angle = Math.toRadians(degrees);
    long x = Math.round(1e6 * Math.cos(angle));
    long y = Math.round(1e6 * Math.sin(angle));
    EdgeSet edges = edges(-1_000_000, 5_000_000, 0, 0, 1_000_000, 0, 1_000_000 + x, y);
    SnappedEdge edge = new SnappedEdge(edges, edge(edges, 0, 0), false, 1000);
    double turn = curved ? (angle + ROOT_2 * 1000 * 2 / 1e6) / 2 : 0;
    assertEquals(Math.asin(1e-3) + turn, edge.turn, 1e-6);
    assertEquals(curved ? 1000 : 0, edge.beyond, 1e-9);
  }

  /** An edge more than three times as long as the next one is no chord of its curve. */
  @ParameterizedTest
  @CsvSource({"330000, false", "340000, true", "2980000, true", "3010000, false"})
  void edgesOfAnotherLengthAreOfAnotherCurve(long length, boolean curved) {
    long y = length / 10;
    EdgeSet edges =
        edges(
            -1_000_000, 9_000_000, 0, 0, 1_000_000, 0, 1_000_000 + length, y, 3_000_000, 9_000_000);
    SnappedEdge edge = new SnappedEdge(edges, edge(edges, 0, 0), false, 1000);
    double next = Math.hypot(length, y);
    double turn = Math.atan2(y, length) + ROOT_2 * 1000 * (1e-6 + 1 / next);
    assertEquals(Math.asin(1e-3) + (curved ? turn / 2 : 0), edge.turn, 1e-6);
  }
}
