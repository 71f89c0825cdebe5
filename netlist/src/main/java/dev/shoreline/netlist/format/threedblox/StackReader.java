package dev.shoreline.netlist.format.threedblox;

import dev.shoreline.netlist.diagnostic.NetlistFormatCode;
import dev.shoreline.netlist.format.circuit.CircuitBuilder;
import dev.shoreline.netlist.format.circuit.Settings;
import dev.shoreline.netlist.format.tree.Fields;
import dev.shoreline.netlist.format.tree.Micron;
import dev.shoreline.netlist.format.tree.Problems;
import dev.shoreline.netlist.format.tree.Value;
import dev.shoreline.netlist.format.tree.YamlTree;
import dev.shoreline.netlist.model.Body;
import dev.shoreline.netlist.model.Design;
import dev.shoreline.netlist.model.Instance;
import dev.shoreline.netlist.model.Net;
import dev.shoreline.netlist.model.PortKind;
import dev.shoreline.netlist.model.PortRef;
import dev.shoreline.netlist.place.Placement;
import dev.shoreline.netlist.source.SourceText;
import dev.shoreline.netlist.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes a stack of a file and what it includes. */
final class StackReader {
  private static final Pattern DEFINE =
      Pattern.compile("(?m)^#!define[ \\t]+(\\S+)[ \\t]+(\\S+)[ \\t]*$");
  private static final Pattern REGION = Pattern.compile("([^.]+)\\.regions\\.([^.]+)");

  private final Files files;
  private final Problems problems;
  private final List<Fields> designs = new ArrayList<>();

  StackReader(Files files, Problems problems) {
    this.files = files;
    this.problems = problems;
  }

  Design read(SourceText source, String fallback) {
    CircuitBuilder circuit = new CircuitBuilder(fallback, source.file());
    file(source, circuit, true);
    designs.forEach(fields -> instances(fields, circuit));
    designs.forEach(fields -> stack(fields, circuit));
    designs.forEach(fields -> connections(fields, circuit));
    designs.forEach(fields -> paths(fields, circuit));
    designs.forEach(Fields::end);
    StackCheck.run(circuit.top(), problems);
    return circuit.build();
  }

  private void file(SourceText source, CircuitBuilder circuit, boolean main) {
    Optional<Value> tree = YamlTree.read(source, problems);
    if (tree.isEmpty()) {
      return;
    }
    Fields fields = Fields.of(tree.get(), "the file", problems);
    fields.take("Header").ifPresent(header -> header(header, circuit, main));
    Matcher define = DEFINE.matcher(source.text());
    while (define.find()) {
      circuit.attribute("define." + define.group(1), Value.text(define.group(2)));
    }
    fields.take("Design").ifPresent(design -> design(design, circuit));
    ChipletReader chiplets = new ChipletReader(circuit, files, problems);
    fields.entries("ChipletDef").forEach(chiplets::read);
    designs.add(fields);
  }

  private void header(Value value, CircuitBuilder circuit, boolean main) {
    Fields header = Fields.of(value, "the header", problems);
    List<Value> includes = header.list("include");
    String unit = header.text("unit").orElse("micron");
    if (!unit.equals("micron")) {
      problems.add(
          NetlistFormatCode.WRONG_VALUE,
          header.keySpan("unit"),
          "unit '" + unit + "'; micron is read");
    }
    header.text("version");
    if (main) {
      header.take("precision").ifPresent(v -> circuit.attribute("header.precision", v));
    }
    for (Value path : includes) {
      if (path instanceof Value.Scalar name) {
        files.include(name.text(), name.span()).ifPresent(text -> file(text, circuit, false));
      }
    }
  }

  private void design(Value value, CircuitBuilder circuit) {
    Fields design = Fields.of(value, "the design", problems);
    design.text("name").ifPresent(circuit::rename);
    design.take("external").ifPresent(external -> circuit.attribute("external", external));
    design.end();
  }

  private void instances(Fields fields, CircuitBuilder circuit) {
    for (Value.Entry entry : fields.entries("ChipletInst")) {
      Fields given = Fields.of(entry.value(), "chiplet '" + entry.name() + "'", problems);
      String reference = given.needText("reference").orElse("?");
      Instance instance = circuit.instance(entry.name(), reference, entry.key().span());
      if (instance.getCell().getSpan() == null) {
        problems.add(
            NetlistFormatCode.UNKNOWN_NAME,
            entry.key().span(),
            "'" + entry.name() + "' refers to '" + reference + "', which no ChipletDef defines");
      }
      given.rest().forEach((k, v) -> instance.getAttributes().add(Settings.attribute(k, v)));
    }
  }

