package dev.shoreline.layout.connectivity;

import dev.shoreline.layout.build.PortPose;
import dev.shoreline.layout.curve.Pose;
import dev.shoreline.layout.geometry.Box;
import dev.shoreline.netlist.diagnostic.ConnectivityCode;
import dev.shoreline.netlist.model.Body;
import dev.shoreline.netlist.model.Cell;
import dev.shoreline.netlist.model.CellKind;
import dev.shoreline.netlist.model.Instance;
import dev.shoreline.netlist.model.Port;
import dev.shoreline.netlist.place.ElementNames;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Devices on one support, and bodies at one height, must not overlap; what stands in or on a body
 * stays inside its outline; ports of a body lie inside it.
 */
final class OutlineChecks {

  private final CheckedCell cell;
  private final List<Placed> placed = new ArrayList<>();

  private record Placed(Instance instance, Outline outline) {
    boolean isBody() {
      return instance.getCell().getBody() != null;
    }

    /** Whether both stand side by side: on one support, or as bodies at one height. */
    boolean besides(Placed other) {
      if (isBody() && other.isBody()) {
        double top = instance.getZ() + instance.getCell().getBody().getThickness();
        double otherTop = other.instance.getZ() + other.instance.getCell().getBody().getThickness();
        return instance.getZ() < otherTop - 1e-12 && other.instance.getZ() < top - 1e-12;
      }
      return isDevice()
          && other.isDevice()
          && Objects.equals(instance.getSupport(), other.instance.getSupport());
    }

    private boolean isDevice() {
      CellKind kind = instance.getCell().getKind();
      return kind == CellKind.DEVICE || kind == CellKind.IMPORT;
    }
  }

  OutlineChecks(CheckedCell cell) {
    this.cell = cell;
  }

  void check() {
    for (Instance instance : cell.cell().getInstances()) {
      Outline outline = instance.getLattice() == null ? Outline.of(instance, cell.layout()) : null;
      if (outline != null) {
        placed.add(new Placed(instance, outline));
      }
    }
    overlaps();
    outsides();
    ports();
  }

  /** A sweep along x: only outlines whose x ranges meet are compared. */
  private void overlaps() {
    placed.sort(Comparator.comparingDouble(p -> p.outline.left()));
    List<Placed> active = new ArrayList<>();
    for (Placed next : placed) {
      active.removeIf(p -> p.outline.right() <= next.outline.left());
      for (Placed other : active) {
        if (other.besides(next) && other.outline.overlaps(next.outline, cell.unit())) {
          overlap(other, next);
        }
      }
      active.add(next);
    }
  }

  private void overlap(Placed a, Placed b) {
    cell.find(
        ConnectivityCode.DEVICE_OVERLAP,
        a.instance,
        ElementNames.of(a.instance) + " and " + ElementNames.of(b.instance) + " overlap",
        box(a.outline).intersection(box(b.outline)),
        b.instance,
        "the other one");
  }

  private Box box(Outline outline) {
    Box low = cell.point(outline.left(), outline.bottom());
    return low.union(cell.point(outline.right(), outline.top()));
  }

  private void outsides() {
    for (Placed p : placed) {
      Outline carrier = carrier(p.instance);
      if (carrier != null && !carrier.contains(p.outline, cell.unit())) {
        String body =
            p.instance.getSupport() == null
                ? ElementNames.of(cell.cell().getName(), List.of())
                : ElementNames.of(p.instance.getSupport());
        cell.find(
            ConnectivityCode.OUTSIDE_BODY,
            p.instance,
            ElementNames.of(p.instance) + " reaches beyond the outline of " + body,
            box(p.outline));
      }
    }
  }

  /** The outline of what an instance stands on or in; null where that is no body. */
  private @Nullable Outline carrier(Instance instance) {
    Instance support = instance.getSupport();
    if (support != null) {
      boolean isBody = support.getCell() != null && support.getCell().getBody() != null;
      return isBody && support.getLattice() == null ? Outline.of(support, cell.layout()) : null;
    }
    return cell.cell().getBody() == null ? null : Outline.ofBody(cell.cell().getBody());
  }

  private void ports() {
    Cell owner = cell.cell();
    Body body = owner.getBody();
    if (body == null) {
      return;
    }
    for (Port port : owner.getPorts()) {
      PortPose place = PortPose.of(List.of(), port);
      if (place == null) {
        continue;
      }
      Pose pose = place.pose();
      double slack = cell.unit();
      boolean inside =
          pose.x() >= -slack
              && pose.y() >= -slack
              && pose.x() <= body.getWidth() + slack
              && pose.y() <= body.getHeight() + slack;
      if (!inside) {
        String name = ElementNames.of(port.getName(), port.getIndices());
        cell.find(
            ConnectivityCode.PORT_OUTSIDE_BODY,
            port,
            "port " + name + " lies outside the outline of " + owner.getName(),
            cell.point(pose.x(), pose.y()));
      }
    }
  }
}
