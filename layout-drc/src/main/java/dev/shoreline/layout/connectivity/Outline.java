package dev.shoreline.layout.connectivity;

import dev.shoreline.layout.build.DesignLayout;
import dev.shoreline.layout.build.Metres;
import dev.shoreline.layout.build.Poses;
import dev.shoreline.layout.build.ReservedLayers;
import dev.shoreline.layout.curve.Pose;
import dev.shoreline.layout.database.LayerKey;
import dev.shoreline.layout.geometry.Box;
import dev.shoreline.netlist.model.Body;
import dev.shoreline.netlist.model.Cell;
import dev.shoreline.netlist.model.Instance;
import dev.shoreline.netlist.place.Placement;
import dev.shoreline.netlist.place.Rectangle;
import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * The outline of an instance in its owner: the image of its body, or of the box around what its
 * technology's layers hold. A rectangle at any angle, metres.
 */
final class Outline {

  private final List<Pose> corners;

  private Outline(List<Pose> corners) {
    this.corners = corners;
  }

  /** The outline of an instance; null where it has no extent. */
  static @Nullable Outline of(Instance instance, DesignLayout layout) {
    double[] box = instance.getCell() == null ? null : box(instance.getCell(), layout);
    if (box == null) {
      return null;
    }
    Placement placement = Placement.of(instance);
    return new Outline(
        List.of(
            Poses.placed(placement, new Pose(box[0], box[1], 0)),
            Poses.placed(placement, new Pose(box[2], box[1], 0)),
            Poses.placed(placement, new Pose(box[2], box[3], 0)),
            Poses.placed(placement, new Pose(box[0], box[3], 0))));
  }

  /** The outline of a body in its own cell. */
  static Outline ofBody(Body body) {
    double w = body.getWidth();
    double h = body.getHeight();
    return new Outline(
        List.of(new Pose(0, 0, 0), new Pose(w, 0, 0), new Pose(w, h, 0), new Pose(0, h, 0)));
  }

  /** Left, bottom, right and top of a cell's outline in its own coordinates, metres. */
  private static double @Nullable [] box(Cell cell, DesignLayout layout) {
    if (cell.getBody() != null) {
      return new double[] {0, 0, cell.getBody().getWidth(), cell.getBody().getHeight()};
    }
    Box bounds = layout.cell(cell).map(Outline::drawn).orElse(Box.EMPTY);
    if (bounds.area() == 0) {
      return null;
    }
    Rectangle drawn = Metres.of(bounds, layout.layout().dbu());
    return new double[] {drawn.x0(), drawn.y0(), drawn.x1(), drawn.y1()};
  }

  private static Box drawn(dev.shoreline.layout.database.Cell cell) {
    Box box = Box.EMPTY;
    for (LayerKey layer : cell.layersBelow()) {
      if (layer.layer() < ReservedLayers.BODY.layer()) {
        box = box.union(cell.bounds(layer));
      }
    }
    return box;
  }

  double left() {
    return corners.stream().mapToDouble(Pose::x).min().orElseThrow();
  }

  double right() {
    return corners.stream().mapToDouble(Pose::x).max().orElseThrow();
  }

  double bottom() {
    return corners.stream().mapToDouble(Pose::y).min().orElseThrow();
  }

  double top() {
    return corners.stream().mapToDouble(Pose::y).max().orElseThrow();
  }

  /** Whether two outlines share more than a strip of a width: separating axes of both. */
  boolean overlaps(Outline other, double slack) {
    return overlapsAlongOwnSides(other, slack) && other.overlapsAlongOwnSides(this, slack);
  }

  private boolean overlapsAlongOwnSides(Outline other, double slack) {
    return alongOwnSides(
        other, (own, theirs) -> own[1] - slack > theirs[0] && theirs[1] - slack > own[0]);
  }

  /** Whether another outline lies inside this one, but for a tolerance. */
  boolean contains(Outline other, double slack) {
    return alongOwnSides(
        other, (own, theirs) -> theirs[0] >= own[0] - slack && theirs[1] <= own[1] + slack);
  }

  /** Whether a condition holds for the extents of both outlines along both sides of this one. */
  private boolean alongOwnSides(Outline other, BiPredicate<double[], double[]> condition) {
    for (int i = 0; i < 2; i++) {
      Pose a = corners.get(i);
      Pose b = corners.get(i + 1);
      double length = a.distance(b);
      double nx = (b.x() - a.x()) / length;
      double ny = (b.y() - a.y()) / length;
      if (!condition.test(extent(nx, ny), other.extent(nx, ny))) {
        return false;
      }
    }
    return true;
  }

  private double[] extent(double nx, double ny) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (Pose corner : corners) {
      double along = corner.x() * nx + corner.y() * ny;
      low = Math.min(low, along);
      high = Math.max(high, along);
    }
    return new double[] {low, high};
  }
}