  private void stack(Fields fields, CircuitBuilder circuit) {
    for (Value.Entry entry : fields.entries("Stack")) {
      Optional<Instance> instance = instance(entry.name(), entry.key().span(), circuit);
      if (instance.isPresent()) {
        Fields place = Fields.of(entry.value(), "place of '" + entry.name() + "'", problems);
        place(instance.get(), place);
        place.end();
      }
    }
  }

  private Optional<Instance> instance(String name, Span span, CircuitBuilder circuit) {
    Optional<Instance> instance = circuit.find(name);
    if (instance.isEmpty()) {
      problems.add(NetlistFormatCode.UNKNOWN_NAME, span, "there is no instance '" + name + "'");
    }
    return instance;
  }

  private void place(Instance instance, Fields place) {
    String orient = place.text("orient").orElse("R0");
    Orientation.of(orient)
        .ifPresentOrElse(
            orientation -> orientation.apply(instance),
            () ->
                problems.add(
                    NetlistFormatCode.WRONG_VALUE,
                    place.keySpan("orient"),
                    "'" + orient + "' is no orientation"));
    instance.setZ(Micron.metres(place.number("z").orElse(0)));
    double[] at = place.numbers("loc", 2).orElse(new double[2]);
    double[] corner = corner(instance);
    instance.setX(Micron.metres(at[0]) - corner[0]);
    instance.setY(Micron.metres(at[1]) - corner[1]);
  }

  /** The lower left corner of an instance's outline when its origin is at zero, metres. */
  static double[] corner(Instance instance) {
    Body body = instance.getCell().getBody();
    if (body == null) {
      return new double[2];
    }
    Placement turned = Placement.of(instance);
    double[] bounds = turned.bounds(0, 0, body.getWidth(), body.getHeight());
    return new double[] {bounds[0] - turned.dx(), bounds[1] - turned.dy()};
  }

  private void connections(Fields fields, CircuitBuilder circuit) {
    for (Value.Entry entry : fields.entries("Connection")) {
      Fields given = Fields.of(entry.value(), "connection '" + entry.name() + "'", problems);
      List<PortRef> ends = new ArrayList<>();
      for (String side : List.of("top", "bot")) {
        Optional<String> text = given.text(side).filter(region -> !region.equals("~"));
        text.flatMap(region -> region(region, given.keySpan(side), circuit)).ifPresent(ends::add);
      }
      if (!ends.isEmpty()) {
        Net net = circuit.connect(entry.name(), entry.key().span(), ends);
        net.setKind(PortKind.ELECTRICAL);
        net.setLength(Micron.metres(given.number("thickness").orElse(0)));
      }
      given.rest();
    }
  }

  private Optional<PortRef> region(String text, Span span, CircuitBuilder circuit) {
    Matcher parts = REGION.matcher(text.strip());
    if (!parts.matches()) {
      problems.add(
          NetlistFormatCode.WRONG_VALUE, span, "'" + text + "' is not 'INSTANCE.regions.REGION'");
      return Optional.empty();
    }
    Optional<Instance> instance = instance(parts.group(1), span, circuit);
    String name = parts.group(2);
    if (instance.isPresent()
        && Settings.find(instance.get().getCell().getAttributes(), ThreeDBlox.REGION + name)
            .isEmpty()) {
      problems.add(
          NetlistFormatCode.UNKNOWN_NAME,
          span,
          "'" + parts.group(1) + "' has no region '" + name + "'");
      return Optional.empty();
    }
    return instance.map(found -> circuit.end(found, name, List.of()));
  }

  private void paths(Fields fields, CircuitBuilder circuit) {
    for (Value.Entry entry : fields.entries("Path")) {
      if (entry.value() instanceof Value.Sequence list) {
        for (Value item : list.items()) {
          if (item instanceof Value.Scalar step) {
            region(step.text().replaceFirst("^NOT\\s+", ""), step.span(), circuit);
          }
        }
      }
      circuit.attribute(ThreeDBlox.PATH + entry.name(), entry.value());
    }
  }
}
