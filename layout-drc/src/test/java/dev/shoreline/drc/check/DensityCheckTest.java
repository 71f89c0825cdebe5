package dev.shoreline.drc.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.shoreline.drc.differential.SetComparison;
import dev.shoreline.layout.geometry.Box;
import dev.shoreline.layout.geometry.Polygon;
import dev.shoreline.layout.region.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

final class DensityCheckTest {
  private static final GeometryFactory JTS = new GeometryFactory();

  /** Covers the lower half up to x = 60, of a frame of 100 by 20. */
  private static final Region HALF = Region.of(Polygon.box(new Box(0, 0, 60, 10)));

  @ParameterizedTest
  @CsvSource({
    // window, step, border; windows with their coverage
    "20, 20, IGNORE, 0..20 50; 20..40 50; 40..60 50; 60..80 0; 80..100 0",
    "20, 10, OMIT, 0..20 50; 10..30 50; 20..40 50; 30..50 50; 40..60 50; 50..70 25; 60..80 0; 70..90 0; 80..100 0",
    "30, 20, OMIT, 0..30 50; 20..50 50; 40..70 33; 60..90 0",
    "30, 20, SHIFT, 0..30 50; 20..50 50; 40..70 33; 60..90 0; 70..100 0",
    "30, 20, IGNORE, 0..30 50; 20..50 50; 40..70 33; 60..90 0; 80..100 0",
    "30, 20, ZERO, 0..30 33; 20..50 33; 40..70 22; 60..90 0; 80..100 0",
    "200, 100, OMIT, 0..100 30",
    "200, 100, IGNORE, 0..100 30",
    "200, 100, ZERO, 0..100 2",
  })
  void coversTheFrameWithWindows(long window, long step, Border border, String expected) {
    List<PolygonCheck.Offence> found =
        new DensityCheck(window, step, border, 2, 3).run(HALF, new Box(0, 0, 100, 20));
    assertEquals(
        expected,
        found.stream()
            .map(
                o ->
                    o.polygon().bounds().left()
                        + ".."
                        + o.polygon().bounds().right()
                        + " "
                        + Math.round(100 * o.measured()))
            .collect(Collectors.joining("; ")));
  }

  @ParameterizedTest
  @CsvSource({"0.5, 0.5, 0", "0.51, 1, 1", "0, 0.49, 1", "0, 1, 0"})
  void boundsThemselvesAreFine(double least, double most, int found) {
    assertEquals(
        found,
        new DensityCheck(20, 20, Border.OMIT, least, most).run(HALF, new Box(0, 0, 20, 20)).size());
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "-5, 1", "5, 0", "5, -1", "5, 6"})
  void refusesOtherWindowsAndSteps(long window, long step) {
    assertThrows(
        IllegalArgumentException.class, () -> new DensityCheck(window, step, Border.OMIT, 0, 1));
  }

  @Test
  void findsNothingWhereThereIsNoFrame() {
    DensityCheck check = new DensityCheck(20, 20, Border.OMIT, 2, 3);
    assertEquals(List.of(), check.run(HALF, Box.EMPTY));
    assertEquals(List.of(), check.run(HALF, new Box(0, 0, 0, 20)));
    assertEquals(List.of(), check.run(HALF, new Box(0, 0, 20, 0)));
  }

  @ParameterizedTest
  @EnumSource(Border.class)
  void coversWhatAnotherLibraryCovers(Border border) {
    Random random = new Random(33);
    for (int i = 0; i < 15; i++) {
      List<Polygon> triangles = new ArrayList<>();
      for (int k = 0; k < 6; k++) {
        long[] xy = random.longs(6, -20, 120).toArray();
        triangles.add(Polygon.of(xy));
      }
      Region region = Region.of(triangles).merged();
      Geometry whole = SetComparison.geometry(region.polygons());
      Box frame = new Box(-3L + random.nextInt(9), -7, 90L + random.nextInt(20), 95);
      long window = 20L + random.nextInt(40);
      DensityCheck check = new DensityCheck(window, window / 2 + random.nextInt(9), border, 2, 3);
      for (PolygonCheck.Offence found : check.run(region, frame)) {
        Box part = found.polygon().bounds();
        Geometry cut =
            JTS.toGeometry(new Envelope(part.left(), part.right(), part.bottom(), part.top()));
        double area = border == Border.ZERO ? (double) window * window : part.area();
        double covered = whole.intersection(cut).getArea();
        assertEquals(covered / area, found.measured(), 1e-9, "case " + i + ": " + check);
      }
    }
  }
}
