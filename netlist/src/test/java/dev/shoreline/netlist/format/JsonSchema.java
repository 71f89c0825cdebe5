package dev.shoreline.netlist.format;

import dev.shoreline.netlist.model.NetlistPackage;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EModelElement;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** The JSON Schema (2020-12) of {@link JsonFormat}, made from the Ecore model. */
final class JsonSchema {
  private JsonSchema() {}

  /** The schema's text, one definition a line. */
  static String text() {
    StringBuilder lines = new StringBuilder("{\n");
    lines.append("\"$schema\": \"https://json-schema.org/draft/2020-12/schema\",\n");
    lines.append("\"title\": \"Shoreline netlist\",\n\"type\": \"object\",\n");
    lines.append("\"properties\": {\"format\": {\"const\": \"").append(JsonFormat.FORMAT);
    lines.append("\"}, \"version\": {\"const\": ").append(JsonFormat.VERSION);
    lines.append("}, \"design\": {\"$ref\": \"#/$defs/Design\"}},\n");
    lines.append("\"required\": [\"format\", \"version\", \"design\"],\n\"$defs\": {\n");
    List<String> definitions = new ArrayList<>();
    for (EClassifier classifier : NetlistPackage.eINSTANCE.getEClassifiers()) {
      if (classifier instanceof EClass type) {
        definitions.add("\"" + type.getName() + "\": " + json(generator -> type(generator, type)));
      }
    }
    return lines.append(String.join(",\n", definitions)).append("\n}}\n").toString();
  }

  private interface Content {
    void write(JsonGenerator json);
  }

  private static String json(Content content) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json =
        JsonFactory.builder().build().createGenerator(ObjectWriteContext.empty(), text)) {
      content.write(json);
    }
    return text.toString();
  }

  private static void type(JsonGenerator json, EClass type) {
    json.writeStartObject();
    describe(json, type);
    if (type.isAbstract()) {
      alternatives(json, type);
      json.writeEndObject();
      return;
    }
    json.writeStringProperty("type", "object");
    json.writeName("properties");
    json.writeStartObject();
    json.writeName("class");
    json.writeStartObject();
    json.writeStringProperty("const", type.getName());
    json.writeEndObject();
    for (EStructuralFeature feature : type.getEAllStructuralFeatures()) {
      json.writeName(feature.getName());
      feature(json, feature);
    }
    json.writeEndObject();
    json.writeBooleanProperty("additionalProperties", false);
    json.writeEndObject();
  }

  private static void alternatives(JsonGenerator json, EClass general) {
    json.writeName("oneOf");
    json.writeStartArray();
    for (EClassifier classifier : NetlistPackage.eINSTANCE.getEClassifiers()) {
      if (classifier instanceof EClass type && !type.isAbstract() && general.isSuperTypeOf(type)) {
        reference(json, type);
      }
    }
    json.writeEndArray();
  }

  private static void reference(JsonGenerator json, EClass type) {
    json.writeStartObject();
    json.writeStringProperty("$ref", "#/$defs/" + type.getName());
    json.writeEndObject();
  }

  private static void feature(JsonGenerator json, EStructuralFeature feature) {
    json.writeStartObject();
    describe(json, feature);
    if (feature.isMany()) {
      json.writeStringProperty("type", "array");
      json.writeName("items");
      json.writeStartObject();
      value(json, feature);
      json.writeEndObject();
    } else {
      value(json, feature);
    }
    json.writeEndObject();
  }

  private static void value(JsonGenerator json, EStructuralFeature feature) {
    if (feature instanceof EAttribute attribute) {
      scalar(json, attribute.getEAttributeType());
    } else if (((EReference) feature).isContainment()) {
      json.writeStringProperty(
          "$ref", "#/$defs/" + ((EReference) feature).getEReferenceType().getName());
    } else {
      json.writeStringProperty("type", "string");
      json.writeStringProperty(
          "format", "path to a " + ((EReference) feature).getEReferenceType().getName());
    }
  }

  private static void scalar(JsonGenerator json, EDataType type) {
    if (type instanceof EEnum choices) {
      json.writeName("enum");
      json.writeStartArray();
      choices.getELiterals().forEach(literal -> json.writeString(literal.getLiteral()));
      json.writeEndArray();
      return;
    }
    switch (type.getName()) {
      case "EInt", "ELong" -> json.writeStringProperty("type", "integer");
      case "EBoolean" -> json.writeStringProperty("type", "boolean");
      case "EDouble" -> {
        json.writeName("anyOf");
        json.writeStartArray();
        json.writeRawValue("{\"type\":\"number\"}");
        json.writeRawValue("{\"enum\":[\"NaN\",\"Infinity\",\"-Infinity\"]}");
        json.writeEndArray();
      }
      default -> json.writeStringProperty("type", "string");
    }
  }

  private static void describe(JsonGenerator json, EModelElement element) {
    @Nullable String text = EcoreUtil.getDocumentation(element);
    if (text != null && !text.isBlank()) {
      json.writeStringProperty("description", text);
    }
  }
}
