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
public final class SetComparison {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private SetComparison() {}

  /**
   * Compares two sets.
   *
   * @param halfRibbon half the width of a ribbon that rounding explains, database units
   * @param tips where KLayout is known to leave out caps
   */
  static Verdict of(List<Polygon> theirs, List<Polygon> ours, double halfRibbon, Caps tips) {
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
      Geometry lacking = OverlayNGRobust.overlay(actual, expected, OverlayNG.DIFFERENCE);
      Geometry added = OverlayNGRobust.overlay(expected, actual, OverlayNG.DIFFERENCE);
      return isThin(lacking, tips.added(), halfRibbon) && isThin(added, tips.cutOff(), halfRibbon)
          ? Verdict.KLAYOUT_MISSES
          : Verdict.DIFFERENT;
    }
    return theirs.size() == ours.size() ? Verdict.ROUNDED : Verdict.SLIVER;
  }

  private static boolean isThin(Geometry difference, Geometry known, double halfRibbon) {
    return OverlayNGRobust.overlay(difference, known, OverlayNG.DIFFERENCE)
        .buffer(-halfRibbon)
        .isEmpty();
  }

  /**
   * Where KLayout moves both edges and puts no cap between them.
   *
   * @param added around the tips of needles, which lack it when they grow
   * @param cutOff around the ends of slits, which lack it when shapes shrink
   */
  record Caps(Geometry added, Geometry cutOff) {
    /**
     * Around corners of less than 5 degrees.
     *
     * @param reach of caps, database units; negative where shapes shrink
     */
    static Caps of(List<Polygon> polygons, double reach) {
      Geometry none = FACTORY.createPolygon();
      double sharp = Math.toRadians(5);
      return reach >= 0
          ? new Caps(around(polygons, sharp, Double.POSITIVE_INFINITY, reach), none)
          : new Caps(none, around(polygons, 0, 2 * Math.PI - sharp, -reach));
    }
  }

  /** The surroundings of corners outside a range of angles. */
  private static Geometry around(List<Polygon> polygons, double least, double most, double reach) {
    Geometry all = FACTORY.createPolygon();
    for (PolygonCheck.Offence tip :
        PolygonMeasure.CORNER_ANGLE.outside(Region.of(polygons), least, most)) {
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
  public static Geometry geometry(List<Polygon> polygons) {
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
