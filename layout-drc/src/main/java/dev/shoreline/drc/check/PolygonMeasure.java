package dev.shoreline.drc.check;

import com.google.errorprone.annotations.Immutable;
import dev.shoreline.drc.check.PolygonCheck.Offence;
import dev.shoreline.layout.geometry.Box;
import dev.shoreline.layout.geometry.Polygon;
import dev.shoreline.layout.region.Region;
import dev.shoreline.netlist.quantity.Dimension;
import java.util.ArrayList;
import java.util.List;

/** What is measured of single merged polygons, or of their holes, edges or corners. */
public enum PolygonMeasure {
  /** Area of a polygon. */
  AREA(Unit.AREA, Polygon::area),
  /** Length of its outline, with that of its holes. */
  PERIMETER(Unit.LENGTH, PolygonMeasure::perimeter),
  /** Width of the bounding box. */
  BOX_WIDTH(Unit.LENGTH, p -> p.bounds().width()),
  /** Height of the bounding box. */
  BOX_HEIGHT(Unit.LENGTH, p -> p.bounds().height()),
  /** The smaller side of the bounding box. */
  BOX_MIN(Unit.LENGTH, p -> Math.min(p.bounds().width(), p.bounds().height())),
  /** The larger side of the bounding box. */
  BOX_MAX(Unit.LENGTH, p -> Math.max(p.bounds().width(), p.bounds().height())),
  /** The larger side of the bounding box over the smaller one. */
  BOX_RATIO(Unit.NUMBER, p -> ratio(p.bounds().width(), p.bounds().height())),
  /** Height of the bounding box over its width. */
  RELATIVE_HEIGHT(Unit.NUMBER, p -> (double) p.bounds().height() / p.bounds().width()),
  /** Area of the bounding box over that of the polygon. */
  AREA_RATIO(Unit.NUMBER, p -> p.bounds().area() / p.area()),
  /** Number of holes. */
  HOLE_COUNT(Unit.NUMBER, Polygon::holeCount),
  /** Area of a hole. */
  HOLE_AREA(
      Unit.AREA,
      (region, values) ->
          region.holes().merged().polygons().forEach(hole -> values.take(hole, hole.area()))),
  /** Length of an edge. */
  EDGE_LENGTH(Unit.LENGTH, (region, values) -> edges(region, false, values)),
  /** Length of an edge that is parallel to no axis. */
  DIAGONAL_LENGTH(Unit.LENGTH, (region, values) -> edges(region, true, values)),
  /**
   * Length of a jog: an edge between two much longer ones that run on alike, as where waveguides of
   * unlike width, or out of line, are joined.
   */
  JOG_LENGTH(Unit.LENGTH, PolygonMeasure::jogs),
  /** Angle on the inside of a corner, radians. */
  CORNER_ANGLE(Unit.ANGLE, PolygonMeasure::corners);

  /** The edges before and after a jog are this many times as long, at least. */
  private static final double LONGER = 10;

  /** Sine of the angle up to which the edges before and after a jog run on alike, 5 degrees. */
  private static final double ALIKE = Math.sin(Math.toRadians(5));

  private enum Unit {
    AREA,
    LENGTH,
    NUMBER,
    ANGLE
  }

  /** A value of a polygon, database units. */
  @Immutable
  @FunctionalInterface
  private interface OfPolygon {
    double of(Polygon polygon);
  }

  /** The values of a region. */
  @Immutable
  @FunctionalInterface
  private interface OfRegion {
    void measure(Region region, Values values);
  }

  /** Takes values with their places. */
  @FunctionalInterface
  private interface Values {
    void take(Polygon place, double value);
  }

  private final Unit unit;
  private final OfRegion measurer;

  PolygonMeasure(Unit unit, OfPolygon value) {
    this.unit = unit;
    this.measurer =
        (region, values) -> region.merged().polygons().forEach(p -> values.take(p, value.of(p)));
  }

  PolygonMeasure(Unit unit, OfRegion measurer) {
    this.unit = unit;
    this.measurer = measurer;
  }

  /** What it is a quantity of. */
  public Dimension dimension() {
    return switch (unit) {
      case AREA -> Dimension.AREA;
      case LENGTH -> Dimension.LENGTH;
      case NUMBER -> Dimension.NUMBER;
      case ANGLE -> Dimension.ANGLE;
    };
  }

  /** A unit of it in metres and radians, for a database unit in metres. */
  public double unit(double dbu) {
    return switch (unit) {
      case AREA -> dbu * dbu;
      case LENGTH -> dbu;
      case NUMBER, ANGLE -> 1;
    };
  }

