package dev.shoreline.netlist.compare;

import dev.shoreline.netlist.format.circuit.CircuitView;
import dev.shoreline.netlist.model.Attribute;
import dev.shoreline.netlist.model.Cell;
import dev.shoreline.netlist.model.CellKind;
import dev.shoreline.netlist.model.Design;
import dev.shoreline.netlist.model.Instance;
import dev.shoreline.netlist.model.Lattice;
import dev.shoreline.netlist.model.Net;
import dev.shoreline.netlist.model.Port;
import dev.shoreline.netlist.model.PortRef;
import dev.shoreline.netlist.model.Route;
import dev.shoreline.netlist.place.Copy;
import dev.shoreline.netlist.place.Placement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Takes the hierarchy out of a design: cells without instances are devices; nets, routes and ports
 * that lead inwards join their pins. An element of an array whose ports are numbered is a device of
 * its own; of other arrays, the first element carries the pins.
 */
final class Flattening {
  private final FlatCircuit.Builder circuit = new FlatCircuit.Builder();
  private final Predicate<Net> counts;

  private Flattening(Predicate<Net> counts) {
    this.counts = counts;
  }

  /** The circuit of a design's top cell; empty where it has none. Takes linear time. */
  static FlatCircuit of(Design design) {
    return of(design, net -> true);
  }

  /** The same with those nets only that count. */
  static FlatCircuit of(Design design, Predicate<Net> counts) {
    Flattening flattening = new Flattening(counts);
    Cell top = design.getTop();
    if (top != null) {
      flattening.enter(top, "", Placement.IDENTITY);
      top.getPorts().forEach(flattening::port);
    }
    return flattening.circuit.build();
  }

  private void enter(Cell cell, String path, Placement frame) {
    for (Instance instance : cell.getInstances()) {
      String name = path + CircuitView.name(instance);
      Placement inner = frame.then(Placement.of(instance));
      if (isDevice(instance.getCell())) {
        devices(instance, name, frame);
      } else {
        enter(instance.getCell(), name + ".", inner);
      }
    }
    for (Net net : cell.getNets()) {
      if (counts.test(net)) {
        join(net.getEnds(), path, path + net.getName());
      }
    }
    for (Route route : cell.getRoutes()) {
      join(ends(route), path, path + CircuitView.named(route.getName(), route.getIndices()));
    }
    if (!path.isEmpty()) {
      for (Port port : cell.getPorts()) {
        if (port.getAlias() != null) {
          circuit.join(node(path, port.getAlias()), circuit.node(path, pin(port)));
        }
      }
    }
  }

  private static List<PortRef> ends(Route route) {
    return route.getFrom() == null || route.getTo() == null
        ? List.of()
        : List.of(route.getFrom(), route.getTo());
  }

  private static boolean isDevice(Cell cell) {
    return cell.getKind() == CellKind.DEVICE || cell.getInstances().isEmpty();
  }

  private void devices(Instance instance, String name, Placement frame) {
    List<Port> ports = instance.getCell().getPorts();
    Lattice lattice = instance.getLattice();
    boolean numbered = ports.stream().anyMatch(port -> !port.getIndices().isEmpty());
    if (lattice == null || !numbered) {
      device(
          instance,
          name,
          ports.stream().map(Flattening::pin).toList(),
          frame.copyOf(instance, Copy.at(instance, 0, 0)));
      return;
    }
    for (int column = 0; column < lattice.getColumns(); column++) {
      for (int row = 0; row < lattice.getRows(); row++) {
        String element = column + "." + row;
        List<String> pins =
            ports.stream()
                .filter(port -> String.join(".", port.getIndices()).equals(element))
                .map(Port::getName)
                .toList();
        String copy = name + "<" + element + ">";
        device(instance, copy, pins, frame.copyOf(instance, Copy.at(instance, column, row)));
        pins.forEach(
            pin ->
                circuit.join(
                    circuit.node(name, pin + "<" + element + ">"), circuit.node(copy, pin)));
      }
    }
  }

  private void device(Instance instance, String name, List<String> pins, Placement at) {
    Map<String, Attribute> parameters = new LinkedHashMap<>();
    instance.getCell().getAttributes().forEach(a -> parameters.put(String.valueOf(a.getName()), a));
    instance.getAttributes().forEach(a -> parameters.put(String.valueOf(a.getName()), a));
    boolean placed = at.dx() != 0 || at.dy() != 0;
    circuit.add(
        new FlatCircuit.Device(
            name,
            CircuitView.component(instance),
            pins,
            parameters,
            instance.getSpan(),
            placed ? at.dx() : Double.NaN,
            placed ? at.dy() : Double.NaN));
  }

  private void port(Port port) {
    @Nullable PortRef alias = port.getAlias();
    String name = pin(port);
    circuit.add(
        new FlatCircuit.Device(
            name,
            FlatCircuit.PORT + name,
            List.of(""),
            Map.of(),
            port.getSpan(),
            Double.NaN,
            Double.NaN));
    circuit.join(circuit.node("", name), circuit.node(name, ""));
    if (alias != null) {
      circuit.join(node("", alias), circuit.node(name, ""));
    }
  }

  private void join(List<PortRef> ends, String path, String name) {
    for (int i = 0; i < ends.size(); i++) {
      int node = node(path, ends.get(i));
      if (i == 0) {
        circuit.name(node, name);
      } else {
        circuit.join(node(path, ends.get(0)), node);
      }
    }
  }

  /** The node of a port as seen from a cell; a port of the cell itself is one, too. */
  private int node(String path, PortRef end) {
    StringBuilder owner = new StringBuilder(path);
    List<Instance> chain = end.getInstances();
    for (int i = 0; i < chain.size(); i++) {
      owner.append(CircuitView.name(chain.get(i)));
      if (i + 1 < chain.size() || !isDevice(chain.get(i).getCell())) {
        owner.append('.');
      }
    }
    return circuit.node(owner.toString(), pin(end.getPort()));
  }

  private static String pin(Port port) {
    return port.getIndices().isEmpty()
        ? String.valueOf(port.getName())
        : port.getName() + "<" + String.join(".", port.getIndices()) + ">";
  }
}
