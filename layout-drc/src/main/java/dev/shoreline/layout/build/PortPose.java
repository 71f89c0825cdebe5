package dev.shoreline.layout.build;

import dev.shoreline.layout.curve.Pose;
import dev.shoreline.netlist.model.CrossSection;
import dev.shoreline.netlist.model.Instance;
import dev.shoreline.netlist.model.Layer;
import dev.shoreline.netlist.model.Port;
import dev.shoreline.netlist.model.PortRef;
import dev.shoreline.netlist.place.ElementNames;
import dev.shoreline.netlist.place.Placement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where a port lies and what it is, seen from a cell above it. A port that stands for an inner one
 * is that inner port.
 *
 * @param port the innermost port
 * @param chain the instances from the cell down to the port's owner, none for a port of the cell
 * @param pose in the coordinates of the cell, metres, heading out of the port's owner
 */
public record PortPose(Port port, List<Instance> chain, Pose pose) {

  // Longer chains of ports that stand for ports are cycles.
  private static final int MAX_DEPTH = 1000;

  /** Resolves a reference; null where it is incomplete or stands for itself. */
  public static @Nullable PortPose of(@Nullable PortRef reference) {
    if (reference == null || reference.getPort() == null) {
      return null;
    }
    return of(reference.getInstances(), reference.getPort());
  }

  /** Resolves a port below a chain of instances; null where it stands for itself. */
  public static @Nullable PortPose of(List<Instance> instances, Port outer) {
    List<Instance> chain = new ArrayList<>(instances);
    Port port = outer;
    for (int depth = 0; depth < MAX_DEPTH; depth++) {
      PortRef alias = port.getAlias();
      if (alias == null || alias.getPort() == null) {
        Pose local = Pose.ofDegrees(port.getX(), port.getY(), port.getDirection());
        return new PortPose(port, List.copyOf(chain), Poses.placed(Placement.of(chain), local));
      }
      chain.addAll(alias.getInstances());
      port = alias.getPort();
    }
    return null;
  }

  /** The name of the port below its chain of instances, for instance {@code mod[3].out}. */
  public String name() {
    return chain.stream().map(i -> ElementNames.of(i) + ".").collect(Collectors.joining())
        + ElementNames.of(port.getName(), port.getIndices());
  }

  /** The cross-section, or null. */
  public @Nullable CrossSection crossSection() {
    return port.getCrossSection();
  }

  /** Width, metres; that of the cross-section where the port has none. */
  public double width() {
    CrossSection section = port.getCrossSection();
    return port.getWidth() > 0 || section == null ? port.getWidth() : section.getWidth();
  }

  /** The layer, or that of the cross-section's core; null where neither is known. */
  public @Nullable Layer layer() {
    CrossSection section = port.getCrossSection();
    if (port.getLayer() != null || section == null || section.getStrips().isEmpty()) {
      return port.getLayer();
    }
    return section.getStrips().getFirst().getLayer();
  }
}
