package dev.shoreline.layout.build;

import dev.shoreline.layout.curve.CenterLine;
import dev.shoreline.layout.curve.Pose;
import dev.shoreline.layout.curve.Ribbon;
import dev.shoreline.layout.curve.Straight;
import dev.shoreline.layout.database.LayerKey;
import dev.shoreline.layout.geometry.Box;
import dev.shoreline.netlist.model.Body;
import dev.shoreline.netlist.model.Cell;
import dev.shoreline.netlist.model.Edge;
import dev.shoreline.netlist.model.FiberArray;
import dev.shoreline.netlist.model.KeepOut;
import dev.shoreline.netlist.model.Port;
import dev.shoreline.netlist.model.PortKind;
import dev.shoreline.netlist.place.ElementNames;
import dev.shoreline.netlist.place.KindDefaults;
import java.util.List;
import java.util.Objects;

/** Draws bodies, ports, fibres and keep-outs as outlines on the reserved layers. */
final class OutlineDrawer {

  private static final double PIN_LENGTH = 100e-9;
  private static final double FIBER_LENGTH = 500e-6;
  private static final double CLADDING = 125e-6;

  private final CellDraft draft;

  OutlineDrawer(CellDraft draft) {
    this.draft = draft;
  }

  void draw(Cell cell) {
    Body body = cell.getBody();
    if (body != null && body.getWidth() > 0 && body.getHeight() > 0) {
      Box outline = new Box(0, 0, draft.snap(body.getWidth()), draft.snap(body.getHeight()));
      draft.box(ReservedLayers.BODY, outline, cell);
    }
    cell.getPorts().forEach(this::port);
    cell.getFiberArrays().forEach(this::fibers);
    cell.getKeepOuts().forEach(this::keepOut);
  }

  private void port(Port port) {
    PortPose place = PortPose.of(List.of(), port);
    if (place == null) {
      return;
    }
    LayerKey layer =
        port.getKind() == PortKind.OPTICAL
            ? ReservedLayers.OPTICAL_PORT
            : ReservedLayers.ELECTRICAL_PORT;
    Pose pose = place.pose();
    // A port that stands for an inner one is drawn where that one is.
    if (port.getAlias() == null && place.width() > 0) {
      Pose inside = pose.moved(-PIN_LENGTH / 2, 0);
      CenterLine across = new CenterLine(inside, List.of(new Straight(PIN_LENGTH)));
      Ribbon pin = new Ribbon(0, place.width(), place.width());
      draft.polygons(layer, pin.flatten(across, draft.resolution()), port);
    }
    String name = ElementNames.of(port.getName(), port.getIndices());
    draft.text(layer, name, draft.snap(pose.x(), pose.y()), port);
  }

  private void fibers(FiberArray array) {
    double pitch = KindDefaults.pitch(array);
    double cladding =
        array.getKind() == null || array.getKind().getCladdingDiameter() <= 0
            ? CLADDING
            : array.getKind().getCladdingDiameter();
    boolean alongY = array.getEdge() == Edge.EAST || array.getEdge() == Edge.WEST;
    double outward =
        switch (array.getEdge()) {
          case EAST -> 0;
          case NORTH -> 90;
          case WEST -> 180;
          case SOUTH, NONE -> 270;
        };
    for (int i = 0; i < array.getCount(); i++) {
      double x = array.getX() + (alongY ? 0 : i * pitch);
      double y = array.getY() + (alongY ? i * pitch : 0);
      CenterLine fiber =
          new CenterLine(Pose.ofDegrees(x, y, outward), List.of(new Straight(FIBER_LENGTH)));
      Ribbon ribbon = new Ribbon(0, cladding, cladding);
      draft.polygons(ReservedLayers.FIBER, ribbon.flatten(fiber, draft.resolution()), array);
    }
  }

  private void keepOut(KeepOut keepOut) {
    dev.shoreline.netlist.model.Box region = keepOut.getRegion();
    if (region == null) {
      return;
    }
    Box box =
        Box.spanning(
            draft.snap(region.getX0(), region.getY0()), draft.snap(region.getX1(), region.getY1()));
    draft.box(ReservedLayers.KEEP_OUT, box, keepOut);
    String what = Objects.requireNonNullElse(keepOut.getWhat(), "");
    draft.text(ReservedLayers.KEEP_OUT, what, box.centre(), keepOut);
  }
}
