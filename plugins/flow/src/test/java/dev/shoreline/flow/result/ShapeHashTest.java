package dev.shoreline.flow.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class ShapeHashTest {
  private static Figure polygon(List<Point> points, UnaryOperator<Point> placing) {
    return new Figure.Polygon(points.stream().map(placing).toList());
  }

  private static Point any(Random random) {
    return new Point(random.nextInt(4000) / 1000.0, random.nextInt(4000) / 1000.0);
  }

  private static Point turned(Point p, int times) {
    return times == 0 ? p : turned(new Point(-p.y(), p.x()), times - 1);
  }

  private static Point mirrored(Point p) {
    return new Point(p.x(), -p.y());
  }

  private static Point moved(Point p) {
    return new Point(p.x() + 1234.567, p.y() - 0.089);
  }

  @Test
  void staysWhenAShapeIsMovedTurnedOrMirrored() {
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      List<Point> points = new ArrayList<>();
      for (int i = 3 + random.nextInt(6); i > 0; i--) {
        points.add(any(random));
      }
      String hash = ShapeHash.of(List.of(polygon(points, p -> p)));
      int times = random.nextInt(4);
      int start = random.nextInt(points.size());
      List<Point> other = new ArrayList<>(points.subList(start, points.size()));
      other.addAll(points.subList(0, start));
      String where = "seed " + seed;
      assertEquals(
          hash, ShapeHash.of(List.of(polygon(other, p -> moved(turned(p, times))))), where);
      List<Point> back = other.reversed();
      assertEquals(
          hash,
          ShapeHash.of(List.of(polygon(back, p -> moved(mirrored(turned(p, times)))))),
          where);
    }
  }

  @Test
  void tellsEdgePairsByTheirDistanceAndNotByTheirOrder() {
    Figure.Edge lower = new Figure.Edge(new Point(0, 0), new Point(2, 0));
    Figure.Edge upper = new Figure.Edge(new Point(2, 0.3), new Point(0, 0.3));
    Figure.Edge further = new Figure.Edge(new Point(2, 0.301), new Point(0, 0.301));
    String hash = ShapeHash.of(List.of(new Figure.EdgePair(lower, upper)));
    assertEquals(hash, ShapeHash.of(List.of(new Figure.EdgePair(upper, lower))));
    assertNotEquals(hash, ShapeHash.of(List.of(new Figure.EdgePair(lower, further))));
    assertEquals(12, hash.length());
  }
}
