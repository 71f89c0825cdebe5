package dev.shoreline.netlist.format.chiplet;

import dev.shoreline.netlist.diagnostic.NetlistFormatCode;
import dev.shoreline.netlist.format.circuit.CircuitBuilder;
import dev.shoreline.netlist.format.circuit.Settings;
import dev.shoreline.netlist.format.tree.Fields;
import dev.shoreline.netlist.format.tree.Micron;
import dev.shoreline.netlist.format.tree.Problems;
import dev.shoreline.netlist.format.tree.Value;
import dev.shoreline.netlist.model.Body;
import dev.shoreline.netlist.model.Cell;
import dev.shoreline.netlist.model.CellKind;
import dev.shoreline.netlist.model.Instance;
import dev.shoreline.netlist.model.Lattice;
import dev.shoreline.netlist.model.NetlistFactory;
import dev.shoreline.netlist.model.Port;
import dev.shoreline.netlist.model.PortKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Makes bodies and places of components. */
final class ComponentReader {
  /** Micrometres; beyond it positions are taken for those of some other frame. */
  private static final double FARTHEST = 1e5;

  private static final int MOST_DIES = 1_000_000;

  private static final Map<String, CellKind> KINDS =
      Map.of(
          "die", CellKind.DIE,
          "die_array", CellKind.DIE,
          "interposer", CellKind.INTERPOSER,
          "substrate", CellKind.SUBSTRATE);

  private final CircuitBuilder circuit;
  private final Fields stacks;
  private final Problems problems;

  /** Where dies stand, micrometres; null without an interposer. */
  private @Nullable Double surface;

  ComponentReader(CircuitBuilder circuit, Fields stacks, Problems problems) {
    this.circuit = circuit;
    this.stacks = stacks;
    this.problems = problems;
  }

  void read(List<Value> components) {
    components.forEach(this::findSurface);
    components.forEach(this::component);
  }

  private void findSurface(Value component) {
    if (component instanceof Value.Mapping given
        && given.get("type").orElse(null) instanceof Value.Scalar type
        && type.text().equals("interposer")) {
      Problems told = new Problems(); // told when the component is read
      Fields fields = Fields.of(given, "the interposer", told);
      double thickness = triple(fields, "dimensions", "width", "height", "thickness", told)[2];
      double z = triple(fields, "position", "x", "y", "z", told)[2];
      surface = z + fields.number("attachment_surface_z").orElse(thickness);
    }
  }

  private static double[] triple(
      Fields owner, String key, String a, String b, String c, Problems problems) {
    Fields given =
        Fields.of(owner.take(key).orElseGet(() -> Value.mapping().build()), key, problems);
    double[] numbers = {
      given.number(a).orElse(0), given.number(b).orElse(0), given.number(c).orElse(0)
    };
    given.end();
    return numbers;
  }

  private void component(Value value) {
    Fields given = Fields.of(value, "a component", problems);
    Optional<String> id = given.needText("id").filter(text -> !text.isBlank());
    Optional<String> type = given.needText("type").filter(text -> !text.isBlank());
    if (id.isEmpty() || type.isEmpty()) {
      problems.add(
          NetlistFormatCode.MISSING_KEY, given.span(), "a component needs an id and a type");
      return;
    }
    if (circuit.find(id.get()).isPresent()) {
      problems.add(
          NetlistFormatCode.DUPLICATE_KEY,
          given.keySpan("id"),
          "component '" + id.get() + "' is given twice");
      return;
    }
    Instance instance = circuit.instance(id.get(), id.get(), given.keySpan("id"));
    Cell cell = instance.getCell();
    cell.setSpan(given.keySpan("id"));
    cell.setKind(KINDS.getOrDefault(type.get(), CellKind.DIE));
    keep(cell, "type", Value.text(type.get()));
    body(cell, given);
    pads(cell, given);
    place(instance, type.get(), given);
    given.rest().forEach((key, rest) -> keep(cell, key, rest));
  }

  private static void keep(Cell cell, String key, Value value) {
    cell.getAttributes().add(Settings.attribute(key, value));
  }

  private void body(Cell cell, Fields given) {
    double[] size = triple(given, "dimensions", "width", "height", "thickness", problems);
    if (size[0] < 0 || size[1] < 0 || size[2] < 0) {
      problems.add(
          NetlistFormatCode.WRONG_VALUE,
          given.keySpan("dimensions"),
          "dimensions of '" + cell.getName() + "' are negative");
      return;
    }
    Body body = NetlistFactory.eINSTANCE.createBody();
    body.setWidth(Micron.metres(size[0]));
    body.setHeight(Micron.metres(size[1]));
    body.setThickness(Micron.metres(size[2]));
    cell.setBody(body);
  }

  /** Pads of the interposer, whose lower left corner is the origin of the assembly. */
  private void pads(Cell cell, Fields given) {
    Optional<Value> pads = given.take("io_pads");
    if (pads.isEmpty() || !(pads.get() instanceof Value.Sequence list)) {
      return;
    }
    keep(cell, "io_pads", list);
    for (Value item : list.items()) {
      Fields pad = Fields.of(item, "a pad of '" + cell.getName() + "'", problems);
      Optional<String> id = pad.needText("id");
      Fields at =
          Fields.of(
              pad.take("position").orElseGet(() -> Value.mapping().build()), "position", problems);
      double x = at.number("x").orElse(0);
      double y = at.number("y").orElse(0);
      id.ifPresent(
          name -> {
            Port port = circuit.port(cell, name, List.of());
            port.setKind(PortKind.ELECTRICAL);
            port.setX(Micron.metres(x));
            port.setY(Micron.metres(y));
          });
    }
  }

