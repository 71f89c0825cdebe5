package dev.shoreline.netlist.format.sax;

import dev.shoreline.netlist.diagnostic.NetlistFormatCode;
import dev.shoreline.netlist.format.NetlistFormatException;
import dev.shoreline.netlist.format.circuit.CircuitView;
import dev.shoreline.netlist.format.circuit.Reading;
import dev.shoreline.netlist.format.circuit.Settings;
import dev.shoreline.netlist.format.tree.JsonTree;
import dev.shoreline.netlist.format.tree.Problems;
import dev.shoreline.netlist.format.tree.Value;
import dev.shoreline.netlist.model.Attribute;
import dev.shoreline.netlist.model.Cell;
import dev.shoreline.netlist.model.Design;
import dev.shoreline.netlist.model.Instance;
import dev.shoreline.netlist.model.Net;
import dev.shoreline.netlist.model.Port;
import dev.shoreline.netlist.model.PortRef;
import dev.shoreline.netlist.source.SourceText;
import java.util.List;
import java.util.Optional;

/** Netlists in SAX's JSON. */
public final class SaxJson {
  private static final String FORMAT = "SAX JSON";

  private SaxJson() {}

  /**
   * Whether JSON is such a netlist rather than one of Shoreline's own: it has {@code instances} or
   * {@code netlist} on top.
   */
  public static boolean looksLike(SourceText source) {
    return JsonTree.read(source, new Problems()).orElse(null) instanceof Value.Mapping top
        && (top.get("instances").isPresent() || top.get("netlist").isPresent());
  }

  /**
   * Reads a netlist. {@code models} become attributes {@code models.NAME} of the circuit.
   *
   * @param fallback name of the design
   */
  public static Reading read(SourceText source, String fallback) {
    Problems problems = new Problems();
    Optional<Value> tree = JsonTree.read(source, problems);
    if (tree.isEmpty()) {
      return Reading.refused(problems);
    }
    if (!(tree.get() instanceof Value.Mapping top)) {
      problems.add(NetlistFormatCode.WRONG_VALUE, tree.get().span(), "a netlist is an object");
      return Reading.refused(problems);
    }
    return Reading.of(new SaxReader(top, problems).read(source.file(), fallback), problems);
  }

  /**
   * Writes a netlist, in PICBench's wrapping where the design has models.
   *
   * @throws NetlistFormatException if the design is no flat circuit
   */
  public static String write(Design design) throws NetlistFormatException {
    Cell top = CircuitView.of(design, FORMAT);
    Value.Builder instances = Value.mapping();
    for (Instance instance : top.getInstances()) {
      instances.put(CircuitView.name(instance), instance(instance));
    }
    Value.Builder ports = Value.mapping();
    for (Port port : top.getPorts()) {
      ports.put(String.valueOf(port.getName()), Value.text(CircuitView.text(port.getAlias())));
    }
    Value netlist =
        connections(top, Value.mapping().put("instances", instances.build()))
            .put("ports", ports.build())
            .build();
    Value.Mapping models = Settings.under(top.getAttributes(), "models.");
    return JsonTree.write(
        models.entries().isEmpty()
            ? netlist
            : Value.mapping().put("netlist", netlist).put("models", models).build());
  }

  private static Value.Builder connections(Cell top, Value.Builder netlist) {
    Value.Builder connections = Value.mapping();
    Value.Builder nets = Value.mapping();
    for (Net net : top.getNets()) {
      List<PortRef> ends = net.getEnds();
      String name = String.valueOf(net.getName());
      if (ends.size() == 2 && name.contains(":")) {
        connections.put(CircuitView.text(ends.get(0)), Value.text(CircuitView.text(ends.get(1))));
      } else {
        nets.put(
            name, Value.list(ends.stream().map(end -> Value.text(CircuitView.text(end))).toList()));
      }
    }
    return netlist.put("connections", connections.build()).putUnlessEmpty("nets", nets.build());
  }

  private static Value instance(Instance instance) {
    Value component = Value.text(CircuitView.component(instance));
    Value.Builder settings = Value.mapping();
    for (Attribute attribute : instance.getAttributes()) {
      settings.put(String.valueOf(attribute.getName()), Settings.value(attribute));
    }
    return instance.getAttributes().isEmpty()
        ? component
        : Value.mapping().put("component", component).put("settings", settings.build()).build();
  }
}
