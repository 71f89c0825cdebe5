package dev.shoreline.netlist.format.kit;

import dev.shoreline.netlist.diagnostic.NetlistFormatCode;
import dev.shoreline.netlist.format.circuit.CircuitBuilder;
import dev.shoreline.netlist.format.circuit.Reading;
import dev.shoreline.netlist.format.circuit.Settings;
import dev.shoreline.netlist.format.tree.Fields;
import dev.shoreline.netlist.format.tree.Micron;
import dev.shoreline.netlist.format.tree.Problems;
import dev.shoreline.netlist.format.tree.Value;
import dev.shoreline.netlist.format.tree.YamlTree;
import dev.shoreline.netlist.model.Cell;
import dev.shoreline.netlist.model.CrossSection;
import dev.shoreline.netlist.model.Design;
import dev.shoreline.netlist.model.NetlistFactory;
import dev.shoreline.netlist.model.Port;
import dev.shoreline.netlist.model.PortKind;
import dev.shoreline.netlist.model.Technology;
import dev.shoreline.netlist.place.Placement;
import dev.shoreline.netlist.source.SourceText;
import dev.shoreline.netlist.source.Span;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/**
 * Black boxes of openEPDA's uPDK, versions 0.2 to 0.4: a device for each block, with its pins where
 * they stand by the default values of its parameters. Micrometres and degrees.
 */
public final class BlockLibrary {
  private static final Pattern BLOCKS = Pattern.compile("(?m)^\"?blocks\"?\\s*:");

  private final CircuitBuilder circuit;
  private final Problems problems;
  private final Technology technology = NetlistFactory.eINSTANCE.createTechnology();
  private final Map<String, CrossSection> sections = new LinkedHashMap<>();

  private BlockLibrary(CircuitBuilder circuit, Problems problems) {
    this.circuit = circuit;
    this.problems = problems;
  }

  /** Whether a YAML text is such a library. */
  public static boolean looksLike(SourceText source) {
    return source.text().contains("openEPDA") && BLOCKS.matcher(source.text()).find();
  }

  /**
   * Reads a library.
   *
   * @param name name of the design and its technology
   */
  public static Reading read(SourceText source, String name) {
    Problems problems = new Problems();
    Optional<Value> tree = YamlTree.read(source, problems);
    if (tree.isEmpty() || problems.hasErrors()) {
      return Reading.refused(problems);
    }
    CircuitBuilder circuit = new CircuitBuilder(name, source.file());
    return Reading.of(new BlockLibrary(circuit, problems).read(tree.get(), name), problems);
  }

  private Design read(Value tree, String name) {
    Fields fields = Fields.of(tree, "the library", problems);
    technology.setName(name);
    fields.take("header").ifPresent(header -> keep(circuit.top(), "header", header));
    fields.entries("xsections").forEach(this::section);
    fields.needEntries("blocks").forEach(this::block);
    fields.rest().forEach((key, value) -> keep(circuit.top(), key, value));
    Design design = circuit.build();
    technology.getCrossSections().addAll(sections.values());
    design.getTechnologies().add(technology);
    return design;
  }

  private static void keep(Cell cell, String key, Value value) {
    cell.getAttributes().add(Settings.attribute(key, value));
  }

  private void section(Value.Entry entry) {
    Fields given = Fields.of(entry.value(), "cross-section '" + entry.name() + "'", problems);
    CrossSection section = NetlistFactory.eINSTANCE.createCrossSection();
    section.setName(entry.name());
    section.setSpan(entry.key().span());
    given.number("width").ifPresent(width -> section.setWidth(Micron.metres(width)));
    given.number("radius").ifPresent(radius -> section.setRadiusDefault(Micron.metres(radius)));
    given.number("radius_min").ifPresent(radius -> section.setRadiusMin(Micron.metres(radius)));
    given
        .rest()
        .forEach(
            (key, value) -> keep(circuit.top(), "xsection." + entry.name() + "." + key, value));
    sections.put(entry.name(), section);
  }

