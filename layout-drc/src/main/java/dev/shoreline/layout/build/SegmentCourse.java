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
import dev.shoreline.layout.route.Course;
import dev.shoreline.layout.route.Place;
import dev.shoreline.netlist.model.Route;
import dev.shoreline.netlist.model.Segment;
import dev.shoreline.netlist.model.SegmentType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
   * The course from a pose on, or which segment (from 1) is no curve.
   *
   * @param radius of bends that name none, metres
   */
  static Course of(Route route, Pose from, double radius) {
    SegmentCourse course = new SegmentCourse(route, radius);
    List<Curve> curves = new ArrayList<>();
    for (Segment segment : route.getSegments()) {
      String flaw = course.flaw(segment);
      if (flaw != null) {
        String reason = "segment " + (curves.size() + 1) + ": " + flaw;
        return new Course.Misfit(reason, Place.of(from));
      }
      curves.add(course.curve(segment));
    }
    return new Course.Fits(new CenterLine(from, curves));
  }

  static int crossings(Route route) {
    return (int)
        route.getSegments().stream().filter(s -> s.getType() == SegmentType.CROSSING).count();
  }

  /** Why a segment is no curve; null if it is one. */
  private @Nullable String flaw(Segment segment) {
    double length = segment.getLength();
    return switch (segment.getType()) {
      case STRAIGHT, CROSSING -> Curve.flawOfLength("length", length);
      case ARC, EULER ->
          first(Curve.flawOfLength("radius", bend(segment)), Curve.flawOfTurn(angle(segment)));
      case SBEND -> SBend.flaw(span(segment), segment.getOffset());
      case BEZIER -> flaw(segment.getControls());
      case TAPER ->
          first(
              first(Curve.flawOfLength("length", length), Curve.flawOfLength("start width", width)),
              Curve.flawOfLength("end width", segment.getEndWidth()));
    };
  }

  private static @Nullable String first(@Nullable String one, @Nullable String other) {
    return one != null ? one : other;
  }

  private static @Nullable String flaw(List<Double> c) {
    if (c.size() != 6) {
      return "a Bézier segment has three control points, here are " + c.size() + " coordinates";
    }
    if (!(Math.abs(c.get(1)) <= 1e-12)) {
      return "the first control point lies " + c.get(1) + " m beside the heading of the segment";
    }
    return Bezier.flaw(c.get(0), c.get(2), c.get(3), c.get(4), c.get(5));
  }

  private double bend(Segment segment) {
    return segment.getRadius() > 0 ? segment.getRadius() : radius;
  }

  private static double angle(Segment segment) {
    return StrictMath.toRadians(segment.getAngle());
  }

  private double span(Segment segment) {
    return segment.getLength() > 0
        ? segment.getLength()
        : SBend.spanOfRadius(bend(segment), segment.getOffset());
  }

  private Curve curve(Segment segment) {
    double angle = angle(segment);
    return switch (segment.getType()) {
      case STRAIGHT, CROSSING -> new Straight(segment.getLength());
      case ARC ->
          route.isEuler() ? new EulerBend(bend(segment), angle) : new Arc(bend(segment), angle);
      case EULER -> new EulerBend(bend(segment), angle);
      case SBEND -> new SBend(span(segment), segment.getOffset());
      case BEZIER -> bezier(segment.getControls());
      case TAPER -> {
        Taper taper = new Taper(segment.getLength(), width, segment.getEndWidth());
        width = segment.getEndWidth();
        yield taper;
      }
    };
  }

  private static Curve bezier(List<Double> c) {
    return new Bezier(c.get(0), c.get(2), c.get(3), c.get(4), c.get(5));
  }
}
