package dev.shoreline.flow.measure;

import dev.shoreline.netlist.model.Route;
import java.util.Map;
import java.util.Optional;

/**
 * The waveguides as they were laid out.
 *
 * @param routes by their route in the netlist
 */
public record RouteTable(Map<Route, RoutedWaveguide> routes) {
  /** Nothing is laid out. */
  public static final RouteTable EMPTY = new RouteTable(Map.of());

  /** Freezes the map. */
  public RouteTable {
    routes = Map.copyOf(routes);
  }

  /** The waveguide of a route. */
  public Optional<RoutedWaveguide> find(Route route) {
    return Optional.ofNullable(routes.get(route));
  }

  /**
   * One waveguide.
   *
   * @param length of the centre line, metres
   * @param turning sum of the absolute turning angles, quarter turns
   * @param smallestRadius smallest radius of curvature, metres; infinite where it is straight
   * @param crossings waveguides that it crosses
   */
  public record RoutedWaveguide(
      double length, double turning, double smallestRadius, int crossings) {}
}
