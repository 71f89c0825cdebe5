package dev.shoreline.layout.build;

import dev.shoreline.layout.curve.Arc;
import dev.shoreline.layout.curve.Bezier;
import dev.shoreline.layout.curve.CenterLine;
import dev.shoreline.layout.curve.Curve;
import dev.shoreline.layout.curve.EulerBend;
import dev.shoreline.layout.curve.Pose;
import dev.shoreline.layout.curve.SBend;
import dev.shoreline.layout.curve.Straight;
import dev.shoreline.layout.curve.Taper;
import dev.shoreline.netlist.model.Route;
import dev.shoreline.netlist.model.Segment;
import dev.shoreline.netlist.model.SegmentType;
import java.util.ArrayList;
import java.util.List;

/**
 * The course that explicit segments describe. A bend without a radius takes the route's; an S-bend
 * without a length is made of two arcs of the radius; a crossing is a straight of its length.
 */
final class SegmentCourse {

  private final Route route;
  private final double radius;
  private double width;

  private SegmentCourse(Route route, double radius) {
    this.route = route;
    this.radius = radius;
    this.width = route.getCrossSection().getWidth();
  }

  /**
   * The centre line from a pose on.
   *
   * @param radius of bends that name none, metres
   * @throws IllegalArgumentException naming the segment (from 1) that is no curve
   */
  static CenterLine of(Route route, Pose from, double radius) {
    SegmentCourse course = new SegmentCourse(route, radius);
    List<Curve> curves = new ArrayList<>();
    int number = 0;
    for (Segment segment : route.getSegments()) {
      number++;
      try {
        curves.add(course.curve(segment));
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException("segment " + number + ": " + e.getMessage(), e);
      }
    }
    return new CenterLine(from, curves);
  }

  static int crossings(Route route) {
    return (int)
        route.getSegments().stream().filter(s -> s.getType() == SegmentType.CROSSING).count();
  }

  private Curve curve(Segment segment) {
    double bend = segment.getRadius() > 0 ? segment.getRadius() : radius;
    double angle = StrictMath.toRadians(segment.getAngle());
    return switch (segment.getType()) {
      case STRAIGHT, CROSSING -> new Straight(segment.getLength());
      case ARC -> route.isEuler() ? new EulerBend(bend, angle) : new Arc(bend, angle);
      case EULER -> new EulerBend(bend, angle);
      case SBEND ->
          segment.getLength() > 0
              ? new SBend(segment.getLength(), segment.getOffset())
              : SBend.ofRadius(bend, segment.getOffset());
      case BEZIER -> bezier(segment.getControls());
      case TAPER -> {
        Taper taper = new Taper(segment.getLength(), width, segment.getEndWidth());
        width = segment.getEndWidth();
        yield taper;
      }
    };
  }

  private static Curve bezier(List<Double> c) {
    if (c.size() != 6) {
      throw new IllegalArgumentException(
          "a Bézier segment has three control points, here are " + c.size() + " coordinates");
    }
    if (Math.abs(c.get(1)) > 1e-12) {
      throw new IllegalArgumentException(
          "the first control point lies " + c.get(1) + " m beside the heading of the segment");
    }
    return new Bezier(c.get(0), c.get(2), c.get(3), c.get(4), c.get(5));
  }
}
