package dev.shoreline.netlist.format.kit;

import dev.shoreline.netlist.diagnostic.NetlistFormatCode;
import dev.shoreline.netlist.format.circuit.CircuitBuilder;
import dev.shoreline.netlist.format.circuit.Reading;
import dev.shoreline.netlist.format.tree.Fields;
import dev.shoreline.netlist.format.tree.Micron;
import dev.shoreline.netlist.format.tree.Problems;
import dev.shoreline.netlist.format.tree.Value;
import dev.shoreline.netlist.model.CrossSection;
import dev.shoreline.netlist.model.Design;
import dev.shoreline.netlist.model.Layer;
import dev.shoreline.netlist.model.NetlistFactory;
import dev.shoreline.netlist.model.Strip;
import dev.shoreline.netlist.model.Technology;
import dev.shoreline.netlist.source.SourceText;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * SiEPIC's {@code WAVEGUIDES.xml}: a cross-section for each waveguide, with its layers by name (the
 * file does not give their numbers), its width and its bend radius. Compound waveguides refer to
 * others and become attributes of the top cell, as does whatever else is said of a waveguide.
 */
public final class WaveguideList {
  private static final NetlistFactory FACTORY = NetlistFactory.eINSTANCE;

  private final CircuitBuilder circuit;
  private final Problems problems;
  private final Map<String, Layer> layers = new LinkedHashMap<>();
  private final Map<String, CrossSection> sections = new LinkedHashMap<>();

  private WaveguideList(CircuitBuilder circuit, Problems problems) {
    this.circuit = circuit;
    this.problems = problems;
  }

  /**
   * Reads a list.
   *
   * @param name name of the design and its technology
   */
  public static Reading read(SourceText source, String name) {
    Problems problems = new Problems();
    Optional<Value> tree = XmlTree.read(source, "waveguides", problems);
    if (tree.isEmpty()) {
      return Reading.refused(problems);
    }
    CircuitBuilder circuit = new CircuitBuilder(name, source.file());
    return Reading.of(new WaveguideList(circuit, problems).read(tree.get(), name), problems);
  }

  private Design read(Value tree, String name) {
    Fields list = Fields.of(tree, "the list", problems);
    list.list("waveguide").forEach(this::waveguide);
    list.end();
    Technology technology = FACTORY.createTechnology();
    technology.setName(name);
    technology.getLayers().addAll(layers.values());
    technology.getCrossSections().addAll(sections.values());
    Design design = circuit.build();
    design.getTechnologies().add(technology);
    return design;
  }

  private void waveguide(Value value) {
    Fields given = Fields.of(value, "a waveguide", problems);
    String name = given.needText("name").orElse("");
    if (name.isEmpty()) {
      return;
    }
    if (sections.containsKey(name)) {
      problems.add(
          NetlistFormatCode.DUPLICATE_KEY, given.span(), "waveguide '" + name + "' is given twice");
      return;
    }
    if (!given.has("compound_waveguide")) {
      section(name, given);
    }
    Value.Builder others = Value.mapping();
    given.rest().forEach(others::put);
    circuit.attribute("waveguide." + name, others.build());
  }

  private void section(String name, Fields given) {
    CrossSection section = FACTORY.createCrossSection();
    section.setName(name);
    section.setSpan(given.span());
    section.setWidth(Micron.metres(length(given, "width")));
    section.setRadiusDefault(Micron.metres(length(given, "radius")));
    for (Value component : given.list("component")) {
      Fields part = Fields.of(component, "a component of '" + name + "'", problems);
      Optional<String> layer = part.needText("layer");
      Strip strip = FACTORY.createStrip();
      strip.setWidth(Micron.metres(length(part, "width")));
      strip.setOffset(Micron.metres(part.number("offset").orElse(0)));
      layer.ifPresent(word -> strip.setLayer(layers.computeIfAbsent(word, this::layer)));
      section.getStrips().add(strip);
      part.end();
    }
    sections.put(name, section);
  }

  private double length(Fields fields, String key) {
    double length =
        fields
            .need(key)
            .flatMap(
                value ->
                    value instanceof Value.Scalar scalar && scalar.number().isPresent()
                        ? Optional.of(scalar.number().getAsDouble())
                        : Optional.empty())
            .orElse(-1.0);
    if (length < 0) {
      problems.add(
          NetlistFormatCode.WRONG_VALUE,
          fields.keySpan(key),
          "'" + key + "' has to be a length in micrometres");
      return 0;
    }
    return length;
  }

  private Layer layer(String name) {
    Layer layer = FACTORY.createLayer();
    layer.setName(name);
    return layer;
  }
}
