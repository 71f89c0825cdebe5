package dev.shoreline.netlist.format.chiplet;

import dev.shoreline.netlist.format.NetlistFormatException;
import dev.shoreline.netlist.format.circuit.CircuitView;
import dev.shoreline.netlist.format.circuit.Settings;
import dev.shoreline.netlist.format.tree.JsonTree;
import dev.shoreline.netlist.format.tree.Micron;
import dev.shoreline.netlist.format.tree.Value;
import dev.shoreline.netlist.model.Attribute;
import dev.shoreline.netlist.model.Body;
import dev.shoreline.netlist.model.Cell;
import dev.shoreline.netlist.model.CellKind;
import dev.shoreline.netlist.model.Design;
import dev.shoreline.netlist.model.Instance;
import dev.shoreline.netlist.model.Lattice;
import dev.shoreline.netlist.model.Net;
import dev.shoreline.netlist.model.Port;
import dev.shoreline.netlist.model.PortKind;
import dev.shoreline.netlist.model.PortRef;
import dev.shoreline.netlist.place.Placement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes an assembly: block style on top, one line for each component and net below, every text in
 * quotes.
 */
final class AssemblyWriter {
  private static final String FORMAT = ".chiplet";

  private final Cell top;
  private final StringBuilder text = new StringBuilder();

  AssemblyWriter(Design design) throws NetlistFormatException {
    if (design.getTop() == null) {
      throw CircuitView.refused(FORMAT, "a design without a top cell");
    }
    this.top = design.getTop();
  }

  String text() throws NetlistFormatException {
    check();
    text.append("format_version: \"1.0\"\n");
    Value.Builder assembly = Value.mapping().put("name", Value.text(String.valueOf(top.getName())));
    Settings.under(top.getAttributes(), "assembly.")
        .entries()
        .forEach(entry -> assembly.put(entry.name(), entry.value()));
    block("assembly", assembly.put("units", Value.text("um")).build());
    Value.Mapping blocks = Settings.under(top.getAttributes(), ChipletAssembly.BLOCK);
    for (String key : ChipletAssembly.KEPT_BLOCKS) {
      blocks.get(key).ifPresent(value -> block(key, value));
    }
    List<Value> components = new ArrayList<>();
    for (Instance instance : top.getInstances()) {
      components.add(component(instance));
    }
    list("components", "", components);
    netlist();
    for (Value.Entry entry : blocks.entries()) {
      if (!ChipletAssembly.KEPT_BLOCKS.contains(entry.name())) {
        block(entry.name(), entry.value());
      }
    }
    return text.toString();
  }

  private void block(String key, Value value) {
    text.append(key).append(": ").append(JsonTree.compact(value)).append('\n');
  }

  private void list(String key, String indent, List<Value> items) {
    if (!items.isEmpty()) {
      text.append(indent).append(key).append(":\n");
      items.forEach(
          item -> text.append(indent).append("  - ").append(JsonTree.compact(item)).append('\n'));
    }
  }

  /** Refuses what the format has no word for. */
  private void check() throws NetlistFormatException {
    if (!top.getRoutes().isEmpty()) {
      throw CircuitView.refused(FORMAT, "waveguides");
    }
    for (Net net : top.getNets()) {
      if (net.getKind() == PortKind.OPTICAL) {
        throw CircuitView.refused(FORMAT, "the optical connection '" + net.getName() + "'");
      }
    }
    for (Instance instance : top.getInstances()) {
      Cell cell = instance.getCell();
      String name = "'" + CircuitView.name(instance) + "'";
      if (cell.getBody() == null) {
        throw CircuitView.refused(FORMAT, name + ", which has no body");
      }
      if (!cell.getInstances().isEmpty() || !cell.getRoutes().isEmpty()) {
        throw CircuitView.refused(FORMAT, "what is inside of " + name);
      }
      if (cell.getPorts().stream().anyMatch(port -> port.getKind() == PortKind.OPTICAL)) {
        throw CircuitView.refused(FORMAT, "optical ports of " + name);
      }
      if (cell.getBody().getPower() != 0 || !cell.getBody().getHeatSources().isEmpty()) {
        throw CircuitView.refused(FORMAT, "the power of " + name);
      }
      if (instance.isMirror() && !instance.isFaceDown()) {
        throw CircuitView.refused(FORMAT, "the mirrored " + name);
      }
    }
  }

  private static String type(Instance instance) throws NetlistFormatException {
    Cell cell = instance.getCell();
    Optional<Attribute> given = Settings.find(cell.getAttributes(), "type");
    if (given.isPresent()) {
      return String.valueOf(given.get().getText());
    }
    CellKind kind = cell.getKind();
    return switch (kind) {
      case DIE -> instance.getLattice() == null ? "die" : "die_array";
      case INTERPOSER -> "interposer";
      case SUBSTRATE, BOARD -> "substrate";
      default ->
          throw CircuitView.refused(
              FORMAT, "the " + kind.getLiteral() + " '" + CircuitView.name(instance) + "'");
    };
  }

  private static Value component(Instance instance) throws NetlistFormatException {
    Cell cell = instance.getCell();
    String type = type(instance);
    Value.Builder given =
        Value.mapping()
            .put("id", Value.text(CircuitView.name(instance)))
            .put("type", Value.text(type));
    if (Settings.find(cell.getAttributes(), "type").isPresent()) {
      putKept(cell, given);
    } else {
      given.put("anchor", Value.text("bbox_center"));
    }
    if (instance.isFaceDown()) {
      given.put(
          "orientation",
          Settings.find(cell.getAttributes(), "orientation")
              .map(Settings::value)
              .orElse(Value.text("flip_chip")));
    }
    given.put("dimensions", dimensions(cell.getBody()));
    // A flip is a mirror and half a turn; the format counts neither into the rotation.
    double rotation = instance.getRotation() - (instance.isMirror() ? 180 : 0);
    given.put("rotation", Value.mapping().put("z", Value.number(Placement.turn(rotation))).build());
    Value position = position(instance, type);
    Lattice lattice = instance.getLattice();
    if (lattice == null) {
      given.put("position", position);
    } else {
      given.put("array", array(instance, lattice, position));
    }
    return given.build();
  }

