package dev.shoreline.netlist.format.circuit;

import dev.shoreline.netlist.diagnostic.NetlistFormatCode;
import dev.shoreline.netlist.format.tree.Problems;
import dev.shoreline.netlist.model.Cell;
import dev.shoreline.netlist.model.Net;
import dev.shoreline.netlist.model.Port;
import dev.shoreline.netlist.model.PortKind;
import dev.shoreline.netlist.model.PortRef;
import dev.shoreline.netlist.source.Span;
import java.util.HashMap;
import java.util.Map;

/** What no netlist may do, whatever its components are. */
public final class CircuitCheck {
  private final Problems problems;
  private final Map<String, String> used = new HashMap<>();

  private CircuitCheck(Problems problems) {
    this.problems = problems;
  }

  /** Tells of optical ports that are connected twice, or inside and outside. Takes linear time. */
  public static void run(Cell circuit, Problems problems) {
    CircuitCheck check = new CircuitCheck(problems);
    for (Net net : circuit.getNets()) {
      for (PortRef end : net.getEnds()) {
        check.use(end, net.getSpan(), "net '" + net.getName() + "'");
      }
    }
    for (Port port : circuit.getPorts()) {
      if (port.getAlias() != null) {
        check.use(port.getAlias(), port.getSpan(), "port '" + port.getName() + "'");
      }
    }
  }

  private void use(PortRef end, Span span, String by) {
    if (end.getPort().getKind() != PortKind.OPTICAL) {
      return;
    }
    String name = CircuitView.text(end);
    String before = used.putIfAbsent(name, by);
    if (before != null) {
      problems.add(
          NetlistFormatCode.PORT_USED_TWICE,
          span,
          "optical port '" + name + "' is used by " + before + " and by " + by);
    }
  }
}
