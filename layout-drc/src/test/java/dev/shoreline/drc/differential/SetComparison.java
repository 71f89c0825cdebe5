package dev.shoreline.drc.differential;

import dev.shoreline.drc.check.PolygonCheck;
import dev.shoreline.drc.check.PolygonMeasure;
import dev.shoreline.layout.geometry.Polygon;
import dev.shoreline.layout.region.Region;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Compares sets of points given by polygons. */
final class SetComparison {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private SetComparison() {}

  /**
   * Compares two sets.
   *
   * @param halfRibbon half the width of a ribbon that rounding explains, database units
   * @param tips where KLayout is known to leave out what should be there
   */
  static Verdict of(List<Polygon> theirs, List<Polygon> ours, double halfRibbon, Geometry tips) {
    if (normalised(theirs).equals(normalised(ours))) {
      return Verdict.EQUAL;
    }
    Geometry expected = geometry(theirs);
    Geometry actual = geometry(ours);
    Geometry difference = OverlayNGRobust.overlay(expected, actual, OverlayNG.SYMDIFFERENCE);
    if (difference.getArea() == 0) {
      return Verdict.EQUAL;
    }
    if (!difference.buffer(-halfRibbon).isEmpty()) {
      Geometry left = OverlayNGRobust.overlay(actual, expected, OverlayNG.DIFFERENCE);
      Geometry elsewhere = OverlayNGRobust.overlay(left, tips, OverlayNG.DIFFERENCE);
      Geometry added = OverlayNGRobust.overlay(expected, actual, OverlayNG.DIFFERENCE);
      return elsewhere.buffer(-halfRibbon).isEmpty() && added.buffer(-halfRibbon).isEmpty()
          ? Verdict.KLAYOUT_MISSES
          : Verdict.DIFFERENT;
    }
    return theirs.size() == ours.size() ? Verdict.ROUNDED : Verdict.SLIVER;
  }

  /**
   * The surroundings of the tips of needles: corners of less than 5 degrees, where KLayout grows
   * both edges and puts no cap between them.
   */
  static Geometry needleTips(List<Polygon> polygons, double reach) {
    Geometry all = FACTORY.createPolygon();
    for (PolygonCheck.Offence tip :
        PolygonMeasure.CORNER_ANGLE.outside(
            Region.of(polygons), Math.toRadians(5), Double.POSITIVE_INFINITY)) {
      Coordinate middle =
          new Coordinate(tip.polygon().bounds().left() + 1, tip.polygon().bounds().bottom() + 1);
      all =
          OverlayNGRobust.overlay(all, FACTORY.createPoint(middle).buffer(reach), OverlayNG.UNION);
    }
    return all;
  }

  private static Set<Polygon> normalised(List<Polygon> polygons) {
    Set<Polygon> set = new HashSet<>();
    for (Polygon polygon : polygons) {
      Polygon canonical = polygon.normalised();
      if (canonical != null) {
        set.add(canonical);
      }
    }
    return set;
  }

  /** Contours that touch themselves are no valid JTS polygons; fixing them changes no point. */
  static Geometry geometry(List<Polygon> polygons) {
    Geometry all = FACTORY.createPolygon();
    for (Polygon polygon : polygons) {
      LinearRing[] holes = new LinearRing[polygon.holeCount()];
      for (int h = 0; h < holes.length; h++) {
        holes[h] = ring(polygon.contour(h + 1));
      }
      Geometry one = GeometryFixer.fix(FACTORY.createPolygon(ring(polygon.contour(0)), holes));
      all = OverlayNGRobust.overlay(all, one, OverlayNG.UNION);
    }
    return all;
  }

  private static LinearRing ring(long[] xy) {
    Coordinate[] ring = new Coordinate[xy.length / 2 + 1];
    for (int i = 0; i < ring.length; i++) {
      int k = 2 * i % xy.length;
      ring[i] = new Coordinate(xy[k], xy[k + 1]);
    }
    return FACTORY.createLinearRing(ring);
  }
}
