package dev.shoreline.layout.build;

import dev.shoreline.layout.curve.CenterLine;
import dev.shoreline.layout.curve.Pose;
import dev.shoreline.layout.curve.Ribbon;
import dev.shoreline.layout.geometry.Box;
import dev.shoreline.layout.route.BendStyle;
import dev.shoreline.layout.route.Corners;
import dev.shoreline.layout.route.Course;
import dev.shoreline.layout.route.Place;
import dev.shoreline.layout.route.RouteOutcome;
import dev.shoreline.netlist.diagnostic.ConnectivityCode;
import dev.shoreline.netlist.model.Cell;
import dev.shoreline.netlist.model.Route;
import dev.shoreline.netlist.model.Strip;
import dev.shoreline.netlist.quantity.QuantityText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Gives the routes of a cell their courses and draws them: explicit segments and waypoints first,
 * then the automatic ones around them.
 */
final class RouteDrawer {

  private final Cell cell;
  private final CellDraft draft;
  private final Obstacles obstacles;
  private final Map<List<Object>, RoutePlane> planes = new LinkedHashMap<>();
  private final List<BuiltRoute> built = new ArrayList<>();

  RouteDrawer(Cell cell, CellDraft draft, Obstacles obstacles) {
    this.cell = cell;
    this.draft = draft;
    this.obstacles = obstacles;
  }

  /** Draws all routes; those that found no course are missing and reported. */
  List<BuiltRoute> draw() {
    for (Route route : cell.getRoutes()) {
      RouteEnds ends = RouteEnds.of(route);
      if (ends == null) {
        continue;
      }
      if (!RouteEnds.drawable(route.getCrossSection()) || !(ends.radius() > 0)) {
        report(
            ConnectivityCode.ROUTE_WITHOUT_CROSS_SECTION,
            ends,
            ends.from(),
            "route "
                + ends.name()
                + " has no cross-section with a core strip, a width and a bend radius");
        continue;
      }
      given(ends);
    }
    planes.values().forEach(this::automatic);
    built.sort(Comparator.comparingInt(b -> cell.getRoutes().indexOf(b.route())));
    matched();
    return List.copyOf(built);
  }

  private RoutePlane plane(RouteEnds ends) {
    // An instance is its own key; the owner itself stands for no support.
    Object support = ends.support() == null ? cell : ends.support();
    return planes.computeIfAbsent(
        Arrays.asList(support, draft.key(ends.core())),
        key -> new RoutePlane(cell, obstacles, ends.support()));
  }

  private void given(RouteEnds ends) {
    if (!ends.route().getSegments().isEmpty()) {
      explicit(ends);
    } else if (!ends.route().getWaypoints().isEmpty()) {
      throughWaypoints(ends);
    } else {
      plane(ends).add(ends);
    }
  }

  private void explicit(RouteEnds ends) {
    switch (SegmentCourse.of(ends.route(), ends.from(), ends.radius())) {
      case Course.Fits fits -> explicit(ends, fits.line());
      case Course.Misfit misfit -> {
        String message = "route " + ends.name() + ", " + misfit.reason();
        report(ConnectivityCode.BAD_SEGMENT, ends, ends.from(), message);
      }
    }
  }

  private void explicit(RouteEnds ends, CenterLine line) {
    Pose arrival = ends.to().reversed();
    double miss = line.end().distance(arrival);
    double turn = Math.toDegrees(line.end().turnTo(arrival.heading()));
    if (miss > draft.resolution().databaseUnit() || Math.abs(turn) > 1e-3) {
      String message =
          String.format(
              Locale.ROOT,
              "route %s ends %s and %.3f° off its port: at %s instead of %s",
              ends.name(),
              QuantityText.micrometres(miss),
              Math.abs(turn),
              Place.of(line.end()),
              Place.of(arrival));
      report(ConnectivityCode.ROUTE_MISSES_PORT, ends, line.end(), message);
    }
    accept(ends, line, SegmentCourse.crossings(ends.route()));
  }