  private void block(Value.Entry entry) {
    Fields given = Fields.of(entry.value(), "block '" + entry.name() + "'", problems);
    Cell cell = circuit.component(entry.name());
    cell.setSpan(entry.key().span());
    given.text("doc").ifPresent(cell::setDoc);
    Map<String, Double> values = new HashMap<>();
    given.entries("parameters").forEach(parameter -> parameter(cell, parameter, values));
    given.take("bbox").ifPresent(box -> box(cell, box, values));
    given.needEntries("pins").forEach(pin -> pin(cell, pin, values));
    given.rest().forEach((key, value) -> keep(cell, key, value));
  }

  private void parameter(Cell cell, Value.Entry entry, Map<String, Double> values) {
    Fields given = Fields.of(entry.value(), "parameter '" + entry.name() + "'", problems);
    Optional<Value> value = given.take("value");
    if (value.isPresent() && value.get() instanceof Value.Scalar scalar) {
      scalar.number().ifPresent(number -> values.put(entry.name(), number));
      keep(cell, entry.name(), scalar);
    }
    OptionalDouble least = given.number("min");
    OptionalDouble most = given.number("max");
    Double number = values.get(entry.name());
    if (number != null && (number < least.orElse(number) || number > most.orElse(number))) {
      problems.add(
          NetlistFormatCode.WRONG_VALUE,
          entry.key().span(),
          "the value of parameter '" + entry.name() + "' is out of its bounds");
    }
    given.rest();
  }

  private void box(Cell cell, Value box, Map<String, Double> values) {
    if (box instanceof Value.Sequence corners && corners.items().size() >= 3) {
      for (Value corner : corners.items()) {
        numbers(corner, 2, "a corner of '" + cell.getName() + "'", values);
      }
    } else {
      problems.add(
          NetlistFormatCode.WRONG_VALUE,
          box.span(),
          "'bbox' of '" + cell.getName() + "' has to be a polygon of 3 corners or more");
    }
    keep(cell, "bbox", box);
  }

  private void pin(Cell cell, Value.Entry entry, Map<String, Double> values) {
    String what = "pin '" + entry.name() + "' of '" + cell.getName() + "'";
    Fields given = Fields.of(entry.value(), what, problems);
    Port port = circuit.port(cell, entry.name(), List.of());
    port.setSpan(entry.key().span());
    String doc = given.text("doc").orElse("").toLowerCase(Locale.ROOT);
    if (doc.contains("electr")) {
      port.setKind(PortKind.ELECTRICAL);
    }
    given
        .need("xya")
        .flatMap(place -> numbers(place, 3, what, values))
        .ifPresent(place -> place(port, place));
    given
        .take("width")
        .ifPresent(
            width -> number(width, what, values).ifPresent(w -> port.setWidth(Micron.metres(w))));
    given.text("xsection").ifPresent(name -> section(port, name, given.keySpan("xsection")));
    given.rest();
  }

  private static void place(Port port, double[] place) {
    port.setX(Micron.metres(place[0]));
    port.setY(Micron.metres(place[1]));
    port.setDirection(Placement.turn(place[2]));
  }

  /** Kits without the block name cross-sections of their own documents. */
  private void section(Port port, String name, Span span) {
    CrossSection section = sections.get(name);
    if (section != null) {
      port.setCrossSection(section);
    } else if (!sections.isEmpty()) {
      problems.add(
          NetlistFormatCode.UNKNOWN_NAME, span, "there is no cross-section '" + name + "'");
    }
  }

  private Optional<double[]> numbers(
      Value value, int count, String what, Map<String, Double> values) {
    if (!(value instanceof Value.Sequence list) || list.items().size() != count) {
      problems.add(
          NetlistFormatCode.WRONG_VALUE, value.span(), what + " has to give " + count + " numbers");
      return Optional.empty();
    }
    double[] numbers = new double[count];
    for (int i = 0; i < count; i++) {
      OptionalDouble number = number(list.items().get(i), what, values);
      if (number.isEmpty()) {
        return Optional.empty();
      }
      numbers[i] = number.getAsDouble();
    }
    return Optional.of(numbers);
  }

  private OptionalDouble number(Value value, String what, Map<String, Double> values) {
    OptionalDouble number =
        value instanceof Value.Scalar scalar
            ? Formula.value(scalar.text(), values)
            : OptionalDouble.empty();
    if (number.isEmpty()) {
      problems.add(
          NetlistFormatCode.WRONG_VALUE,
          value.span(),
          what + " has to give numbers or formulas of its parameters");
    }
    return number;
  }
}
