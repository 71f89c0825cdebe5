package dev.shoreline.netlist.format;

import dev.shoreline.netlist.model.Design;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.InternalEObject;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** Writes one design; see {@link JsonFormat}. */
final class JsonWriter {
  private final Design design;
  private final ObjectPaths paths;

  JsonWriter(Design design) {
    this.design = design;
    this.paths = new ObjectPaths(design);
  }

  void write(OutputStream out) throws IOException {
    JsonFactory factory =
        JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
    try (JsonGenerator json = factory.createGenerator(new Indented(), out)) {
      json.writeStartObject();
      json.writeStringProperty("format", JsonFormat.FORMAT);
      json.writeNumberProperty("version", JsonFormat.VERSION);
      json.writeName("design");
      object(json, design, design.eClass());
      json.writeEndObject();
      json.writeRaw('\n');
    } catch (JacksonException e) {
      throw new IOException("the design could not be written: " + e.getOriginalMessage(), e);
    }
  }

  private void object(JsonGenerator json, EObject object, EClass expected) {
    json.writeStartObject();
    if (!object.eClass().equals(expected)) {
      json.writeStringProperty("class", object.eClass().getName());
    }
    for (EStructuralFeature feature : object.eClass().getEAllStructuralFeatures()) {
      if (object.eIsSet(feature)) {
        json.writeName(feature.getName());
        feature(json, feature, ((InternalEObject) object).eGet(feature));
      }
    }
    json.writeEndObject();
  }

  private void feature(JsonGenerator json, EStructuralFeature feature, Object value) {
    if (!feature.isMany()) {
      value(json, feature, value);
      return;
    }
    json.writeStartArray();
    for (Object item : (List<?>) value) {
      value(json, feature, item);
    }
    json.writeEndArray();
  }

  private void value(JsonGenerator json, EStructuralFeature feature, Object value) {
    if (feature instanceof EReference reference) {
      EObject target = (EObject) value;
      if (reference.isContainment()) {
        object(json, target, reference.getEReferenceType());
      } else {
        json.writeString(paths.of(target));
      }
      return;
    }
    switch (value) {
      case Double number when !Double.isFinite(number) -> json.writeString(number.toString());
      case Double number -> json.writeNumber(number);
      case Integer number -> json.writeNumber(number);
      case Long number -> json.writeNumber(number);
      case Boolean truth -> json.writeBoolean(truth);
      case Enumerator literal -> json.writeString(literal.getLiteral());
      default -> json.writeString(value.toString());
    }
  }

  /** Two blanks a level, {@code \n} on every system. */
  private static final class Indented extends ObjectWriteContext.Base {
    @Override
    public PrettyPrinter getPrettyPrinter() {
      DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
      return new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
    }

    @Override
    public boolean hasPrettyPrinter() {
      return true;
    }
  }
}
