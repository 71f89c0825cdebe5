package dev.shoreline.layout.build;

import dev.shoreline.layout.curve.Pose;
import dev.shoreline.layout.geometry.Coordinates;
import dev.shoreline.layout.geometry.Transform;
import dev.shoreline.netlist.model.Instance;
import java.util.List;

/**
 * Where a cell stands, in metres: mirrored about the x axis first, then rotated about the origin,
 * then displaced.
 *
 * @param origin of the cell and the heading of its x axis
 * @param mirrored about the x axis before all else
 */
public record Placement(Pose origin, boolean mirrored) {

  /** A cell where its own coordinates are. */
  public static final Placement IDENTITY = new Placement(Pose.ORIGIN, false);

  /** The placement of an instance in its owner. */
  public static Placement of(Instance instance) {
    return new Placement(
        Pose.ofDegrees(instance.getX(), instance.getY(), instance.getRotation()),
        instance.isMirror());
  }

  /** The placement of the last of a chain of instances in the owner of the first. */
  public static Placement of(List<Instance> chain) {
    Placement placement = IDENTITY;
    for (Instance instance : chain) {
      placement = placement.then(of(instance));
    }
    return placement;
  }

  /** A placement that is given in the coordinates of the cell placed here. */
  public Placement then(Placement inner) {
    return new Placement(apply(inner.origin), mirrored != inner.mirrored);
  }

  /** A pose in the cell as seen from its owner. */
  public Pose apply(Pose pose) {
    return origin.then(mirrored ? new Pose(pose.x(), -pose.y(), -pose.heading()) : pose);
  }

  /** The placement on the grid of a layout; the origin is rounded to it. */
  public Transform onGrid(double databaseUnit) {
    return Transform.of(
        (double) Coordinates.round(origin.x() / databaseUnit),
        (double) Coordinates.round(origin.y() / databaseUnit),
        origin.degrees(),
        1,
        mirrored);
  }
}
