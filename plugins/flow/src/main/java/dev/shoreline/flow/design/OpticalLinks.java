package dev.shoreline.flow.design;

import dev.shoreline.netlist.model.Cell;
import dev.shoreline.netlist.model.Instance;
import dev.shoreline.netlist.model.Named;
import dev.shoreline.netlist.model.Net;
import dev.shoreline.netlist.model.Port;
import dev.shoreline.netlist.model.PortKind;
import dev.shoreline.netlist.model.PortRef;
import dev.shoreline.netlist.model.Route;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which optical ports of devices are joined by routes and nets, through every level of the
 * hierarchy. Links of a cell are collected once, whatever the number of its instances.
 */
public final class OpticalLinks {
  private final Cell top;
  private final Map<Cell, Map<End, List<Link>>> links = new HashMap<>();

  /** The links of a design. */
  public OpticalLinks(Cell top) {
    this.top = top;
  }

  /**
   * A port of a device.
   *
   * @param chain the instances from the top cell down to the device
   * @param port one of its ports
   */
  public record End(List<Instance> chain, Port port) {
    /** Freezes the chain. */
    public End {
      chain = List.copyOf(chain);
    }
  }

  /**
   * A way from one device to the next.
   *
   * @param owner the instances down to the cell that holds the connection
   * @param connection route or net
   * @param end the port at its other end
   */
  public record Step(List<Instance> owner, Named connection, End end) {}

  /**
   * A connection within a cell and its other end; no connection where a port merely renames one.
   */
  private record Link(Named connection, End end) {}

  /** The device's port that a port stands for. */
  public End inner(End outer) {
    End end = outer;
    PortRef alias = end.port().getAlias();
    while (alias != null) {
      List<Instance> chain = new ArrayList<>(end.chain());
      chain.addAll(alias.getInstances());
      end = new End(chain, alias.getPort());
      alias = end.port().getAlias();
    }
    return end;
  }

  /** The optical ports of a device. */
  public static List<Port> opticalPorts(Cell device) {
    return device.getPorts().stream().filter(p -> p.getKind() == PortKind.OPTICAL).toList();
  }

  /** What a device's port is joined to, at any level above it. */
  public List<Step> from(End device) {
    List<Step> steps = new ArrayList<>();
    List<End> names = List.of(device);
    for (int depth = device.chain().size(); depth >= 0; depth--) {
      List<Instance> owner = device.chain().subList(0, depth);
      List<End> known = new ArrayList<>(names);
      for (End name : names) {
        End local = new End(name.chain().subList(depth, name.chain().size()), name.port());
        for (Link link : linksOf(cell(owner)).getOrDefault(local, List.of())) {
          if (link.connection() instanceof Port outer) {
            known.add(new End(owner, outer));
          } else {
            steps.add(step(owner, link));
          }
        }
      }
      // A name that this level gave is one of the level's own ports: the next level up sees it.
      names = known;
    }
    return steps;
  }

  private Step step(List<Instance> owner, Link link) {
    List<Instance> chain = new ArrayList<>(owner);
    chain.addAll(link.end().chain());
    return new Step(owner, link.connection(), inner(new End(chain, link.end().port())));
  }

  private Cell cell(List<Instance> owner) {
    return owner.isEmpty() ? top : owner.getLast().getCell();
  }

  private Map<End, List<Link>> linksOf(Cell cell) {
    return links.computeIfAbsent(cell, OpticalLinks::collect);
  }

  private static Map<End, List<Link>> collect(Cell cell) {
    Map<End, List<Link>> map = new HashMap<>();
    for (Route route : cell.getRoutes()) {
      if (route.getFrom() != null && route.getTo() != null) {
        join(map, route, end(route.getFrom()), end(route.getTo()));
      }
    }
    for (Net net : cell.getNets()) {
      if (net.getKind() == PortKind.OPTICAL) {
        List<End> ends = net.getEnds().stream().map(OpticalLinks::end).toList();
        for (int i = 0; i < ends.size(); i++) {
          for (int j = i + 1; j < ends.size(); j++) {
            join(map, net, ends.get(i), ends.get(j));
          }
        }
      }
    }
    for (Port port : cell.getPorts()) {
      if (port.getAlias() != null && port.getKind() == PortKind.OPTICAL) {
        End end = end(port.getAlias());
        map.computeIfAbsent(end, e -> new ArrayList<>()).add(new Link(port, end));
      }
    }
    return map;
  }

  private static void join(Map<End, List<Link>> map, Named connection, End a, End b) {
    map.computeIfAbsent(a, e -> new ArrayList<>()).add(new Link(connection, b));
    map.computeIfAbsent(b, e -> new ArrayList<>()).add(new Link(connection, a));
  }

  private static End end(PortRef ref) {
    return new End(ref.getInstances(), ref.getPort());
  }
}