  private void place(Instance instance, String type, Fields given) {
    Cell cell = instance.getCell();
    if (!given.has("anchor")) {
      problems.add(
          NetlistFormatCode.FORMAT_DEFAULT,
          given.span(),
          "'" + instance.getName() + "' has no anchor; bbox_center is taken");
    }
    turn(instance, given);
    double[] at = triple(given, "position", "x", "y", "z", problems);
    if (type.equals("die_array")) {
      at = lattice(instance, given, at);
    }
    if (Math.abs(at[0]) > FARTHEST || Math.abs(at[1]) > FARTHEST) {
      problems.add(
          NetlistFormatCode.FORMAT_DEFAULT,
          given.keySpan("position"),
          "'" + instance.getName() + "' stands more than 100 mm away: is that in the frame?");
    }
    AssemblyWriter.centre(instance, Micron.metres(at[0]), Micron.metres(at[1]));
    instance.setZ(Micron.metres(height(cell, type, given, at[2])));
  }

  private void turn(Instance instance, Fields given) {
    Fields rotation =
        Fields.of(
            given.take("rotation").orElseGet(() -> Value.mapping().build()), "rotation", problems);
    instance.setRotation(rotation.number("z").orElse(0));
    rotation.end();
    String orientation = given.text("orientation").orElse("face_up");
    switch (orientation) {
      case "face_up" -> {}
      case "flip_chip", "face_down" -> {
        instance.setFaceDown(true);
        keep(instance.getCell(), "orientation", Value.text(orientation));
      }
      default ->
          problems.add(
              NetlistFormatCode.WRONG_VALUE,
              given.keySpan("orientation"),
              "'" + orientation + "' is no orientation",
              "known are face_up, flip_chip, face_down");
    }
  }

  /** The place of the first element. */
  private double[] lattice(Instance instance, Fields given, double[] position) {
    Fields array =
        Fields.of(
            given.need("array").orElseGet(() -> Value.mapping().build()),
            "array of '" + instance.getName() + "'",
            problems);
    String pattern = array.text("pattern").orElse("grid");
    keep(instance.getCell(), "array.pattern", Value.text(pattern));
    double[] count = pair(array, "count");
    double[] pitch = pair(array, "pitch");
    double[] start =
        array.has("start_position")
            ? triple(array, "start_position", "x", "y", "z", problems)
            : position;
    array.end();
    if (!isGrid(count) || pattern.equals("custom")) {
      problems.add(
          NetlistFormatCode.WRONG_VALUE,
          array.span(),
          "'" + instance.getName() + "' has to be a grid of 1 to " + MOST_DIES + " dies");
      return start;
    }
    Lattice lattice = NetlistFactory.eINSTANCE.createLattice();
    lattice.setColumns((int) count[0]);
    lattice.setRows((int) count[1]);
    lattice.setColumnX(Micron.metres(pitch[0]));
    lattice.setRowY(Micron.metres(pitch[1]));
    instance.setLattice(lattice);
    return start;
  }

  private static boolean isGrid(double[] count) {
    return count[0] >= 1
        && count[1] >= 1
        && count[0] * count[1] <= MOST_DIES
        && count[0] == Math.rint(count[0])
        && count[1] == Math.rint(count[1]);
  }

  private double[] pair(Fields owner, String key) {
    Fields given =
        Fields.of(
            owner.take(key).orElseGet(() -> Value.mapping().build()), "'" + key + "'", problems);
    double neutral = key.equals("count") ? 1 : 0;
    double[] numbers = {given.number("x").orElse(neutral), given.number("y").orElse(neutral)};
    given.end();
    return numbers;
  }

  /** The height of a component's lower face, micrometres. */
  private double height(Cell cell, String type, Fields given, double z) {
    Optional<Value> connection = given.take("connection");
    connection.ifPresent(value -> keep(cell, "connection", value));
    OptionalDouble attachment = given.number("attachment_surface_z");
    if (type.equals("interposer")) {
      double thickness = Micron.microns(cell.getBody() == null ? 0 : cell.getBody().getThickness());
      attachment.ifPresent(at -> keep(cell, "attachment_surface_z", Value.number(at)));
      return z + attachment.orElse(thickness) - thickness;
    }
    boolean isDie = type.startsWith("die");
    if (!isDie || z != 0 || surface == null) {
      return z;
    }
    return surface + connection.map(this::total).orElse(0.0);
  }

  /** The height of a named stack; 0 where the file does not give it. */
  private double total(Value connection) {
    double total = 0;
    if (connection instanceof Value.Scalar name
        && stacks.peek(name.text()).orElse(null) instanceof Value.Mapping stack
        && stack.get("layers").orElse(null) instanceof Value.Sequence layers) {
      for (Value layer : layers.items()) {
        if (layer instanceof Value.Mapping given
            && given.get("height").orElse(null) instanceof Value.Scalar height) {
          total += height.number().orElse(0);
        }
      }
    }
    return total;
  }
}
