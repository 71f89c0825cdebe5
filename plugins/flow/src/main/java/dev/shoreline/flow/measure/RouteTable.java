package dev.shoreline.flow.measure;

import dev.shoreline.layout.build.BuiltRoute;
import dev.shoreline.netlist.model.Route;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The waveguides as they were laid out.
 *
 * @param routes by their route in the netlist
 */
public record RouteTable(Map<Route, BuiltRoute> routes) {
  /** Nothing is laid out. */
  public static final RouteTable EMPTY = new RouteTable(Map.of());

  /** Freezes the map. */
  public RouteTable {
    routes = Map.copyOf(routes);
  }

  /** A table of some waveguides. */
  public static RouteTable of(List<BuiltRoute> built) {
    Map<Route, BuiltRoute> map = new HashMap<>();
    built.forEach(route -> map.put(route.route(), route));
    return new RouteTable(map);
  }

  /** The waveguide of a route. */
  public Optional<BuiltRoute> find(Route route) {
    return Optional.ofNullable(routes.get(route));
  }
}