  private void throughWaypoints(RouteEnds ends) {
    List<Double> xy = ends.route().getWaypoints();
    List<Place> places = new ArrayList<>();
    for (int i = 0; i + 1 < xy.size(); i += 2) {
      places.add(new Place(xy.get(i), xy.get(i + 1)));
    }
    Pose arrival = ends.to().reversed();
    List<Place> corners = Corners.throughWaypoints(ends.from(), places, arrival);
    BendStyle style = new BendStyle(ends.radius(), ends.route().isEuler());
    switch (Corners.round(ends.from(), corners, arrival, style)) {
      case Course.Fits fits -> accept(ends, fits.line(), 0);
      case Course.Misfit misfit ->
          report(
              ConnectivityCode.BEND_DOES_NOT_FIT,
              ends,
              new Pose(misfit.at().x(), misfit.at().y(), 0),
              "route " + ends.name() + " at " + misfit.at() + ": " + misfit.reason());
    }
  }

  private void accept(RouteEnds ends, CenterLine line, int crossings) {
    plane(ends).addDrawn(ends, line);
    keep(ends, line, crossings);
  }

  private void automatic(RoutePlane plane) {
    if (plane.routes().isEmpty()) {
      return;
    }
    List<RouteOutcome> outcomes = plane.route();
    for (int i = 0; i < outcomes.size(); i++) {
      RouteEnds ends = plane.routes().get(i);
      switch (outcomes.get(i)) {
        case RouteOutcome.Routed routed -> keep(ends, routed.line(), routed.crossings());
        case RouteOutcome.Unroutable unroutable ->
            report(
                ConnectivityCode.UNROUTABLE,
                ends,
                new Pose(unroutable.at().x(), unroutable.at().y(), 0),
                "route " + ends.name() + ": " + unroutable.reason());
      }
    }
  }

  private void keep(RouteEnds ends, CenterLine line, int crossings) {
    double min = ends.section().getRadiusMin();
    double radius = line.peak().radius();
    if (radius < min * (1 - 1e-9)) {
      String message =
          String.format(
              Locale.ROOT,
              "route %s bends with a radius of %s, its cross-section %s allows %s or more",
              ends.name(),
              QuantityText.micrometres(radius),
              Objects.requireNonNullElse(ends.section().getName(), ""),
              QuantityText.micrometres(min));
      report(ConnectivityCode.BEND_RADIUS, ends, line.at(line.peak().at()), message);
    }
    built.add(new BuiltRoute(cell, ends.route(), line, crossings));
    for (Strip strip : ends.section().getStrips()) {
      Ribbon ribbon = new Ribbon(strip.getOffset(), strip.getWidth(), ends.section().getWidth());
      draft.polygons(
          draft.key(strip.getLayer()), ribbon.flatten(line, draft.resolution()), ends.route());
    }
  }

  private void matched() {
    Map<String, List<BuiltRoute>> groups = new LinkedHashMap<>();
    for (BuiltRoute route : built) {
      if (route.route().getMatchGroup() != null) {
        groups.computeIfAbsent(route.route().getMatchGroup(), k -> new ArrayList<>()).add(route);
      }
    }
    groups.forEach(
        (group, routes) -> {
          double longest = routes.stream().mapToDouble(BuiltRoute::length).max().orElse(0);
          routes.forEach(route -> matched(group, route, longest));
        });
  }

  private void matched(String group, BuiltRoute route, double longest) {
    double missing = longest - route.length();
    if (missing <= Math.max(route.route().getMatchTolerance(), 1e-9)) {
      return;
    }
    String message =
        String.format(
            Locale.ROOT,
            "route %s is %s long, %s shorter than the longest of group %s",
            route.name(),
            QuantityText.micrometres(route.length()),
            QuantityText.micrometres(missing),
            group);
    draft.find(
        ConnectivityCode.LENGTH_NOT_MATCHED, route.route(), message, place(route.line().start()));
  }

  private void report(ConnectivityCode code, RouteEnds ends, Pose at, String message) {
    draft.find(code, ends.route(), message, place(at));
  }

  private Box place(Pose at) {
    long x = draft.snap(at.x());
    long y = draft.snap(at.y());
    return new Box(x, y, x, y);
  }
}
