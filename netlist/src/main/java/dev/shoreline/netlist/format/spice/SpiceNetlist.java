package dev.shoreline.netlist.format.spice;

import dev.shoreline.netlist.format.NetlistFormatException;
import dev.shoreline.netlist.format.circuit.CircuitView;
import dev.shoreline.netlist.format.circuit.Reading;
import dev.shoreline.netlist.format.tree.Problems;
import dev.shoreline.netlist.model.Attribute;
import dev.shoreline.netlist.model.Cell;
import dev.shoreline.netlist.model.Design;
import dev.shoreline.netlist.model.Instance;
import dev.shoreline.netlist.model.Net;
import dev.shoreline.netlist.model.Port;
import dev.shoreline.netlist.model.PortRef;
import dev.shoreline.netlist.source.SourceText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Netlists in SPICE's lines. */
public final class SpiceNetlist {
  /** Name of a port by its place in an element's line, from 1. */
  static final String PIN = "pin";

  /** Prefix of attributes of the circuit that hold {@code .param} lines. */
  static final String PARAMETER = "param.";

  private static final String FORMAT = "SiEPIC .spi";

  private SpiceNetlist() {}

  /**
   * Reads the one circuit of a text. The ports of an element are {@code pin1}, {@code pin2}, … in
   * the order of its nets; a net is electrical where its name ends in {@code _elec…}.
   *
   * @param fallback name of the design where there is no {@code .subckt}
   */
  public static Reading read(SourceText source, String fallback) {
    Problems problems = new Problems();
    Design design = new SpiceReader(source, problems).read(fallback);
    return design.getTop().getInstances().isEmpty()
        ? Reading.refused(problems)
        : Reading.of(design, problems);
  }

  /**
   * Writes a circuit. Ports of an element stand in their cell's order.
   *
   * @throws NetlistFormatException if the design has no top cell or connects ports below instances
   */
  public static String write(Design design) throws NetlistFormatException {
    Cell top = design.getTop();
    if (top == null) {
      throw CircuitView.refused(FORMAT, "a design without a top cell");
    }
    Map<String, String> nets = nets(top);
    StringBuilder out = new StringBuilder(".subckt ").append(word(top.getName()));
    top.getPorts().forEach(port -> out.append(' ').append(word(port.getName())));
    out.append('\n');
    for (Attribute attribute : top.getAttributes()) {
      String name = String.valueOf(attribute.getName());
      if (name.startsWith(PARAMETER)) {
        out.append(".param ").append(name.substring(PARAMETER.length())).append('=');
        out.append(SpiceValue.text(attribute)).append('\n');
      }
    }
    elements(top, nets, out);
    return out.append(".ends ").append(word(top.getName())).append('\n').toString();
  }

  private static void elements(Cell top, Map<String, String> nets, StringBuilder out) {
    int free = 0;
    for (Instance instance : top.getInstances()) {
      out.append(' ').append(word(CircuitView.name(instance)));
      for (Port port : instance.getCell().getPorts()) {
        String net = nets.get(key(instance, port));
        out.append(' ').append(net == null ? "open$" + free++ : net);
      }
      out.append(' ').append(word(CircuitView.component(instance)));
      for (Attribute attribute : instance.getAttributes()) {
        out.append(' ').append(word(attribute.getName())).append('=');
        out.append(SpiceValue.text(attribute));
      }
      out.append('\n');
    }
  }

  private static Map<String, String> nets(Cell top) throws NetlistFormatException {
    Map<String, String> nets = new HashMap<>();
    for (Net net : top.getNets()) {
      for (PortRef end : net.getEnds()) {
        nets.put(key(end), word(net.getName()));
      }
    }
    for (Port port : top.getPorts()) {
      if (port.getAlias() == null) {
        throw CircuitView.refused(FORMAT, "port '" + port.getName() + "' that leads nowhere");
      }
      nets.put(key(port.getAlias()), word(port.getName()));
    }
    return nets;
  }

  private static String key(PortRef end) throws NetlistFormatException {
    List<Instance> instances = end.getInstances();
    if (instances.size() != 1) {
      throw CircuitView.refused(FORMAT, "a net to a port below an instance");
    }
    return key(instances.get(0), end.getPort());
  }

  private static String key(Instance instance, Port port) {
    return CircuitView.name(instance) + "," + port.getName() + String.join(".", port.getIndices());
  }

  private static String word(String name) {
    return String.valueOf(name).replaceAll("[\\s=\"]", "_");
  }
}
