package dev.shoreline.flow.waive;

import dev.shoreline.flow.design.Footprints;
import dev.shoreline.flow.design.Subject;
import dev.shoreline.flow.measure.RouteTable;
import dev.shoreline.layout.build.BuiltRoute;
import dev.shoreline.layout.curve.Pose;
import dev.shoreline.netlist.model.Cell;
import dev.shoreline.netlist.model.Port;
import dev.shoreline.netlist.model.Route;
import dev.shoreline.netlist.place.Rectangle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What of the plane belongs to an object, as far as a waiver of it reaches. */
final class Extents {
  /** Around ports without a width, metres. */
  private static final double LEAST = 1e-6;

  private static final double FLATNESS = 50e-9;

  private final RouteTable routes;

  private final Function<Cell, Optional<Rectangle>> drawn;

  Extents(RouteTable routes, Function<Cell, Optional<Rectangle>> drawn) {
    this.routes = routes;
    this.drawn = drawn;
  }

  /**
   * Rectangles that cover an object, in the frame of the cell that it stands in; metres. A port
   * reaches its width far, a waveguide its width beside its course; anything else is its cell: the
   * outline of its bodies, or what a device draws.
   */
  List<Rectangle> of(Subject subject) {
    if (subject.element() instanceof Port port) {
      return List.of(around(port.getX(), port.getY(), Math.max(LEAST, port.getWidth())));
    }
    if (subject.element() instanceof Route route) {
      return routes.find(route).map(Extents::along).orElse(List.of());
    }
    Cell cell = subject.cell();
    return Footprints.of(cell).or(() -> drawn.apply(cell)).map(List::of).orElse(List.of());
  }

  private static List<Rectangle> along(BuiltRoute route) {
    double width = Math.max(LEAST, route.route().getCrossSection().getWidth());
    List<Pose> stations = route.line().stations(width, FLATNESS);
    List<Rectangle> parts = new ArrayList<>();
    for (int i = 1; i < stations.size(); i++) {
      Pose a = stations.get(i - 1);
      Pose b = stations.get(i);
      parts.add(Rectangle.union(around(a.x(), a.y(), width), around(b.x(), b.y(), width)));
    }
    return parts;
  }

  private static Rectangle around(double x, double y, double reach) {
    return new Rectangle(x - reach, y - reach, x + reach, y + reach);
  }
}
