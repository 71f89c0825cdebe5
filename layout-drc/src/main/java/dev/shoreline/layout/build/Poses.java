package dev.shoreline.layout.build;

import dev.shoreline.layout.curve.Pose;
import dev.shoreline.layout.geometry.Coordinates;
import dev.shoreline.layout.geometry.Transform;
import dev.shoreline.netlist.place.Placement;

/** Placements of the model in the layout's terms. */
public final class Poses {
  private Poses() {}

  /** A pose in a placed cell as seen from outside. */
  public static Pose placed(Placement placement, Pose pose) {
    return new Pose(
        placement.x(pose.x(), pose.y()),
        placement.y(pose.x(), pose.y()),
        StrictMath.toRadians(placement.rotation())
            + (placement.mirror() ? -pose.heading() : pose.heading()));
  }

  /**
   * A placement on the grid of a layout; the origin is rounded to it.
   *
   * @param databaseUnit metres
   */
  public static Transform onGrid(Placement placement, double databaseUnit) {
    return Transform.of(
        (double) Coordinates.round(placement.dx() / databaseUnit),
        (double) Coordinates.round(placement.dy() / databaseUnit),
        placement.rotation(),
        1,
        placement.mirror());
  }
}
