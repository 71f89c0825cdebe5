package dev.shoreline.netlist.format.threedblox;

import dev.shoreline.netlist.format.NetlistFormatException;
import dev.shoreline.netlist.format.circuit.CircuitView;
import dev.shoreline.netlist.format.circuit.Settings;
import dev.shoreline.netlist.format.tree.Micron;
import dev.shoreline.netlist.format.tree.Value;
import dev.shoreline.netlist.format.tree.YamlTree;
import dev.shoreline.netlist.model.Attribute;
import dev.shoreline.netlist.model.Body;
import dev.shoreline.netlist.model.Cell;
import dev.shoreline.netlist.model.Design;
import dev.shoreline.netlist.model.Instance;
import dev.shoreline.netlist.model.Net;
import dev.shoreline.netlist.model.PortRef;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes a stack. */
final class StackWriter {
  private static final String FORMAT = "3Dblox";

  private final Design design;
  private final Cell top;
  private final String name;
  private final Map<String, String> files = new LinkedHashMap<>();

  StackWriter(Design design, String name) throws NetlistFormatException {
    if (design.getTop() == null) {
      throw CircuitView.refused(FORMAT, "a design without a top cell");
    }
    this.design = design;
    this.top = design.getTop();
    this.name = name;
  }

  Map<String, String> files() throws NetlistFormatException {
    Value.Builder chiplets = Value.mapping();
    for (Cell cell : design.getCells()) {
      if (!cell.equals(top)) {
        chiplets.put(String.valueOf(cell.getName()), chiplet(cell));
      }
    }
    Value definitions =
        Value.mapping().put("Header", header().build()).put("ChipletDef", chiplets.build()).build();
    files.put(name + ".3dbv", defines() + YamlTree.write(definitions));
    files.put(name + ".3dbx", YamlTree.write(stack()));
    return files;
  }

  private String defines() {
    return Settings.under(top.getAttributes(), "define.").entries().stream()
        .map(e -> "#!define " + e.name() + " " + ((Value.Scalar) e.value()).text() + "\n")
        .collect(Collectors.joining());
  }

  private Value.Builder header() {
    Value precision =
        Settings.find(top.getAttributes(), "header.precision")
            .map(Settings::value)
            .orElse(Value.number(1000));
    return Value.mapping()
        .put("version", Value.number(3))
        .put("unit", Value.text("micron"))
        .put("precision", precision);
  }

  private Value chiplet(Cell cell) throws NetlistFormatException {
    Body body = cell.getBody();
    if (body == null) {
      throw CircuitView.refused(FORMAT, "cell '" + cell.getName() + "', which has no body");
    }
    Value.Builder given = Value.mapping();
    if (Settings.find(cell.getAttributes(), "type").isEmpty()) {
      given.put("type", Value.text(type(cell)));
    }
    given
        .put("design_area", Value.list(List.of(um(body.getWidth()), um(body.getHeight()))))
        .put("thickness", um(body.getThickness()));
    Value.Builder regions = Value.mapping();
    for (Attribute attribute : cell.getAttributes()) {
      String key = String.valueOf(attribute.getName());
      if (key.startsWith(ThreeDBlox.REGION)) {
        String region = key.substring(ThreeDBlox.REGION.length());
        regions.put(region, Settings.value(attribute));
      } else if (key.startsWith(ThreeDBlox.BUMPS)) {
        bumps(cell, key.substring(ThreeDBlox.BUMPS.length()), Settings.value(attribute));
      } else {
        given.put(key, Settings.value(attribute));
      }
    }
    return given.putUnlessEmpty("regions", regions.build()).build();
  }

  private static String type(Cell cell) {
    return switch (cell.getKind()) {
      case SUBSTRATE, BOARD -> "substrate";
      case INTERPOSER -> "rdl";
      default -> "die";
    };
  }

