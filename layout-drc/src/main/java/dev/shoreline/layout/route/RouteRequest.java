package dev.shoreline.layout.route;

import dev.shoreline.layout.curve.Pose;
import org.jspecify.annotations.Nullable;

/**
 * A route to be found.
 *
 * @param name for messages
 * @param from the port at the start, heading out of its device
 * @param to the port at the end, heading out of its device
 * @param fromOwner what the first port belongs to in the {@link RoutingSpace}; it may be touched
 *     where the route leaves it
 * @param toOwner what the second port belongs to
 * @param style of the bends
 * @param width of the core, metres
 * @param separation free distance from everything else, metres
 * @param maxCrossings how many other routes it may cross, at right angles
 * @param matchGroup routes of one group get one length; null for none
 */
public record RouteRequest(
    String name,
    Pose from,
    Pose to,
    int fromOwner,
    int toOwner,
    BendStyle style,
    double width,
    double separation,
    int maxCrossings,
    @Nullable String matchGroup) {

  /** An owner for ports that belong to nothing in the way. */
  public static final int NO_OWNER = -1;

  /** Where the course arrives, heading in the direction of travel. */
  Pose arrival() {
    return to.reversed();
  }

  /** Distance that the centre line keeps from what is in the way, metres. */
  double margin() {
    return width / 2 + separation;
  }

  /** Distance between the centre lines of two such routes side by side, metres. */
  double pitch() {
    return width + separation;
  }
}