  /** What the reader kept of a component and the model has no feature for. */
  private static void putKept(Cell cell, Value.Builder given) {
    for (Attribute attribute : cell.getAttributes()) {
      String key = String.valueOf(attribute.getName());
      if (!key.equals("type") && !key.equals("orientation") && !key.startsWith("array.")) {
        given.put(key, Settings.value(attribute));
      }
    }
  }

  private static Value dimensions(Body body) {
    return Value.mapping()
        .put("width", um(body.getWidth()))
        .put("height", um(body.getHeight()))
        .put("thickness", um(body.getThickness()))
        .build();
  }

  private static Value position(Instance instance, String type) {
    Cell cell = instance.getCell();
    double z = instance.getZ();
    if (type.equals("interposer")) {
      double thickness = cell.getBody().getThickness();
      double surface =
          Settings.find(cell.getAttributes(), "attachment_surface_z")
              .map(a -> Micron.metres(a.getValue()))
              .orElse(thickness);
      z += thickness - surface;
    }
    double[] centre = centre(instance);
    return Value.mapping()
        .put("x", um(instance.getX() + centre[0]))
        .put("y", um(instance.getY() + centre[1]))
        .put("z", um(z))
        .build();
  }

  private static Value array(Instance instance, Lattice lattice, Value position)
      throws NetlistFormatException {
    if (lattice.getColumnY() != 0 || lattice.getRowX() != 0) {
      throw CircuitView.refused(FORMAT, "the slanted array '" + CircuitView.name(instance) + "'");
    }
    Value pattern =
        Settings.find(instance.getCell().getAttributes(), "array.pattern")
            .map(Settings::value)
            .orElse(Value.text("grid"));
    return Value.mapping()
        .put("pattern", pattern)
        .put("count", pair(Value.number(lattice.getColumns()), Value.number(lattice.getRows())))
        .put("pitch", pair(um(lattice.getColumnX()), um(lattice.getRowY())))
        .put("start_position", position)
        .build();
  }

  private static Value pair(Value x, Value y) {
    return Value.mapping().put("x", x).put("y", y).build();
  }

  private void netlist() throws NetlistFormatException {
    List<Value> nets = new ArrayList<>();
    for (Net net : top.getNets()) {
      nets.add(net(net));
    }
    Value.Mapping others = Settings.under(top.getAttributes(), "netlist.");
    if (nets.isEmpty() && others.entries().isEmpty()) {
      return;
    }
    text.append("netlist:\n");
    for (Value.Entry entry : others.entries()) {
      text.append("  \"").append(entry.name()).append("\": ");
      text.append(JsonTree.compact(entry.value())).append('\n');
    }
    list("nets", "  ", nets);
  }

  private Value net(Net net) throws NetlistFormatException {
    String name = String.valueOf(net.getName());
    Value.Builder given = Value.mapping().put("name", Value.text(name));
    List<Value> layers = List.of();
    Optional<Attribute> others = Settings.find(top.getAttributes(), ChipletAssembly.NET + name);
    if (others.isPresent() && Settings.value(others.get()) instanceof Value.Mapping kept) {
      for (Value.Entry entry : kept.entries()) {
        if (entry.name().equals("layers") && entry.value() instanceof Value.Sequence list) {
          layers = list.items();
        } else {
          given.put(entry.name(), entry.value());
        }
      }
    }
    List<Value> ends = new ArrayList<>();
    for (PortRef end : net.getEnds()) {
      if (end.getInstances().size() != 1) {
        throw CircuitView.refused(FORMAT, "net '" + name + "', which ends inside of a component");
      }
      Port port = end.getPort();
      Value.Builder one =
          Value.mapping()
              .put("component", Value.text(CircuitView.name(end.getInstances().get(0))))
              .put("pin", Value.text(CircuitView.named(port.getName(), port.getIndices())));
      if (ends.size() < layers.size()) {
        one.put("layer", layers.get(ends.size()));
      }
      ends.add(one.build());
    }
    return given.put("connections", Value.list(ends)).build();
  }

  /** Puts the centre of an instance's outline at a point, metres. */
  static void centre(Instance instance, double x, double y) {
    double[] centre = centre(instance);
    instance.setX(Micron.metres(Micron.microns(x) - Micron.microns(centre[0])));
    instance.setY(Micron.metres(Micron.microns(y) - Micron.microns(centre[1])));
  }

  /** The centre of an instance's outline from its origin, metres. */
  private static double[] centre(Instance instance) {
    Body body = instance.getCell().getBody();
    if (body == null) {
      return new double[2];
    }
    Placement turned = Placement.of(instance);
    double[] bounds = turned.bounds(0, 0, body.getWidth(), body.getHeight());
    return new double[] {
      (bounds[0] + bounds[2]) / 2 - turned.dx(), (bounds[1] + bounds[3]) / 2 - turned.dy()
    };
  }

  private static Value um(double metres) {
    // To a femtometre, so that sums of metres come out as they were written.
    return Value.number(Math.rint(metres * 1e15) / 1e9);
  }
}
