package dev.shoreline.layout.region;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shoreline.layout.geometry.Box;
import dev.shoreline.layout.geometry.Polygon;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

final class RegionTest {
  private static final int CASES = 400;
  private static final int SIDE = 24;

  @Test
  void crossingsDoNotCreepAlongNeedles() {
    Polygon needle = Polygon.of(420, 755, 335, 155, 350, 235);
    Polygon wide = Polygon.of(870, 400, 460, 890, 325, 470);
    Region other = Region.of(Polygon.of(225, 200, 455, 800, 60, 425));
    double area = Region.of(wide).and(other).area();
    assertEquals(area, Region.of(needle, wide).and(other).area(), 150);
  }

  @Test
  void aGrownNeedleDoesNotBendWhatIsBesideIt() {
    Polygon star =
        Polygon.of(
            160, 240, 257, 492, 274, 494, 320, 480, 520, 520, 274, 494, 259, 499, 260, 500, 60, 560,
            259, 499, 257, 492, 140, 480);
    // The bevel of a corner runs from 4.5, 468.7 to 48, 522, where the needle's end cuts it off.
    Region beside = Region.of(Polygon.of(7, 470, 45, 516, 47, 519, 60, 519, 60, 470));
    assertEquals(0, beside.not(Region.of(star).sized(136, 0)).area());
  }

