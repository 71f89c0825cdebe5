package dev.shoreline.layout.extract;

import dev.shoreline.netlist.format.circuit.Settings;
import dev.shoreline.netlist.format.tree.Value;
import dev.shoreline.netlist.model.Attribute;
import dev.shoreline.netlist.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the texts on a device outline say, in the form of SiEPIC's kits: {@code Component=NAME},
 * {@code Lumerical_INTERCONNECT_library=NAME}, {@code Spice_param:NAME=VALUE NAME=VALUE}.
 */
final class Labels {
  private static final Pattern SETTING = Pattern.compile("([\\w.]+)=(\"[^\"]*\"|\\S*)");

  /** Parameters that are lengths, whether written in metres or in micrometres. */
  private static final Set<String> LENGTHS =
      Set.of("wg_length", "wg_width", "radius", "gap", "length", "width", "Lc");

  /** Without a unit, what is smaller is in metres, what is larger in micrometres. */
  private static final double LARGEST_METRES = 0.01;

  private final Map<String, String> settings = new TreeMap<>();
  private Optional<String> component = Optional.empty();

  Labels(List<String> texts) {
    for (String text : texts) {
      if (text.startsWith("Component=")) {
        component = Optional.of(text.substring("Component=".length()).strip());
      } else if (text.startsWith("Lumerical_INTERCONNECT_library=")) {
        settings.put("library", text.substring(text.indexOf('=') + 1).strip());
      } else if (text.startsWith("Spice_param:")) {
        Matcher matcher = SETTING.matcher(text.substring("Spice_param:".length()));
        while (matcher.find()) {
          settings.put(matcher.group(1), matcher.group(2).replace("\"", ""));
        }
      }
    }
  }

  Optional<String> component() {
    return component;
  }

  List<Attribute> parameters() {
    List<Attribute> parameters = new ArrayList<>();
    settings.forEach((name, text) -> parameters.add(attribute(name, text)));
    return parameters;
  }

  private static Attribute attribute(String name, String text) {
    OptionalDouble plain = number(text);
    OptionalDouble microns =
        text.endsWith("u") ? number(text.substring(0, text.length() - 1)) : OptionalDouble.empty();
    if (microns.isPresent()) {
      return length(name, microns.getAsDouble() * 1e-6);
    }
    if (plain.isPresent() && LENGTHS.contains(name)) {
      double value = plain.getAsDouble();
      return length(name, Math.abs(value) < LARGEST_METRES ? value : value * 1e-6);
    }
    return Settings.attribute(name, new Value.Scalar(text, false, Span.NOWHERE));
  }

  private static OptionalDouble number(String text) {
    return new Value.Scalar(text, false, Span.NOWHERE).number();
  }

  /** A parameter that is a length, metres. */
  static Attribute length(String name, double metres) {
    Attribute attribute = Settings.attribute(name, Value.number(metres));
    attribute.setDimension("length");
    return attribute;
  }
}
