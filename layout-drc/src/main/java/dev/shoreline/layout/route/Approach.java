package dev.shoreline.layout.route;

import dev.shoreline.layout.curve.Pose;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How a course gets from a port to an axis-parallel heading: straight on until it is clear of its
 * device, and for a slanted port one bend to a nearby axis.
 *
 * @param corners of that bend, none or one
 * @param pose where the search starts
 */
record Approach(List<Place> corners, Pose pose) {

  private static final double AXIAL = 1e-9;

  /** The approaches to the axes within 90°, the smallest turn first. */
  static List<Approach> of(Pose port, double escape, BendStyle style) {
    double quarter = StrictMath.PI / 2;
    double nearest = StrictMath.rint(port.heading() / quarter) * quarter;
    if (Math.abs(port.heading() - nearest) < AXIAL) {
      Pose out = port.moved(escape, 0);
      return List.of(new Approach(List.of(), new Pose(out.x(), out.y(), nearest)));
    }
    double below = StrictMath.floor(port.heading() / quarter) * quarter;
    List<Approach> approaches = new ArrayList<>();
    for (double heading : new double[] {below, below + quarter}) {
      double setback = style.setback(port.turnTo(heading));
      Pose corner = port.moved(escape + setback, 0);
      Pose out = new Pose(corner.x(), corner.y(), heading).moved(setback, 0);
      approaches.add(new Approach(List.of(Place.of(corner)), out));
    }
    approaches.sort(Comparator.comparingDouble(a -> Math.abs(port.turnTo(a.pose.heading()))));
    return approaches;
  }
}
