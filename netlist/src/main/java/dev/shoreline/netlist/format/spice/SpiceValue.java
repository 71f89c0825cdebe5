package dev.shoreline.netlist.format.spice;

import dev.shoreline.netlist.format.circuit.Settings;
import dev.shoreline.netlist.format.tree.JsonTree;
import dev.shoreline.netlist.format.tree.Micron;
import dev.shoreline.netlist.format.tree.Problems;
import dev.shoreline.netlist.format.tree.Value;
import dev.shoreline.netlist.model.Attribute;
import dev.shoreline.netlist.source.SourceText;
import dev.shoreline.netlist.source.Span;
import java.util.OptionalDouble;

/**
 * Values of settings. A number that ends in {@code u} is a length in micrometres and becomes one of
 * dimension {@code length} in metres; other numbers have no unit.
 */
final class SpiceValue {
  private static final String LENGTH = "length";

  private SpiceValue() {}

  static Attribute attribute(String name, String text) {
    if (text.endsWith("u")) {
      OptionalDouble microns = number(text.substring(0, text.length() - 1));
      if (microns.isPresent()) {
        Attribute length =
            Settings.attribute(name, Value.number(Micron.metres(microns.getAsDouble())));
        length.setDimension(LENGTH);
        return length;
      }
    }
    if (text.startsWith("[")) {
      return JsonTree.read(new SourceText("", text), new Problems())
          .map(list -> Settings.attribute(name, list))
          .orElseGet(() -> Settings.attribute(name, Value.text(text)));
    }
    boolean quoted = text.startsWith("\"");
    String bare = quoted ? text.replace("\"", "") : text;
    return Settings.attribute(name, new Value.Scalar(bare, quoted, Span.NOWHERE));
  }

  private static OptionalDouble number(String text) {
    return new Value.Scalar(text, false, Span.NOWHERE).number();
  }

  static String text(Attribute attribute) {
    if (LENGTH.equals(attribute.getDimension()) && attribute.getText() == null) {
      return ((Value.Scalar) Value.number(Micron.microns(attribute.getValue()))).text() + "u";
    }
    Value value = Settings.value(attribute);
    return value instanceof Value.Scalar scalar && !scalar.quoted()
        ? scalar.text()
        : value instanceof Value.Scalar scalar
            ? "\"" + scalar.text() + "\""
            : JsonTree.compact(value);
  }
}
