package dev.shoreline.layout.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PolygonPoolTest {
  @Test
  void polygonsAreThoseThatAreMadeOneByOneAndShareOutlines() {
    PolygonPool pool = new PolygonPool();
    Random random = new Random(3);
    List<long[]> contours = new ArrayList<>();
    for (int i = 0; i < 3_000; i++) {
      contours.add(random.longs(6 + 2L * random.nextInt(4), -5, 6).toArray());
      contours.add(new long[] {0, 0, 1L << (20 + i % 30), 5, 3, i});
    }
    for (int i = 0; i < 3; i++) {
      for (long[] contour : contours) {
        long dx = random.nextInt(1 << 20);
        long dy = -random.nextInt(1 << 20);
        long[] xy = contour.clone();
        for (int k = 0; k < xy.length; k += 2) {
          xy[k] += dx;
          xy[k + 1] += dy;
        }
        Polygon polygon = pool.of(xy, 0, xy.length);
        assertEquals(Polygon.of(xy), polygon);
        assertEquals(Polygon.of(xy).bounds(), polygon.bounds());
        assertSame(polygon.outline(), pool.of(contour, 0, contour.length).outline());
      }
    }
  }
}
