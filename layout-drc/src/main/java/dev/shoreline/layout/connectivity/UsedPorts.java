package dev.shoreline.layout.connectivity;

import dev.shoreline.netlist.model.Cell;
import dev.shoreline.netlist.model.Design;
import dev.shoreline.netlist.model.Instance;
import dev.shoreline.netlist.model.Port;
import dev.shoreline.netlist.model.PortRef;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The ports of instances that routes, nets, fibre arrays or ports of their owners refer to. */
final class UsedPorts {

  private static final int MAX_DEPTH = 1000;

  private final Set<Use> uses = new HashSet<>();
  private final Set<Use> fibers = new HashSet<>();

  private record Use(Instance instance, Port port) {}

  private UsedPorts() {}

  static UsedPorts of(Design design) {
    UsedPorts used = new UsedPorts();
    for (Cell cell : design.getCells()) {
      cell.getRoutes().forEach(route -> used.add(route.getFrom()));
      cell.getRoutes().forEach(route -> used.add(route.getTo()));
      cell.getNets().forEach(net -> net.getEnds().forEach(used::add));
      cell.getFiberArrays()
          .forEach(array -> array.getPorts().forEach(port -> add(port, used.fibers)));
      cell.getPorts().forEach(port -> used.add(port.getAlias()));
    }
    return used;
  }

  private void add(@Nullable PortRef first) {
    add(first, uses);
  }

  /** Adds the port referred to and the inner ports that it stands for. */
  private static void add(@Nullable PortRef first, Set<Use> to) {
    PortRef reference = first;
    for (int depth = 0; reference != null && depth < MAX_DEPTH; depth++) {
      List<Instance> chain = reference.getInstances();
      if (!chain.isEmpty() && reference.getPort() != null) {
        to.add(new Use(chain.getLast(), reference.getPort()));
      }
      reference = reference.getPort() == null ? null : reference.getPort().getAlias();
    }
  }

  /** Whether something refers to a port, or a fibre meets the port that it stands for. */
  boolean contains(Instance instance, Port port) {
    return uses.contains(new Use(instance, port)) || hasFiber(instance, port);
  }

  /** Whether a fibre meets a port or the one that it stands for. */
  boolean hasFiber(Instance instance, Port port) {
    Use use = new Use(instance, port);
    for (int depth = 0; depth < MAX_DEPTH; depth++) {
      if (fibers.contains(use)) {
        return true;
      }
      PortRef inner = use.port().getAlias();
      if (inner == null || inner.getInstances().isEmpty() || inner.getPort() == null) {
        return false;
      }
      use = new Use(inner.getInstances().getLast(), inner.getPort());
    }
    return false;
  }
}
