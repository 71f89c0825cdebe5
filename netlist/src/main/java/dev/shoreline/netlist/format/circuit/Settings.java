package dev.shoreline.netlist.format.circuit;

import dev.shoreline.netlist.format.tree.JsonTree;
import dev.shoreline.netlist.format.tree.Problems;
import dev.shoreline.netlist.format.tree.Value;
import dev.shoreline.netlist.model.Attribute;
import dev.shoreline.netlist.model.NetlistFactory;
import dev.shoreline.netlist.source.SourceText;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Settings of foreign netlists as attributes.
 *
 * <p>A number is an attribute of dimension {@code number}: the file does not say its unit. A text
 * is a text attribute; lists, mappings, truth values and null are text attributes of dimension
 * {@code json} in JSON.
 */
public final class Settings {
  private static final String NUMBER = "number";

  /** The dimension of an attribute whose text is a list or an object as JSON. */
  public static final String JSON = "json";

  private Settings() {}

  /** A setting as an attribute. */
  public static Attribute attribute(String name, Value value) {
    Attribute attribute = NetlistFactory.eINSTANCE.createAttribute();
    attribute.setName(name);
    if (!value.span().file().isEmpty()) {
      attribute.setSpan(value.span());
    }
    OptionalDouble number =
        value instanceof Value.Scalar scalar ? scalar.number() : OptionalDouble.empty();
    if (number.isPresent()) {
      attribute.setValue(number.getAsDouble());
      attribute.setDimension(NUMBER);
    } else if (value instanceof Value.Scalar scalar && isText(scalar)) {
      attribute.setText(scalar.text());
    } else {
      attribute.setText(JsonTree.compact(value));
      attribute.setDimension(JSON);
    }
    return attribute;
  }

  private static boolean isText(Value.Scalar scalar) {
    return scalar.quoted() || !(scalar.isNull() || scalar.truth().isPresent());
  }

  /** The setting that an attribute stands for. */
  public static Value value(Attribute attribute) {
    String text = attribute.getText();
    if (text == null) {
      return Value.number(attribute.getValue());
    }
    if (!JSON.equals(attribute.getDimension())) {
      return Value.text(text);
    }
    return JsonTree.read(new SourceText("", text), new Problems())
        .orElseGet(() -> Value.text(text));
  }

  /** The attribute of a name. */
  public static Optional<Attribute> find(List<Attribute> attributes, String name) {
    return attributes.stream().filter(attribute -> name.equals(attribute.getName())).findFirst();
  }

  /** The attributes whose names start with a prefix, without it, as a mapping. */
  public static Value.Mapping under(List<Attribute> attributes, String prefix) {
    Value.Builder members = Value.mapping();
    for (Attribute attribute : attributes) {
      String name = String.valueOf(attribute.getName());
      if (name.startsWith(prefix)) {
        members.put(name.substring(prefix.length()), value(attribute));
      }
    }
    return members.build();
  }
}