  /** A bump map under the name that its region gives. */
  private void bumps(Cell cell, String region, Value rows) throws NetlistFormatException {
    Value place =
        Settings.find(cell.getAttributes(), ThreeDBlox.REGION + region)
            .map(Settings::value)
            .flatMap(v -> v instanceof Value.Mapping given ? given.get("bmap") : Optional.empty())
            .orElse(Value.text(""));
    if (!(place instanceof Value.Scalar file)
        || file.text().contains("/")
        || file.text().contains("\\")
        || !file.text().endsWith(".bmap")
        || !(rows instanceof Value.Sequence list)) {
      throw CircuitView.refused(FORMAT, "bumps of region '" + region + "' in another folder");
    }
    StringBuilder text = new StringBuilder();
    for (Value row : list.items()) {
      if (row instanceof Value.Sequence words) {
        text.append(
                words.items().stream()
                    .map(word -> ((Value.Scalar) word).text())
                    .collect(Collectors.joining(" ")))
            .append('\n');
      }
    }
    files.put(file.text(), text.toString());
  }

  private Value stack() throws NetlistFormatException {
    Value.Builder given = Value.mapping().put("name", Value.text(String.valueOf(top.getName())));
    Settings.find(top.getAttributes(), "external")
        .ifPresent(external -> given.put("external", Settings.value(external)));
    Value.Builder instances = Value.mapping();
    Value.Builder places = Value.mapping();
    for (Instance instance : top.getInstances()) {
      String key = CircuitView.name(instance);
      Value.Builder chip =
          Value.mapping()
              .put("reference", Value.text(String.valueOf(instance.getCell().getName())));
      instance
          .getAttributes()
          .forEach(a -> chip.put(String.valueOf(a.getName()), Settings.value(a)));
      instances.put(key, chip.build());
      places.put(key, place(instance));
    }
    Value.Builder connections = Value.mapping();
    for (Net net : top.getNets()) {
      connections.put(String.valueOf(net.getName()), connection(net));
    }
    Value header = header().put("include", Value.list(List.of(Value.text(name + ".3dbv")))).build();
    return Value.mapping()
        .put("Header", header)
        .put("Design", given.build())
        .putUnlessEmpty("ChipletInst", instances.build())
        .putUnlessEmpty("Stack", places.build())
        .putUnlessEmpty("Connection", connections.build())
        .putUnlessEmpty("Path", Settings.under(top.getAttributes(), ThreeDBlox.PATH))
        .build();
  }

  private static Value place(Instance instance) throws NetlistFormatException {
    if (instance.getLattice() != null) {
      throw CircuitView.refused(FORMAT, "array '" + instance.getName() + "'");
    }
    Orientation orientation =
        Orientation.of(instance)
            .orElseThrow(
                () ->
                    CircuitView.refused(
                        FORMAT,
                        "'"
                            + instance.getName()
                            + "' turned by "
                            + instance.getRotation()
                            + " deg"));
    double[] corner = StackReader.corner(instance);
    return Value.mapping()
        .put(
            "loc",
            Value.list(List.of(um(instance.getX() + corner[0]), um(instance.getY() + corner[1]))))
        .put("z", um(instance.getZ()))
        .put("orient", Value.text(orientation.text()))
        .build();
  }

  private static Value connection(Net net) throws NetlistFormatException {
    List<PortRef> ends = net.getEnds();
    if (ends.isEmpty() || ends.size() > 2) {
      throw CircuitView.refused(FORMAT, "net '" + net.getName() + "' of " + ends.size() + " ends");
    }
    return Value.mapping()
        .put("top", Value.text(region(ends.get(0))))
        .put("bot", Value.text(ends.size() == 2 ? region(ends.get(1)) : "~"))
        .put("thickness", um(net.getLength()))
        .build();
  }

  private static String region(PortRef end) throws NetlistFormatException {
    String region = end.getPort().getName();
    if (end.getInstances().size() != 1
        || Settings.find(
                end.getInstances().get(0).getCell().getAttributes(), ThreeDBlox.REGION + region)
            .isEmpty()) {
      throw CircuitView.refused(FORMAT, "a net to '" + region + "', which is no region of a chip");
    }
    return CircuitView.name(end.getInstances().get(0)) + ".regions." + region;
  }

  private static Value um(double metres) {
    return Value.number(Micron.microns(metres));
  }
}
