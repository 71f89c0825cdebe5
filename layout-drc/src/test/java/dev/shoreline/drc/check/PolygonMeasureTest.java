package dev.shoreline.drc.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shoreline.layout.geometry.Box;
import dev.shoreline.layout.geometry.Polygon;
import dev.shoreline.layout.region.Region;
import dev.shoreline.netlist.quantity.Dimension;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class PolygonMeasureTest {
  /** A frame of 60 by 40 with a triangular hole of 24 by 10, and a box of 30 by 7. */
  private static final Region SHAPES =
      Region.of(
          Polygon.withHoles(
              new long[] {0, 0, 60, 0, 60, 40, 0, 40},
              List.of(new long[] {10, 10, 10, 20, 34, 10})),
          Polygon.box(new Box(100, 0, 130, 7)));

  private static final Map<String, Dimension> DIMENSIONS =
      Map.of(
          "AREA", Dimension.AREA,
          "LENGTH", Dimension.LENGTH,
          "NUMBER", Dimension.NUMBER,
          "ANGLE", Dimension.ANGLE);

  @ParameterizedTest
  @CsvSource({
    "AREA, 210 2280",
    "PERIMETER, 74 260",
    "BOX_WIDTH, 30 60",
    "BOX_HEIGHT, 7 40",
    "BOX_MIN, 7 40",
    "BOX_MAX, 30 60",
    "AREA_RATIO, 1 1.052632",
    "HOLE_COUNT, 0 1",
    "HOLE_AREA, 120",
    "EDGE_LENGTH, 7 7 10 24 26 30 30 40 40 60 60",
    "DIAGONAL_LENGTH, 26",
    "JOG_LENGTH, ''",
  })
  void measuresEachPolygonOrItsParts(PolygonMeasure measure, String values) {
    assertEquals(values, values(measure, SHAPES));
  }

  @Test
  void measuresCornersOnTheInside() {
    // Of the hole: its own corners from outside.
    String right = "1.570796 ".repeat(8);
    assertEquals(
        right
            + "4.712389 "
            + rounded(2 * Math.PI - Math.atan2(24, 10))
            + " "
            + rounded(2 * Math.PI - Math.atan2(10, 24)),
        values(PolygonMeasure.CORNER_ANGLE, SHAPES));
    Region angle = Region.of(Polygon.of(0, 0, 60, 0, 60, 20, 20, 20, 20, 60, 0, 60));
    assertEquals("1.570796 ".repeat(5) + "4.712389", values(PolygonMeasure.CORNER_ANGLE, angle));
  }

  @Test
  void marksTheEdgeOrCornerThatWasMeasured() {
    Region box = Region.of(Polygon.box(new Box(0, 0, 30, 7)));
    assertEquals("-1 -1 1 8, 29 -1 31 8", places(PolygonMeasure.EDGE_LENGTH.outside(box, 8, 99)));
    assertEquals(
        "-1 -1 1 1, -1 6 1 8, 29 -1 31 1, 29 6 31 8",
        places(PolygonMeasure.CORNER_ANGLE.outside(box, 2, 9)));
    assertEquals("0 0 30 7", places(PolygonMeasure.AREA.outside(box, 211, 999)));
  }

  @ParameterizedTest
  @CsvSource({"210, 210, true", "211, 999, false", "0, 209, false", "0, 999, true"})
  void boundsThemselvesAreWithin(double least, double most, boolean within) {
    Region box = Region.of(Polygon.box(new Box(0, 0, 30, 7)));
    assertEquals(within ? 1 : 0, PolygonMeasure.AREA.within(box, least, most).polygons().size());
    assertEquals(within ? 0 : 1, PolygonMeasure.AREA.outside(box, least, most).size());
  }

  @Test
  void mergesWhatTouchesFirst() {
    Region halves =
        Region.of(Polygon.box(new Box(0, 0, 15, 7)), Polygon.box(new Box(15, 0, 30, 7)));
    assertEquals("210", values(PolygonMeasure.AREA, halves));
    assertEquals("7 7 30 30", values(PolygonMeasure.EDGE_LENGTH, halves));
  }

  /** A waveguide along an axis whose upper edge has a step. */
  @ParameterizedTest
  @CsvSource({
    "500, 500, 0, 5, 5", // a plain step
    "500, 500, 0, -5, 5", // down
    "50, 500, 0, 5, 5", // just long enough before
    "49, 500, 0, 5, ''",
    "500, 50, 0, 5, 5", // and after
    "500, 49, 0, 5, ''",
    "500, 500, 4, 4, 5.656854", // at 45 degrees
    "500, 500, 5, 4, ''", // a taper
    "500, 500, -4, 4, 5.656854", // hooked, at 135 degrees
    "500, 500, -5, 4, ''",
  })
  void jogsAreShortEdgesAcrossBetweenLongOnes(
      long before, long after, long along, long across, String lengths) {
    long end = before + along + after;
    Region guide =
        Region.of(
            Polygon.of(
                0,
                0,
                end,
                0,
                end,
                900 + across,
                before + along,
                900 + across,
                before,
                900,
                0,
                900));
    assertEquals(lengths, values(PolygonMeasure.JOG_LENGTH, guide));
  }

  @ParameterizedTest
  @CsvSource({"0, 5", "43, 5", "44, ''", "-43, 5", "-44, ''"})
  void jogsLieBetweenEdgesThatRunOnAlike(long rise, String lengths) {
    // 5 degrees are 43.7 in 500.
    Region guide =
        Region.of(Polygon.of(0, 0, 1000, 0, 1000, 905 + rise, 500, 905, 500, 900, 0, 900));
    assertEquals(lengths, values(PolygonMeasure.JOG_LENGTH, guide));
  }

  @Test
  void endsOfBarsAreNoJogs() {
    assertEquals(
        "", values(PolygonMeasure.JOG_LENGTH, Region.of(Polygon.box(new Box(0, 0, 500, 5)))));
  }

  @Test
  void jogsAreFoundInHolesAndMarked() {
    Region frame =
        Region.of(
            Polygon.withHoles(
                new long[] {-100, -100, 1100, -100, 1100, 1000, -100, 1000},
                List.of(new long[] {0, 0, 0, 900, 500, 900, 500, 903, 1000, 903, 1000, 0})));
    List<PolygonCheck.Offence> found = PolygonMeasure.JOG_LENGTH.outside(frame, 4, 99);
    assertEquals("499 899 501 904", places(found));
    assertEquals(3, found.getFirst().measured());
  }

  @ParameterizedTest
  @EnumSource(PolygonMeasure.class)
  void unitsFitDimensions(PolygonMeasure measure) {
    double expected =
        measure.dimension().equals(Dimension.AREA)
            ? 25e-18
            : measure.dimension().equals(Dimension.LENGTH) ? 5e-9 : 1;
    assertEquals(expected, measure.unit(5e-9), expected * 1e-12);
  }

  @ParameterizedTest
  @CsvSource({
    "AREA, AREA",
    "HOLE_AREA, AREA",
    "PERIMETER, LENGTH",
    "JOG_LENGTH, LENGTH",
    "AREA_RATIO, NUMBER",
    "HOLE_COUNT, NUMBER",
    "CORNER_ANGLE, ANGLE"
  })
  void measuresHaveDimensions(PolygonMeasure measure, String dimension) {
    assertEquals(DIMENSIONS.get(dimension), measure.dimension());
  }

  private static String values(PolygonMeasure measure, Region region) {
    return measure.outside(region, Double.MAX_VALUE, Double.MAX_VALUE).stream()
        .mapToDouble(PolygonCheck.Offence::measured)
        .sorted()
        .mapToObj(PolygonMeasureTest::rounded)
        .collect(Collectors.joining(" "));
  }

  private static String rounded(double value) {
    double shown = Math.round(value * 1e6) / 1e6;
    return shown == Math.rint(shown) ? Long.toString((long) shown) : Double.toString(shown);
  }

  private static String places(List<PolygonCheck.Offence> found) {
    return found.stream()
        .map(o -> o.polygon().bounds())
        .map(b -> new long[] {b.left(), b.bottom(), b.right(), b.top()})
        .sorted(Arrays::compare)
        .map(b -> Arrays.stream(b).mapToObj(Long::toString).collect(Collectors.joining(" ")))
        .collect(Collectors.joining(", "));
  }
}
