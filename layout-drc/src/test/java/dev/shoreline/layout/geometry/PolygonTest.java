package dev.shoreline.layout.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PolygonTest {

  @Test
  void orientsHullCounterClockwiseAndHolesClockwise() {
    Polygon frame =
        Polygon.withHoles(
            new long[] {0, 0, 0, 10, 10, 10, 10, 0}, List.of(new long[] {2, 2, 8, 2, 8, 8, 2, 8}));
    assertEquals("(0,0;10,0;10,10;0,10/2,2;2,8;8,8;8,2)", frame.toString());
    assertEquals(2 * (100 - 36), frame.doubledArea());
  }

  @Test
  void areaIsExactAtTheLimitsOfTheRange() {
    long l = 2_000_000_000L;
    assertEquals(2 * l * l, Polygon.of(0, 0, l, 0, l, l, 0, l).doubledArea());
    long h = Coordinates.LIMIT;
    Polygon huge = Polygon.of(-h, -h, -h, h, h, h, h, -h);
    assertEquals(-h, huge.x(0, 0));
    assertEquals(h, huge.x(0, 1));
    assertThrows(ArithmeticException.class, huge::doubledArea);
    Polygon sliver = Polygon.of(-h, -h, h, h, h, h - 1);
    assertEquals(2 * h, sliver.doubledArea());
  }

  @Test
  void normalisingRemovesRepeatedCollinearAndSpikeVertices() {
    Polygon untidy =
        Polygon.of(10, 10, 10, 10, 5, 10, 0, 10, 0, 0, 5, 0, 5, -7, 5, 0, 10, 0, 10, 5);
    assertEquals(Polygon.box(new Box(0, 0, 10, 10)), untidy.normalised());
    assertNull(Polygon.of(0, 0, 5, 5, 10, 10, 3, 3).normalised());
  }

  @Test
  void recognisesBoxes() {
    assertTrue(Polygon.of(0, 0, 0, 5, 7, 5, 7, 0).isBox());
    assertTrue(Polygon.of(0, 0, 7, 0, 7, 5, 0, 5).isBox());
    assertFalse(Polygon.of(0, 0, 7, 0, 7, 5, 0, 6).isBox());
  }

  @Test
  void aContourThatTouchesItselfInItsLowestVertexHasOneForm() {
    Polygon one = Polygon.of(80, 10, 280, 10, 280, 50, 80, 50, 80, 10, 40, 100, 50, 70);
    Polygon other = Polygon.of(80, 10, 40, 100, 50, 70, 80, 10, 280, 10, 280, 50, 80, 50);
    assertEquals(one.normalised(), other.normalised());
  }

  @Test
  void rejectsTooFewVerticesAndCoordinatesOutOfRange() {
    assertThrows(IllegalArgumentException.class, () -> Polygon.of(0, 0, 1, 1));
    assertThrows(IllegalArgumentException.class, () -> Polygon.of(0, 0, 1, 1, 2, 0, 3));
    assertThrows(ArithmeticException.class, () -> Polygon.of(0, 0, 1, 1, 2, Coordinates.LIMIT + 1));
  }

  @Test
  void exactTransformsComposeAndInvertExactly() {
    Random random = new Random(1);
    for (int i = 0; i < 1000; i++) {
      Transform a = randomExact(random);
      Transform b = randomExact(random);
      Point p = new Point(random.nextInt(), random.nextInt());
      String seen = a + " after " + b + " on " + p;
      assertEquals(a.apply(b.apply(p)), a.after(b).apply(p), seen);
      assertEquals(p, a.inverse().apply(a.apply(p)), seen);
      assertTrue(a.after(b).isExact(), seen);
    }
  }

  @Test
  void transformsMirrorThenRotateThenDisplace() {
    Transform t = Transform.of(100, 200, 90, 1, true);
    assertEquals(new Point(100 + 3, 200 + 10), t.apply(new Point(10, 3)));
    assertEquals(
        new Point(7, 7), Transform.of(0, 0, 45, Math.sqrt(2), false).apply(new Point(7, 0)));
    assertEquals(new Point(-2, 2), Transform.of(0, 0, 0, 0.5, false).apply(new Point(-3, 3)));
  }

  @Test
  void leavingTheRangeIsAnErrorNotAWrap() {
    Transform far = Transform.translation(Coordinates.LIMIT, 0);
    assertThrows(ArithmeticException.class, () -> far.apply(new Point(1, 0)));
    assertThrows(ArithmeticException.class, () -> far.after(far));
    assertThrows(ArithmeticException.class, () -> Transform.of(0, 0, Double.NaN, 1, false));
    assertThrows(ArithmeticException.class, () -> Transform.of(0, 0, 0, 0, false));
  }

  private static Transform randomExact(Random random) {
    return Transform.of(
        random.nextInt(), random.nextInt(), 90 * random.nextInt(-8, 8), 1, random.nextBoolean());
  }
}