  @ParameterizedTest
  @EnumSource(BooleanOperation.class)
  void rectilinearOperationsAreExact(BooleanOperation operation) {
    for (long seed = 0; seed < CASES; seed++) {
      Random random = new Random(seed);
      List<Polygon> a = boxes(random);
      List<Polygon> b = boxes(random);
      boolean[][] inA = raster(a);
      boolean[][] inB = raster(b);
      boolean[][] result = raster(apply(Region.of(a), Region.of(b), operation).polygons());
      for (int x = 0; x < SIDE; x++) {
        for (int y = 0; y < SIDE; y++) {
          assertEquals(
              operation.holds(inA[x][y], inB[x][y]),
              result[x][y],
              operation + " seed " + seed + " at " + x + ", " + y);
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(BooleanOperation.class)
  void operationsAtAnyAngleAgreeWithAnIndependentOverlay(BooleanOperation operation) {
    for (long seed = 0; seed < CASES; seed++) {
      Random random = new Random(seed);
      int side = seed % 2 == 0 ? 30 : 5_000;
      List<Polygon> a = triangles(random, side);
      List<Polygon> b = triangles(random, side);
      Region ours = apply(Region.of(a), Region.of(b), operation);
      Geometry theirs = OverlayNGRobust.overlay(union(a), union(b), code(operation));
      // Snap rounding moves an outline by half a unit at most.
      double tolerance = 0.75 * (theirs.getLength() + 8 * (a.size() + b.size()));
      assertEquals(theirs.getArea(), ours.area(), tolerance, operation + " seed " + seed);
      if (side > 1000) {
        assertTrue(tolerance < 0.2 * side * side, "the bound means something");
      }
      assertNoCrossing(ours, operation + " seed " + seed);
    }
  }

  @Test
  void aPolygonThatCrossesItselfDoesNotOverlapAnother() {
    Polygon twice = Polygon.of(0, 0, 30, 0, 30, 20, 10, 20, 10, -10, 20, -10, 20, 10, 0, 10);
    assertEquals(List.of(), Region.of(twice).overlaps().polygons());
    Polygon other = Polygon.of(12, 2, 18, 2, 18, 8, 12, 8);
    assertEquals(36, Region.of(twice, other).overlaps().area());
  }

  @Test
  void theOrderOfOperandsAndPolygonsDoesNotMatter() {
    for (long seed = 0; seed < CASES; seed++) {
      List<Polygon> all = triangles(new Random(seed), 100);
      List<Polygon> shuffled = new ArrayList<>(all);
      Collections.shuffle(shuffled, new Random(seed + 1));
      assertEquals(
          Region.of(all).merged().polygons(),
          Region.of(shuffled).merged().polygons(),
          "seed " + seed);
    }
  }

  @Test
  void mergingTwiceChangesNothing() {
    for (long seed = 0; seed < CASES; seed++) {
      Region once = Region.of(triangles(new Random(seed), 200)).merged();
      assertEquals(once.polygons(), Region.of(once.polygons()).merged().polygons(), "seed " + seed);
    }
  }

  @Test
  void holesBelongToTheirHulls() {
    Region ring = Region.of(square(0, 0, 100)).not(Region.of(square(20, 20, 60)));
    Region island = Region.of(square(40, 40, 20)).not(Region.of(square(45, 45, 5)));
    Region both = ring.or(island);
    assertEquals(2, both.polygons().size());
    assertEquals(1, both.polygons().get(0).holeCount());
    assertEquals(1, both.polygons().get(1).holeCount());
    assertEquals(10_000 - 3_600 + 400 - 25, both.area());
    assertEquals(3_600, both.holes().area(), "the inner hole lies within the outer one");
  }

  @Test
  void kissingCornersAreJoinedOrSeparatedAsAsked() {
    Region corners = Region.of(square(0, 0, 10), square(10, 10, 10));
    assertEquals(1, corners.merged().polygons().size());
    assertEquals(2, corners.merged(KissingCorners.SEPARATED).polygons().size());
  }

  @Test
  void sizingASquareKeepsItsCorners() {
    assertEquals(List.of(square(-5, -5, 110)), Region.of(square(0, 0, 100)).sized(5).polygons());
    assertEquals(List.of(square(5, 5, 90)), Region.of(square(0, 0, 100)).sized(-5).polygons());
    assertTrue(Region.of(square(0, 0, 10)).sized(-5).isEmpty());
  }

  @Test
  void sizingMovesTheOutlineByTheDistance() {
    for (long seed = 0; seed < 100; seed++) {
      Region base = Region.of(triangles(new Random(seed), 20_000)).merged();
      Region grown = base.sized(50);
      Region back = grown.sized(-50);
      assertEquals(0, base.not(grown).area(), 60, "seed " + seed + ": growing loses nothing");
      // Closing fills gaps, but never takes away more than rounding does.
      assertTrue(base.not(back).area() < 3 * perimeter(base), "seed " + seed);
    }
  }

  /**
   * Along one axis alone a needle sweeps less than a unit, which would be lost before the other.
   */
  @Test
  void aNeedleGrownAlongBothAxesKeepsItsTip() {
    Region needle = Region.of(Polygon.of(935, 240, 45, 305, 205, 260));
    assertEquals(
        List.of(Polygon.of(930, 237, 200, 257, 40, 302, 40, 308, 50, 308, 940, 243, 940, 237)),
        needle.sizedByAxis(5, 3).polygons());
    assertEquals(
        Region.of(Polygon.box(new Box(7, 15, 33, 25))).polygons(),
        Region.of(Polygon.box(new Box(10, 10, 30, 30))).sizedByAxis(3, -5).polygons());
  }

  @Test
  void emptyOperandsAreNeutral() {
    Region square = Region.of(square(0, 0, 10));
    assertEquals(square.polygons(), square.or(Region.empty()).polygons());
    assertTrue(square.and(Region.empty()).isEmpty());
    assertTrue(Region.empty().not(square).isEmpty());
    assertEquals(Box.EMPTY, Region.empty().bounds());
  }

  private static double perimeter(Region region) {
    double[] sum = {0};
    for (Polygon polygon : region.polygons()) {
      polygon.forEachEdge(
          (x1, y1, x2, y2) -> sum[0] += Math.hypot((double) (x2 - x1), (double) (y2 - y1)));
    }
    return sum[0];
  }

  private static Region apply(Region a, Region b, BooleanOperation operation) {
    return switch (operation) {
      case OR -> a.or(b);
      case AND -> a.and(b);
      case NOT -> a.not(b);
      case XOR -> a.xor(b);
    };
  }

  private static int code(BooleanOperation operation) {
    return switch (operation) {
      case OR -> OverlayNG.UNION;
      case AND -> OverlayNG.INTERSECTION;
      case NOT -> OverlayNG.DIFFERENCE;
      case XOR -> OverlayNG.SYMDIFFERENCE;
    };
  }

  private static Geometry union(List<Polygon> polygons) {
    GeometryFactory factory = new GeometryFactory();
    Geometry all = factory.createPolygon();
    for (Polygon polygon : polygons) {
      long[] xy = polygon.contour(0);
      Coordinate[] ring = new Coordinate[xy.length / 2 + 1];
      for (int i = 0; i < ring.length; i++) {
        int k = 2 * i % xy.length;
        ring[i] = new Coordinate(xy[k], xy[k + 1]);
      }
      all = OverlayNGRobust.overlay(all, factory.createPolygon(ring), OverlayNG.UNION);
    }
    return all;
  }

  private static void assertNoCrossing(Region region, String what) {
    List<long[]> edges = new ArrayList<>();
    for (Polygon polygon : region.polygons()) {
      polygon.forEachEdge((x1, y1, x2, y2) -> edges.add(new long[] {x1, y1, x2, y2}));
    }
    for (int i = 0; i < edges.size(); i++) {
      for (int j = 0; j < i; j++) {
        assertTrue(!cross(edges.get(i), edges.get(j)), what);
      }
    }
  }

  private static boolean cross(long[] a, long[] b) {
    return side(a, b[0], b[1]) * side(a, b[2], b[3]) < 0
        && side(b, a[0], a[1]) * side(b, a[2], a[3]) < 0;
  }

  private static int side(long[] edge, long x, long y) {
    return Orientation.of(edge[0], edge[1], edge[2], edge[3], x, y);
  }

  private static Polygon square(long x, long y, long side) {
    return Polygon.box(new Box(x, y, x + side, y + side));
  }

  private static List<Polygon> boxes(Random random) {
    List<Polygon> list = new ArrayList<>();
    for (int i = random.nextInt(8); i >= 0; i--) {
      long x = random.nextInt(SIDE - 1);
      long y = random.nextInt(SIDE - 1);
      long right = x + 1 + random.nextInt(SIDE - (int) x - 1);
      long top = y + 1 + random.nextInt(SIDE - (int) y - 1);
      list.add(Polygon.box(new Box(x, y, right, top)));
    }
    return list;
  }

  private static List<Polygon> triangles(Random random, int side) {
    List<Polygon> list = new ArrayList<>();
    for (int i = random.nextInt(6); i >= 0; i--) {
      Polygon triangle;
      do {
        long[] xy = random.longs(6, 0, side).toArray();
        triangle = Polygon.of(xy);
      } while (triangle.doubledArea() == 0);
      list.add(triangle);
    }
    return list;
  }

  /** Which unit squares polygons cover, by counting crossings to the left of their centres. */
  private static boolean[][] raster(List<Polygon> polygons) {
    boolean[][] covered = new boolean[SIDE][SIDE];
    for (Polygon polygon : polygons) {
      for (int x = 0; x < SIDE; x++) {
        for (int y = 0; y < SIDE; y++) {
          covered[x][y] |= covers(polygon, x, y);
        }
      }
    }
    return covered;
  }

  private static boolean covers(Polygon polygon, int x, int y) {
    int[] winding = {0};
    polygon.forEachEdge(
        (x1, y1, x2, y2) -> {
          if (x1 == x2 && x1 <= x && Math.min(y1, y2) <= y && Math.max(y1, y2) > y) {
            winding[0] += y2 > y1 ? 1 : -1;
          }
        });
    return winding[0] != 0;
  }
}
