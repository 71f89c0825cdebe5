package dev.shoreline.layout.connectivity;

import dev.shoreline.layout.build.BuiltRoute;
import dev.shoreline.layout.build.PortPose;
import dev.shoreline.layout.curve.Pose;
import dev.shoreline.layout.geometry.Polygon;
import dev.shoreline.netlist.diagnostic.ConnectivityCode;
import dev.shoreline.netlist.model.PortRef;
import dev.shoreline.netlist.model.Route;
import dev.shoreline.netlist.quantity.QuantityText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Drawn waveguides must end at their ports with a face of the port's width across them. */
final class RouteEndChecks {

  // Rounding to the grid moves each end of a face by half a unit along each axis.
  private static final double PLACE_UNITS = 1.01;
  private static final double WIDTH_UNITS = 2.01;

  private final CheckedCell cell;

  RouteEndChecks(CheckedCell cell) {
    this.cell = cell;
  }

  void check() {
    Map<Route, List<Polygon>> drawn = new HashMap<>();
    for (Waveguides.Drawn waveguide : Waveguides.of(cell)) {
      drawn.computeIfAbsent(waveguide.route(), r -> new ArrayList<>()).add(waveguide.polygon());
    }
    for (BuiltRoute built : cell.layout().routes()) {
      if (built.owner().equals(cell.cell())) {
        List<Polygon> polygons = drawn.getOrDefault(built.route(), List.of());
        end(built, built.route().getFrom(), polygons);
        // A course that is known to miss its port has been reported with its distance.
        PortPose to = PortPose.of(built.route().getTo());
        if (to != null && built.line().end().distance(to.pose()) <= cell.unit()) {
          end(built, built.route().getTo(), polygons);
        }
      }
    }
  }

  private void end(BuiltRoute built, @Nullable PortRef reference, List<Polygon> polygons) {
    PortPose port = PortPose.of(reference);
    if (port == null) {
      return;
    }
    double face = polygons.stream().mapToDouble(p -> face(p, port.pose())).max().orElse(0);
    Pose pose = port.pose();
    if (face <= 0) {
      cell.find(
          ConnectivityCode.ROUTE_NOT_DRAWN,
          built.route(),
          "the waveguide of route " + built.name() + " has no end face at port " + port.name(),
          cell.point(pose.x(), pose.y()));
    } else if (port.width() > 0 && Math.abs(face - cell.units(port.width())) > WIDTH_UNITS) {
      cell.find(
          ConnectivityCode.PORT_WIDTH,
          built.route(),
          "route "
              + built.name()
              + " is "
              + QuantityText.micrometres(face * cell.unit())
              + " wide at port "
              + port.name()
              + " of "
              + QuantityText.micrometres(port.width()),
          cell.point(pose.x(), pose.y()));
    }
  }

  /**
   * Length of the edge whose middle is at a pose and which stands across it; 0 if there is none.
   */
  private double face(Polygon polygon, Pose pose) {
    double x = cell.units(pose.x());
    double y = cell.units(pose.y());
    double[] found = {0};
    polygon.forEachEdge(
        (x1, y1, x2, y2) -> {
          boolean here =
              Math.abs((x1 + x2) / 2.0 - x) <= PLACE_UNITS
                  && Math.abs((y1 + y2) / 2.0 - y) <= PLACE_UNITS;
          if (here) {
            double dx = (double) (x2 - x1);
            double dy = (double) (y2 - y1);
            double along = Math.abs(dx * Math.cos(pose.heading()) + dy * Math.sin(pose.heading()));
            if (along <= 2 * PLACE_UNITS) {
              found[0] = Math.max(found[0], Math.hypot(dx, dy));
            }
          }
        });
    return found[0];
  }
}
