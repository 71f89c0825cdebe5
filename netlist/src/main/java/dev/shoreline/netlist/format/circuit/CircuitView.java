package dev.shoreline.netlist.format.circuit;

import dev.shoreline.netlist.diagnostic.NetlistFormatCode;
import dev.shoreline.netlist.format.NetlistFormatException;
import dev.shoreline.netlist.model.Cell;
import dev.shoreline.netlist.model.Design;
import dev.shoreline.netlist.model.Instance;
import dev.shoreline.netlist.model.Net;
import dev.shoreline.netlist.model.Port;
import dev.shoreline.netlist.model.PortRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A design as a flat circuit, for writers of formats that know no more. */
public final class CircuitView {
  private CircuitView() {}

  /**
   * The circuit of a design.
   *
   * @param format the name of the target format, for the message
   * @throws NetlistFormatException if it has no top cell, or connects ports below its instances
   */
  public static Cell of(Design design, String format) throws NetlistFormatException {
    Cell top = design.getTop();
    if (top == null) {
      throw refused(format, "a design without a top cell");
    }
    for (Net net : top.getNets()) {
      if (net.getEnds().size() < 2 || net.getEnds().stream().anyMatch(end -> !isFlat(end))) {
        throw refused(
            format, "net '" + net.getName() + "', which does not join ports of instances");
      }
    }
    for (Port port : top.getPorts()) {
      if (port.getAlias() == null || !isFlat(port.getAlias())) {
        throw refused(format, "port '" + port.getName() + "', which is no port of an instance");
      }
    }
    if (!top.getRoutes().isEmpty()) {
      throw refused(format, "waveguides with a course of their own");
    }
    return top;
  }

  private static boolean isFlat(PortRef end) {
    return end.getInstances().size() == 1;
  }

  /** The exception of a writer that cannot say something. */
  public static NetlistFormatException refused(String format, String what) {
    return new NetlistFormatException(
        NetlistFormatCode.NOT_EXPRESSIBLE.id() + ": " + format + " cannot hold " + what, 0, 0);
  }

  /** Name with indices: {@code mod_3}. */
  public static String name(Instance instance) {
    return named(instance.getName(), instance.getIndices());
  }

  /** A name with indices. */
  public static String named(@Nullable String name, List<String> indices) {
    return indices.isEmpty() ? String.valueOf(name) : name + "_" + String.join("_", indices);
  }

  /** {@code instance,port}, or {@code instance<a.b>,port} for an element of an array. */
  public static String text(PortRef end) {
    Port port = end.getPort();
    String element =
        port.getIndices().isEmpty() ? "" : "<" + String.join(".", port.getIndices()) + ">";
    return name(end.getInstances().get(0)) + element + "," + port.getName();
  }

  /** The name of the component that an instance is of. */
  public static String component(Instance instance) {
    Cell cell = instance.getCell();
    return String.valueOf(cell.getDefinition() == null ? cell.getName() : cell.getDefinition());
  }
}
