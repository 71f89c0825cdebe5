package dev.shoreline.layout.build;

import dev.shoreline.layout.curve.Pose;
import dev.shoreline.netlist.model.CrossSection;
import dev.shoreline.netlist.model.Instance;
import dev.shoreline.netlist.model.Layer;
import dev.shoreline.netlist.model.PortRef;
import dev.shoreline.netlist.model.Route;
import dev.shoreline.netlist.place.ElementNames;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A route with its ports resolved.
 *
 * @param route as written, with a cross-section that has a width and a core
 * @param from the first port; heading away from its owner, or into the cell for a port of the cell
 * @param to the second port, heading likewise
 * @param fromInstance the instance of the cell that holds the first port; null for a port of the
 *     cell itself
 * @param toInstance the same for the second port
 */
record RouteEnds(
    Route route,
    Pose from,
    Pose to,
    @Nullable Instance fromInstance,
    @Nullable Instance toInstance) {

  /** Resolves the ports; null where one is missing. */
  static @Nullable RouteEnds of(Route route) {
    PortPose from = PortPose.of(route.getFrom());
    PortPose to = PortPose.of(route.getTo());
    if (from == null || to == null) {
      return null;
    }
    Instance fromInstance = first(route.getFrom());
    Instance toInstance = first(route.getTo());
    return new RouteEnds(
        route,
        fromInstance == null ? from.pose().reversed() : from.pose(),
        toInstance == null ? to.pose().reversed() : to.pose(),
        fromInstance,
        toInstance);
  }

  private static @Nullable Instance first(PortRef reference) {
    List<Instance> chain = reference.getInstances();
    return chain.isEmpty() ? null : chain.getFirst();
  }

  CrossSection section() {
    return route.getCrossSection();
  }

  /** The layer of the core. */
  Layer core() {
    return section().getStrips().getFirst().getLayer();
  }

  /** What the first port's device stands on; null for the owner itself. */
  @Nullable Instance support() {
    Instance instance = fromInstance != null ? fromInstance : toInstance;
    return instance == null ? null : instance.getSupport();
  }

  /** The bend radius, metres; 0 where neither the route nor its cross-section has one. */
  double radius() {
    if (route.getBendRadius() > 0) {
      return route.getBendRadius();
    }
    return section().getRadiusDefault() > 0
        ? section().getRadiusDefault()
        : section().getRadiusMin();
  }

  String name() {
    return ElementNames.of(route.getName(), route.getIndices());
  }

  /** Whether a cross-section can be drawn. */
  static boolean drawable(@Nullable CrossSection section) {
    return section != null
        && section.getWidth() > 0
        && !section.getStrips().isEmpty()
        && section.getStrips().stream().allMatch(s -> s.getLayer() != null && s.getWidth() > 0);
  }
}
