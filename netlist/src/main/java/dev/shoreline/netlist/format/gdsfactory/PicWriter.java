package dev.shoreline.netlist.format.gdsfactory;

import dev.shoreline.netlist.format.NetlistFormatException;
import dev.shoreline.netlist.format.circuit.CircuitView;
import dev.shoreline.netlist.format.circuit.Settings;
import dev.shoreline.netlist.format.tree.Micron;
import dev.shoreline.netlist.format.tree.Value;
import dev.shoreline.netlist.model.Attribute;
import dev.shoreline.netlist.model.Cell;
import dev.shoreline.netlist.model.Design;
import dev.shoreline.netlist.model.Instance;
import dev.shoreline.netlist.model.Lattice;
import dev.shoreline.netlist.model.Net;
import dev.shoreline.netlist.model.Port;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes a tree of a circuit. */
final class PicWriter {
  private static final String FORMAT = "gdsfactory YAML";

  /** Those members. */
  static final List<String> BESIDE_SETTINGS = List.of("info", "virtual");

  private static final List<String> ON_TOP =
      List.of(
          "pdk",
          "schema",
          "schema_version",
          "warnings",
          "schematic_placements",
          "constraints",
          "library");

  private final Cell top;
  private final List<Attribute> attributes;

  PicWriter(Design design) throws NetlistFormatException {
    this.top = CircuitView.of(design, FORMAT);
    this.attributes = top.getAttributes();
    for (Net net : top.getNets()) {
      if (net.getEnds().size() != 2) {
        throw CircuitView.refused(
            FORMAT, "net '" + net.getName() + "' of " + net.getEnds().size() + " ports");
      }
    }
  }

  Value tree() {
    Value.Builder tree = Value.mapping().put("name", Value.text(String.valueOf(top.getName())));
    for (String key : ON_TOP) {
      Settings.find(attributes, key).ifPresent(a -> tree.put(key, Settings.value(a)));
    }
    for (String section : List.of("default_settings", "settings", "info")) {
      tree.putUnlessEmpty(section, Settings.under(attributes, section + "."));
    }
    Value.Builder instances = Value.mapping();
    Value.Builder placements = Value.mapping();
    for (Instance instance : top.getInstances()) {
      String name = CircuitView.name(instance);
      instances.put(name, instance(instance));
      placements.putUnlessEmpty(name, placement(instance));
    }
    tree.put("instances", instances.build());
    tree.putUnlessEmpty("placements", placements.build());
    links(tree);
    Value.Builder ports = Value.mapping();
    for (Port port : top.getPorts()) {
      ports.put(String.valueOf(port.getName()), Value.text(CircuitView.text(port.getAlias())));
    }
    return tree.putUnlessEmpty("ports", ports.build()).build();
  }

  private static Value instance(Instance instance) {
    Value.Builder given =
        Value.mapping().put("component", Value.text(CircuitView.component(instance)));
    Value.Builder settings = Value.mapping();
    for (Attribute attribute : instance.getAttributes()) {
      String name = String.valueOf(attribute.getName());
      if (name.startsWith(PicYaml.INSTANCE)) {
        given.put(name.substring(PicYaml.INSTANCE.length()), Settings.value(attribute));
      } else if (!name.startsWith(PicYaml.PLACEMENT)) {
        settings.put(name, Settings.value(attribute));
      }
    }
    given.putUnlessEmpty("settings", settings.build());
    Lattice lattice = instance.getLattice();
    return (lattice == null ? given : given.put("array", array(lattice))).build();
  }

  private static Value array(Lattice lattice) {
    return Value.mapping()
        .put("num_a", Value.number(lattice.getColumns()))
        .put("num_b", Value.number(lattice.getRows()))
        .put("pitch_a", vector(lattice.getColumnX(), lattice.getColumnY()))
        .put("pitch_b", vector(lattice.getRowX(), lattice.getRowY()))
        .build();
  }

  private static Value vector(double x, double y) {
    return Value.list(List.of(length(x), length(y)));
  }

  private static Value length(double metres) {
    return Value.number(Micron.microns(metres));
  }

  private Value placement(Instance instance) {
    if (isMacro(instance)) {
      return Value.mapping().build();
    }
    Value.Mapping relative = Settings.under(instance.getAttributes(), PicYaml.PLACEMENT);
    Value.Builder place = Value.mapping();
    if (instance.getX() != 0) {
      place.put("x", length(instance.getX()));
    }
    if (instance.getY() != 0) {
      place.put("y", length(instance.getY()));
    }
    relative.entries().forEach(entry -> place.put(entry.name(), entry.value()));
    if (instance.getRotation() != 0) {
      place.put("rotation", Value.number(instance.getRotation()));
    }
    return (instance.isMirror() ? place.put("mirror", Value.truth(true)) : place).build();
  }

  /** Whether the place of an instance is among its settings, as in PIC-IR. */
  private boolean isMacro(Instance instance) {
    return Settings.find(attributes, "library").isPresent()
        && Settings.find(instance.getAttributes(), "placement").isPresent();
  }

  private void links(Value.Builder tree) {
    Map<String, Value.Builder> bundles = new LinkedHashMap<>();
    for (Attribute attribute : attributes) {
      String name = String.valueOf(attribute.getName());
      if (name.startsWith(PicYaml.ROUTES) && name.endsWith(PicYaml.STRATEGY)) {
        bundles.put(
            name.substring(PicYaml.ROUTES.length(), name.length() - PicYaml.STRATEGY.length()),
            Value.mapping());
      }
    }
    Value.Builder connections = Value.mapping();
    List<Value> nets = new ArrayList<>();
    for (Net net : top.getNets()) {
      String name = String.valueOf(net.getName());
      String bundle = name.substring(0, Math.max(name.lastIndexOf(':'), 0));
      String from = CircuitView.text(net.getEnds().get(0));
      String to = CircuitView.text(net.getEnds().get(1));
      if (bundle.equals("connections")) {
        connections.put(from, Value.text(to));
      } else if (bundles.containsKey(bundle)) {
        bundles.get(bundle).put(from, Value.text(to));
      } else {
        nets.add(net(name, from, to));
      }
    }
    tree.putUnlessEmpty("connections", connections.build());
    tree.putUnlessEmpty("nets", Value.list(nets));
    Value.Builder routes = Value.mapping();
    bundles.forEach((name, links) -> routes.put(name, bundle(name, links.build())));
    tree.putUnlessEmpty("routes", routes.build());
  }

  private Value net(String name, String from, String to) {
    Value.Builder net = Value.mapping().put("p1", Value.text(from)).put("p2", Value.text(to));
    if (!name.startsWith("nets:")) {
      net.put("name", Value.text(name));
    }
    Settings.find(attributes, "nets." + name + ".settings")
        .ifPresent(settings -> net.put("settings", Settings.value(settings)));
    return net.build();
  }

  private Value bundle(String name, Value links) {
    Value.Builder bundle = Value.mapping();
    for (String key : List.of("routing_strategy", "settings")) {
      Settings.find(attributes, PicYaml.ROUTES + name + "." + key)
          .ifPresent(attribute -> bundle.put(key, Settings.value(attribute)));
    }
    return bundle.put("links", links).build();
  }
}
