package dev.shoreline.netlist.format.circuit;

import dev.shoreline.netlist.format.tree.Value;
import dev.shoreline.netlist.model.Cell;
import dev.shoreline.netlist.model.CellKind;
import dev.shoreline.netlist.model.Design;
import dev.shoreline.netlist.model.Instance;
import dev.shoreline.netlist.model.Net;
import dev.shoreline.netlist.model.NetlistFactory;
import dev.shoreline.netlist.model.Port;
import dev.shoreline.netlist.model.PortKind;
import dev.shoreline.netlist.model.PortRef;
import dev.shoreline.netlist.source.Span;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Makes a design of one circuit; cells come before their users, the circuit last. */
public final class CircuitBuilder {
  private static final NetlistFactory FACTORY = NetlistFactory.eINSTANCE;

  /** Electrical ports by the names that the open kits give them. */
  private static final Pattern ELECTRICAL =
      Pattern.compile("(?i)(.*_)?(e\\d+|elec.*|pad.*|gnd|vdd|vss)(<.*)?|.*_elec[0-9A-Za-z]*");

  private final Design design = FACTORY.createDesign();
  private final Cell top = FACTORY.createCell();
  private final Map<String, Cell> components = new LinkedHashMap<>();
  private final Map<String, Instance> instances = new LinkedHashMap<>();
  private final Map<Cell, Map<String, Port>> ports = new HashMap<>();

  /** Starts the circuit of a file. */
  public CircuitBuilder(String name, String file) {
    design.setName(name);
    design.getFiles().add(file);
    top.setName(name);
    top.setKind(CellKind.COMPONENT);
  }

  /** Notes something that the file says of the circuit. */
  public void attribute(String name, Value value) {
    top.getAttributes().add(Settings.attribute(name, value));
  }

  /** Gives the design and its circuit another name. */
  public void rename(String name) {
    design.setName(name);
    top.setName(name);
  }

  /** The circuit itself. */
  public Cell top() {
    return top;
  }

  /** The cell of a component, made at its first use. */
  public Cell component(String name) {
    return components.computeIfAbsent(
        name,
        key -> {
          Cell cell = FACTORY.createCell();
          cell.setName(key);
          cell.setDefinition(key);
          cell.setKind(CellKind.DEVICE);
          return cell;
        });
  }

  /** Adds an instance; a second of that name hides the first from {@link #find}. */
  public Instance instance(String name, String component, Span span) {
    Instance instance = FACTORY.createInstance();
    instance.setName(name);
    instance.setCell(component(component));
    instance.setSpan(span);
    top.getInstances().add(instance);
    instances.put(name, instance);
    return instance;
  }

  /** The instance of a name. */
  public Optional<Instance> find(String name) {
    return Optional.ofNullable(instances.get(name));
  }

  /** The names of all instances. */
  public Collection<String> names() {
    return Collections.unmodifiableCollection(instances.keySet());
  }

  /** The port of a cell, made at its first use; its kind is told from its name. */
  public Port port(Cell cell, String name, List<String> indices) {
    String key = indices.isEmpty() ? name : name + "<" + String.join(".", indices) + ">";
    return ports
        .computeIfAbsent(cell, owner -> new HashMap<>())
        .computeIfAbsent(
            key,
            missing -> {
              Port port = FACTORY.createPort();
              port.setName(name);
              port.getIndices().addAll(indices);
              port.setKind(kind(name));
              cell.getPorts().add(port);
              return port;
            });
  }

  /** What a port of that name carries. */
  public static PortKind kind(String port) {
    return ELECTRICAL.matcher(port).matches() ? PortKind.ELECTRICAL : PortKind.OPTICAL;
  }

  /** A reference to a port of an instance. */
  public PortRef end(Instance instance, String port, List<String> indices) {
    PortRef end = FACTORY.createPortRef();
    end.getInstances().add(instance);
    end.setPort(port(instance.getCell(), port, indices));
    return end;
  }

  /** Connects ports. */
  public Net connect(String name, Span span, List<PortRef> ends) {
    Net net = FACTORY.createNet();
    net.setName(name);
    net.setSpan(span);
    net.setKind(ends.isEmpty() ? PortKind.OPTICAL : ends.get(0).getPort().getKind());
    net.getEnds().addAll(ends);
    top.getNets().add(net);
    return net;
  }

  /** Leads an inner port out. */
  public Port expose(String name, Span span, PortRef inner) {
    Port port = FACTORY.createPort();
    port.setName(name);
    port.setSpan(span);
    port.setKind(inner.getPort().getKind());
    port.setAlias(inner);
    top.getPorts().add(port);
    return port;
  }

  /** The design. */
  public Design build() {
    design.getCells().addAll(components.values());
    design.getCells().add(top);
    design.setTop(top);
    return design;
  }
}
