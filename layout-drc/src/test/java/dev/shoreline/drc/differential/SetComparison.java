package dev.shoreline.drc.differential;

import dev.shoreline.layout.geometry.Polygon;
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
   */
  static Verdict of(List<Polygon> theirs, List<Polygon> ours, double halfRibbon) {
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
      return Verdict.DIFFERENT;
    }
    return theirs.size() == ours.size() ? Verdict.ROUNDED : Verdict.SLIVER;
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
