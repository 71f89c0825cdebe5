package dev.shoreline.layout.route;

import dev.shoreline.layout.curve.Pose;
import java.util.ArrayList;
import java.util.List;

/** The few direct courses that are tried before any search. */
final class Candidates {

  private static final double PARALLEL = 1e-9;

  /** Metres; places nearer than that along an axis are on one line. */
  static final double ALIGNED = 0.5e-9;

  private Candidates() {}

  /** Corner lists of direct courses, the most direct first; none if both ports face away. */
  static List<List<Place>> of(RouteRequest request, Clearance clearance) {
    Pose from = request.from();
    Pose to = request.arrival();
    Pose seen = to.in(from);
    double turn = from.turnTo(to.heading());
    List<List<Place>> courses = new ArrayList<>();
    if (Math.abs(turn) > StrictMath.PI - PARALLEL) {
      turnBack(request, clearance, courses);
    } else if (Math.abs(turn) > PARALLEL) {
      oneCorner(from, to, courses);
    } else if (seen.x() > 0 && Math.abs(seen.y()) <= ALIGNED) {
      courses.add(List.of());
    } else if (seen.x() > 0) {
      double reach = laneChangeReach(request.style(), Math.abs(seen.y()));
      double first = clearance.escapeFrom() + reach;
      double last = seen.x() - clearance.escapeTo() - reach;
      courses.add(laneChange(from, seen.x() / 2, seen.y(), request.style()));
      courses.add(laneChange(from, first, seen.y(), request.style()));
      courses.add(laneChange(from, last, seen.y(), request.style()));
    }
    return courses;
  }

  private static void oneCorner(Pose from, Pose to, List<List<Place>> courses) {
    Pose seen = to.in(from);
    double sin = StrictMath.sin(seen.heading());
    if (Math.abs(sin) < PARALLEL) {
      return;
    }
    double back = seen.y() / sin;
    double ahead = seen.x() - back * StrictMath.cos(seen.heading());
    if (ahead > 0 && back > 0) {
      courses.add(List.of(Place.of(from.moved(ahead, 0))));
    }
  }

  /** Two bends to one side, as soon as both ends are clear of their devices. */
  private static void turnBack(
      RouteRequest request, Clearance clearance, List<List<Place>> courses) {
    Pose from = request.from();
    Pose seen = request.arrival().in(from);
    double bend = request.style().setback(StrictMath.PI / 2);
    double ahead = bend + Math.max(clearance.escapeFrom(), seen.x() + clearance.escapeTo());
    if (Math.abs(seen.y()) >= 2 * bend) {
      courses.add(List.of(Place.of(from.moved(ahead, 0)), Place.of(from.moved(ahead, seen.y()))));
    }
  }

  /** Half the length along the heading that a change of lane takes. */
  static double laneChangeReach(BendStyle style, double shift) {
    double turn = style.laneChangeTurn(shift);
    return style.setback(turn) + (shift / 2) / StrictMath.tan(turn);
  }

  /**
   * The corners of a change of lane.
   *
   * @param middle distance of its middle ahead of the pose, metres
   * @param shift sideways, metres, positive to the left
   */
  static List<Place> laneChange(Pose from, double middle, double shift, BendStyle style) {
    double turn = style.laneChangeTurn(Math.abs(shift));
    double half = Math.abs(shift) / 2 / StrictMath.tan(turn);
    return List.of(
        Place.of(from.moved(middle - half, 0)), Place.of(from.moved(middle + half, shift)));
  }
}