  /** What lies below one bound or above the other; both are fine themselves. */
  public List<Offence> outside(Region region, double least, double most) {
    List<Offence> found = new ArrayList<>();
    measurer.measure(
        region,
        (place, value) -> {
          if (value < least || value > most) {
            found.add(new Offence(place, value));
          }
        });
    return found;
  }

  /** The polygons with a value from one bound to the other. */
  public Region within(Region region, double least, double most) {
    List<Polygon> found = new ArrayList<>();
    measurer.measure(
        region,
        (place, value) -> {
          if (value >= least && value <= most) {
            found.add(place);
          }
        });
    return Region.of(found);
  }

  /** Length of the outline of a polygon with that of its holes. */
  public static double perimeter(Polygon polygon) {
    double[] sum = {0};
    polygon.forEachEdge((x1, y1, x2, y2) -> sum[0] += length(x1, y1, x2, y2));
    return sum[0];
  }

  private static double ratio(long one, long other) {
    return (double) Math.max(one, other) / Math.min(one, other);
  }

  private static double length(long x1, long y1, long x2, long y2) {
    return Math.hypot((double) (x2 - x1), (double) (y2 - y1));
  }

  private static void edges(Region region, boolean diagonal, Values values) {
    for (Polygon polygon : region.merged().polygons()) {
      polygon.forEachEdge(
          (x1, y1, x2, y2) -> {
            if (!diagonal || (x1 != x2 && y1 != y2)) {
              values.take(PolygonCheck.around(x1, y1, x2, y2), length(x1, y1, x2, y2));
            }
          });
    }
  }

  private static void jogs(Region region, Values values) {
    for (Polygon polygon : region.merged().polygons()) {
      for (int c = 0; c < polygon.contourCount(); c++) {
        long[] xy = polygon.contour(c);
        for (int i = 0; i < xy.length; i += 2) {
          jog(xy, i, values);
        }
      }
    }
  }

  /** Takes the edge from a vertex on if it is a jog. */
  private static void jog(long[] xy, int at, Values values) {
    int before = (at + xy.length - 2) % xy.length;
    int after = (at + 2) % xy.length;
    int behind = (at + 4) % xy.length;
    double inX = (double) (xy[at] - xy[before]);
    double inY = (double) (xy[at + 1] - xy[before + 1]);
    double x = (double) (xy[after] - xy[at]);
    double y = (double) (xy[after + 1] - xy[at + 1]);
    double outX = (double) (xy[behind] - xy[after]);
    double outY = (double) (xy[behind + 1] - xy[after + 1]);
    double length = Math.hypot(x, y);
    double in = Math.hypot(inX, inY);
    double out = Math.hypot(outX, outY);
    boolean alike =
        inX * outX + inY * outY > 0 && Math.abs(inX * outY - inY * outX) <= ALIKE * in * out;
    // A turn by 45 to 135 degrees: along no more than across.
    boolean across = Math.abs(inX * x + inY * y) <= Math.abs(inX * y - inY * x);
    if (alike && across && Math.min(in, out) >= LONGER * length) {
      values.take(PolygonCheck.around(xy[at], xy[at + 1], xy[after], xy[after + 1]), length);
    }
  }

  private static void corners(Region region, Values values) {
    for (Polygon polygon : region.merged().polygons()) {
      for (int c = 0; c < polygon.contourCount(); c++) {
        corners(polygon.contour(c), polygon.contour(c).length / 2, c > 0, values);
      }
    }
  }

  /** The contour's inside is on its left; that of a hole, too, where it runs the other way. */
  private static void corners(long[] xy, int size, boolean hole, Values values) {
    double turning = 0;
    double[] turns = new double[size];
    for (int i = 0; i < size; i++) {
      int before = 2 * ((i + size - 1) % size);
      int after = 2 * ((i + 1) % size);
      double inX = (double) (xy[2 * i] - xy[before]);
      double inY = (double) (xy[2 * i + 1] - xy[before + 1]);
      double outX = (double) (xy[after] - xy[2 * i]);
      double outY = (double) (xy[after + 1] - xy[2 * i + 1]);
      turns[i] = Math.atan2(inX * outY - inY * outX, inX * outX + inY * outY);
      turning += turns[i];
    }
    double sign = (turning > 0) == hole ? -1 : 1;
    for (int i = 0; i < size; i++) {
      Box mark = new Box(xy[2 * i], xy[2 * i + 1], xy[2 * i], xy[2 * i + 1]).expanded(1);
      values.take(Polygon.box(mark), Math.PI - sign * turns[i]);
    }
  }
}
