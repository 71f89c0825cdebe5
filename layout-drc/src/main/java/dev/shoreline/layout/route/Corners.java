package dev.shoreline.layout.route;

import dev.shoreline.layout.curve.CenterLine;
import dev.shoreline.layout.curve.Curve;
import dev.shoreline.layout.curve.Pose;
import dev.shoreline.layout.curve.Straight;
import dev.shoreline.netlist.quantity.QuantityText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Rounds the corners of polylines with bends. */
public final class Corners {

  /** Lengths and offsets below this are none: a tenth of the finest grid in use. */
  static final double NEGLIGIBLE = 1e-10;

  private static final double NO_TURN = 1e-9;

  /** A course may miss a port's direction by this, radians. */
  private static final double LARGEST_MISS = 1e-6;

  private Corners() {}

  /**
   * The course from a pose through corners to a pose.
   *
   * @param from where the course starts, and whereto
   * @param corners between the ends; a corner on a straight line is no bend
   * @param to where the course ends, heading in the direction of travel
   * @param style of the bends
   */
  public static Course round(Pose from, List<Place> corners, Pose to, BendStyle style) {
    List<Place> points = distinct(from, corners, to);
    Place second = points.get(1);
    if (points.getFirst().distance(second) > NEGLIGIBLE
        && Math.abs(from.turnTo(points.getFirst().headingTo(second))) > LARGEST_MISS) {
      return new Course.Misfit("the course does not leave along the port's direction", second);
    }
    List<Curve> curves = new ArrayList<>();
    double used = 0;
    for (int i = 1; i < points.size(); i++) {
      Place at = points.get(i);
      boolean last = i == points.size() - 1;
      double next = last ? to.heading() : at.headingTo(points.get(i + 1));
      double bend = new Pose(0, 0, points.get(i - 1).headingTo(at)).turnTo(next);
      if (last && Math.abs(bend) > LARGEST_MISS) {
        return new Course.Misfit("the course does not arrive along the port's direction", at);
      }
      if (Math.abs(bend) > BendStyle.MAX_TURN) {
        return new Course.Misfit(
            String.format(Locale.ROOT, "the course turns back by %.1f°", Math.toDegrees(bend)), at);
      }
      boolean straightOn = last || Math.abs(bend) < NO_TURN;
      double setback = straightOn ? 0 : style.setback(bend);
      double leg = points.get(i - 1).distance(at);
      double straight = leg - used - setback;
      if (straight < -NEGLIGIBLE) {
        return misfit(at, bend, leg, used + setback, style);
      }
      if (straight > NEGLIGIBLE) {
        curves.add(new Straight(straight));
      }
      if (!straightOn) {
        curves.add(style.bend(bend));
      }
      used = setback;
    }
    return new Course.Fits(new CenterLine(from, curves));
  }

  private static Course.Misfit misfit(
      Place at, double bend, double leg, double needed, BendStyle style) {
    return new Course.Misfit(
        String.format(
            Locale.ROOT,
            "a bend of %.1f° with radius %s does not fit: the bends at both ends of the leg"
                + " of %s take %s",
            Math.toDegrees(Math.abs(bend)),
            QuantityText.micrometres(style.radius()),
            QuantityText.micrometres(leg),
            QuantityText.micrometres(needed)),
        at);
  }

  private static List<Place> distinct(Pose from, List<Place> corners, Pose to) {
    List<Place> points = new ArrayList<>();
    points.add(Place.of(from));
    for (Place corner : corners) {
      if (points.getLast().distance(corner) > NEGLIGIBLE) {
        points.add(corner);
      }
    }
    Place end = Place.of(to);
    if (points.size() > 1 && points.getLast().distance(end) <= NEGLIGIBLE) {
      points.removeLast();
    }
    points.add(end);
    return points;
  }

  /**
   * The corners for waypoints as a designer writes them: where the first (last) waypoint does not
   * lie straight before the port, the course first goes as far as abreast of it and then turns by
   * 90°.
   */
  public static List<Place> throughWaypoints(Pose from, List<Place> waypoints, Pose to) {
    if (waypoints.isEmpty()) {
      return waypoints;
    }
    List<Place> corners = new ArrayList<>();
    abreast(from, waypoints.getFirst(), corners);
    corners.addAll(waypoints);
    abreast(to.reversed(), waypoints.getLast(), corners);
    return corners;
  }

  private static void abreast(Pose port, Place waypoint, List<Place> corners) {
    Pose local = new Pose(waypoint.x(), waypoint.y(), 0).in(port);
    if (Math.abs(local.y()) > NEGLIGIBLE && local.x() > NEGLIGIBLE) {
      corners.add(Place.of(port.moved(local.x(), 0)));
    }
  }
}
