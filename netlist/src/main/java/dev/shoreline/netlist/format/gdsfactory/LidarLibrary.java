package dev.shoreline.netlist.format.gdsfactory;

import dev.shoreline.netlist.diagnostic.NetlistFormatCode;
import dev.shoreline.netlist.format.circuit.CircuitBuilder;
import dev.shoreline.netlist.format.circuit.Settings;
import dev.shoreline.netlist.format.tree.Fields;
import dev.shoreline.netlist.format.tree.Micron;
import dev.shoreline.netlist.format.tree.Problems;
import dev.shoreline.netlist.format.tree.Value;
import dev.shoreline.netlist.model.Cell;
import dev.shoreline.netlist.model.Instance;
import dev.shoreline.netlist.model.Port;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The macros that LiDAR's PIC-IR adds: size and pins of components, and places as in DEF, where the
 * lower left corner of the turned outline stands at a point.
 */
final class LidarLibrary {
  private record Macro(double width, double height, Fields fields) {}

  private final Map<String, Macro> macros = new HashMap<>();
  private final Problems problems;
  private final boolean given;
  private final Optional<Value> constraints;
  private final Optional<Value> text;

  private LidarLibrary(Fields top, Problems problems) {
    this.problems = problems;
    this.given = top.has("library");
    this.constraints = given ? top.take("constraints") : Optional.empty();
    this.text = top.take("library");
  }

  /** The library of a netlist, empty where it has none. */
  static LidarLibrary of(Fields top, Problems problems) {
    LidarLibrary library = new LidarLibrary(top, problems);
    if (library.text.isPresent() && library.text.get() instanceof Value.Mapping mapping) {
      mapping.entries().forEach(library::define);
    }
    return library;
  }

  private void define(Value.Entry entry) {
    Fields fields = Fields.of(entry.value(), "macro '" + entry.name() + "'", problems);
    double[] size = fields.numbers("size", 2).orElse(new double[2]);
    macros.put(entry.name(), new Macro(size[0], size[1], fields));
  }

  /** The macro that an instance's settings name. */
  Optional<String> macro(List<Value.Entry> settings) {
    return given
        ? setting(settings, "macro_type").map(value -> ((Value.Scalar) value).text())
        : Optional.empty();
  }

  private static Optional<Value> setting(List<Value.Entry> settings, String name) {
    return settings.stream()
        .filter(entry -> entry.name().equals(name) && !(entry.value() instanceof Value.Mapping))
        .map(Value.Entry::value)
        .findFirst();
  }

  /** Places an instance and gives its cell the pins of its macro. */
  void apply(
      Instance instance, String component, List<Value.Entry> settings, CircuitBuilder circuit) {
    Optional<String> name = macro(settings);
    if (name.isEmpty()) {
      return;
    }
    Macro macro = macros.get(name.get());
    if (macro == null) {
      problems.add(
          NetlistFormatCode.UNKNOWN_NAME,
          instance.getSpan(),
          "instance '"
              + instance.getName()
              + "' is of macro '"
              + name.get()
              + "', which is not in the library");
      return;
    }
    Cell cell = instance.getCell();
    cell.setDefinition(component);
    if (cell.getPorts().isEmpty()) {
      pins(cell, macro, circuit);
    }
    setting(settings, "placement").ifPresent(place -> place(instance, place, macro));
  }

  private void pins(Cell cell, Macro macro, CircuitBuilder circuit) {
    for (Value.Entry pin : macro.fields().entries("pins")) {
      Fields fields = Fields.of(pin.value(), "pin '" + pin.name() + "'", problems);
      Port port = circuit.port(cell, pin.name(), List.of());
      port.setX(Micron.metres(fields.number("pin_offset_x").orElse(0)));
      port.setY(Micron.metres(fields.number("pin_offset_y").orElse(0)));
      port.setWidth(Micron.metres(fields.number("pin_width").orElse(0)));
      port.setDirection(fields.number("pin_orient").orElse(0));
      port.setSpan(pin.key().span());
    }
    cell.getAttributes().add(Settings.attribute("width", Value.number(macro.width())));
    cell.getAttributes().add(Settings.attribute("height", Value.number(macro.height())));
  }

  private void place(Instance instance, Value place, Macro macro) {
    if (!(place instanceof Value.Sequence list) || list.items().size() < 3) {
      problems.add(
          NetlistFormatCode.WRONG_VALUE,
          place.span(),
          "'placement' has to be a status, a point and an orientation");
      return;
    }
    Optional<double[]> point =
        Fields.numbers(
            list.items().get(1), 2, "the point of '" + instance.getName() + "'", problems);
    String turn = list.items().get(2) instanceof Value.Scalar scalar ? scalar.text() : "";
    int code = List.of("N", "W", "S", "E", "FS", "FW", "FN", "FE").indexOf(turn);
    if (code < 0) {
      problems.add(
          NetlistFormatCode.WRONG_VALUE,
          list.items().get(2).span(),
          "'" + turn + "' is no orientation; there are N, W, S, E, FN, FW, FS, FE");
    } else {
      point.ifPresent(at -> stand(instance, at, macro, code % 4, code >= 4));
    }
  }

  /** Mirrors about the x axis, turns by quarters, and shifts the outline's corner to a point. */
  private static void stand(
      Instance instance, double[] at, Macro macro, int quarters, boolean mirror) {
    double w = macro.width();
    double top = mirror ? 0 : macro.height();
    double bottom = top - macro.height();
    double left =
        switch (quarters) {
          case 0 -> 0;
          case 1 -> -top;
          case 2 -> -w;
          default -> bottom;
        };
    double low =
        switch (quarters) {
          case 0 -> bottom;
          case 1 -> 0;
          case 2 -> -top;
          default -> -w;
        };
    instance.setRotation(90 * quarters);
    instance.setMirror(mirror);
    instance.setX(Micron.metres(at[0] - left));
    instance.setY(Micron.metres(at[1] - low));
  }

  /** The constraints and the library as they were written, for attributes of the circuit. */
  void keep(CircuitBuilder circuit) {
    constraints.ifPresent(value -> circuit.attribute("constraints", value));
    text.ifPresent(value -> circuit.attribute("library", value));
  }
}
