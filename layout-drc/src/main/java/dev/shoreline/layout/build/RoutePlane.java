package dev.shoreline.layout.build;

import dev.shoreline.layout.curve.CenterLine;
import dev.shoreline.layout.curve.Pose;
import dev.shoreline.layout.route.BendStyle;
import dev.shoreline.layout.route.RouteOutcome;
import dev.shoreline.layout.route.RouteRequest;
import dev.shoreline.layout.route.Router;
import dev.shoreline.layout.route.RoutingSpace;
import dev.shoreline.netlist.model.Cell;
import dev.shoreline.netlist.model.Instance;
import dev.shoreline.netlist.model.KeepOut;
import dev.shoreline.netlist.place.ElementNames;
import dev.shoreline.netlist.place.Rectangle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The automatic routes of one layer in one body, with what is in their way. */
final class RoutePlane {

  private final Cell cell;
  private final Obstacles obstacles;
  private final @Nullable Instance support;
  private final List<RouteEnds> routes = new ArrayList<>();
  private final List<Drawn> drawn = new ArrayList<>();

  private record Drawn(String name, CenterLine line, double width) {}

  RoutePlane(Cell cell, Obstacles obstacles, @Nullable Instance support) {
    this.cell = cell;
    this.obstacles = obstacles;
    this.support = support;
  }

  void add(RouteEnds route) {
    routes.add(route);
  }

  void addDrawn(RouteEnds route, CenterLine line) {
    drawn.add(new Drawn(route.name(), line, route.section().getWidth()));
  }

  List<RouteEnds> routes() {
    return routes;
  }

  /** Finds courses for the routes added, in their order. */
  List<RouteOutcome> route() {
    List<Rectangle> areas = new ArrayList<>();
    Map<Instance, List<Rectangle>> byInstance = new HashMap<>();
    for (Instance instance : cell.getInstances()) {
      if (Objects.equals(instance.getSupport(), support)) {
        List<Rectangle> own = obstacles.of(instance);
        byInstance.put(instance, own);
        areas.addAll(own);
      }
    }
    RoutingSpace space = space(areas);
    Map<Instance, Integer> owners = new HashMap<>();
    for (Instance instance : cell.getInstances()) {
      List<Rectangle> own = byInstance.getOrDefault(instance, List.of());
      if (!own.isEmpty()) {
        int owner = space.owner(ElementNames.of(instance));
        owners.put(instance, owner);
        own.forEach(a -> space.block(owner, a.x0(), a.y0(), a.x1(), a.y1()));
      }
    }
    cell.getKeepOuts().forEach(keepOut -> block(keepOut, space));
    drawn.forEach(d -> space.existingRoute("route " + d.name, d.line, d.width));
    return Router.route(space, routes.stream().map(r -> request(r, owners)).toList());
  }

  private static void block(KeepOut keepOut, RoutingSpace space) {
    String what = Objects.requireNonNullElse(keepOut.getWhat(), "").toLowerCase(Locale.ROOT);
    if (keepOut.getRegion() != null && (what.contains("waveguide") || what.contains("route"))) {
      space.block(
          space.owner("keep-out " + Objects.requireNonNullElse(keepOut.getName(), "")),
          keepOut.getRegion().getX0(),
          keepOut.getRegion().getY0(),
          keepOut.getRegion().getX1(),
          keepOut.getRegion().getY1());
    }
  }

  private RoutingSpace space(List<Rectangle> areas) {
    double left = Double.POSITIVE_INFINITY;
    double bottom = Double.POSITIVE_INFINITY;
    double right = Double.NEGATIVE_INFINITY;
    double top = Double.NEGATIVE_INFINITY;
    double radius = 0;
    for (RouteEnds route : routes) {
      radius = Math.max(radius, route.radius());
      for (Pose end : List.of(route.from(), route.to())) {
        left = Math.min(left, end.x());
        right = Math.max(right, end.x());
        bottom = Math.min(bottom, end.y());
        top = Math.max(top, end.y());
      }
    }
    for (Rectangle area : areas) {
      left = Math.min(left, area.x0());
      right = Math.max(right, area.x1());
      bottom = Math.min(bottom, area.y0());
      top = Math.max(top, area.y1());
    }
    double around = 10 * radius;
    return new RoutingSpace(left - around, bottom - around, right + around, top + around);
  }

  private static RouteRequest request(RouteEnds ends, Map<Instance, Integer> owners) {
    return new RouteRequest(
        ends.name(),
        ends.from(),
        ends.to(),
        owner(ends.fromInstance(), owners),
        owner(ends.toInstance(), owners),
        new BendStyle(ends.radius(), ends.route().isEuler()),
        ends.section().getWidth(),
        ends.section().getSeparation(),
        ends.route().getMaxCrossings(),
        ends.route().getMatchGroup());
  }

  private static int owner(@Nullable Instance instance, Map<Instance, Integer> owners) {
    return instance == null
        ? RouteRequest.NO_OWNER
        : owners.getOrDefault(instance, RouteRequest.NO_OWNER);
  }
}
