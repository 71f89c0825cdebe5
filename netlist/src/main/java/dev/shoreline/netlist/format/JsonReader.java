package dev.shoreline.netlist.format;

import dev.shoreline.netlist.model.Design;
import dev.shoreline.netlist.model.NetlistPackage;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/** Reads one design; see {@link JsonFormat}. */
final class JsonReader {
  /** A reference by path, to be followed when all objects are there. */
  private record Pending(
      EObject owner, EReference reference, String path, TokenStreamLocation place) {}

  private final InputStream in;
  private final List<Pending> pending = new ArrayList<>();

  JsonReader(InputStream in) {
    this.in = in;
  }

  Design read() throws IOException {
    JsonFactory factory =
        JsonFactory.builder()
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    try (JsonParser json = factory.createParser(ObjectReadContext.empty(), in)) {
      Design design = file(json);
      for (Pending reference : pending) {
        resolve(design, reference);
      }
      return design;
    } catch (JacksonIOException e) {
      throw e.getCause();
    } catch (JacksonException e) {
      TokenStreamLocation place = e.getLocation();
      throw fault("not JSON: " + e.getOriginalMessage(), place);
    }
  }

  private Design file(JsonParser json) throws NetlistFormatException {
    expect(json, json.nextToken(), JsonToken.START_OBJECT, "an object with a design");
    Design design = null;
    boolean known = false;
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = json.currentName();
      json.nextToken();
      switch (name) {
        case "format" -> known = JsonFormat.FORMAT.equals(json.getString());
        case "version" -> version(json);
        case "design" -> design = (Design) object(json, NetlistPackage.eINSTANCE.getDesign());
        default -> throw fault("unknown member '" + name + "'", json.currentTokenLocation());
      }
    }
    if (design == null || !known) {
      throw fault(
          "not a Shoreline netlist: expected \"format\": \"shoreline-netlist\" and \"design\"",
          json.currentTokenLocation());
    }
    return design;
  }

  private static void version(JsonParser json) throws NetlistFormatException {
    if (json.currentToken() != JsonToken.VALUE_NUMBER_INT
        || json.getIntValue() != JsonFormat.VERSION) {
      throw fault(
          "version " + json.getString() + " cannot be read, only " + JsonFormat.VERSION,
          json.currentTokenLocation());
    }
  }

  private EObject object(JsonParser json, EClass expected) throws NetlistFormatException {
    expect(json, json.currentToken(), JsonToken.START_OBJECT, "an object");
    JsonToken token = json.nextToken();
    EClass type = expected;
    if (token == JsonToken.PROPERTY_NAME && "class".equals(json.currentName())) {
      json.nextToken();
      type = type(json, expected);
      token = json.nextToken();
    }
    if (type.isAbstract()) {
      throw fault("\"class\" is missing", json.currentTokenLocation());
    }
    EObject object = EcoreUtil.create(type);
    for (; token == JsonToken.PROPERTY_NAME; token = json.nextToken()) {
      EStructuralFeature feature = type.getEStructuralFeature(json.currentName());
      if (feature == null) {
        throw fault(
            "a " + type.getName() + " has no member '" + json.currentName() + "'",
            json.currentTokenLocation());
      }
      json.nextToken();
      feature(json, object, feature);
    }
    return object;
  }

  private static EClass type(JsonParser json, EClass expected) throws NetlistFormatException {
    String name = json.getString();
    if (NetlistPackage.eINSTANCE.getEClassifier(name) instanceof EClass type
        && expected.isSuperTypeOf(type)) {
      return type;
    }
    throw fault("'" + name + "' is no class of " + expected.getName(), json.currentTokenLocation());
  }

  private void feature(JsonParser json, EObject owner, EStructuralFeature feature)
      throws NetlistFormatException {
    if (!feature.isMany()) {
      value(json, owner, feature);
      return;
    }
    expect(json, json.currentToken(), JsonToken.START_ARRAY, "an array");
    while (json.nextToken() != JsonToken.END_ARRAY) {
      value(json, owner, feature);
    }
  }

  private void value(JsonParser json, EObject owner, EStructuralFeature feature)
      throws NetlistFormatException {
    if (feature instanceof EAttribute attribute) {
      add(owner, feature, scalar(json, attribute));
    } else if (((EReference) feature).isContainment()) {
      add(owner, feature, object(json, ((EReference) feature).getEReferenceType()));
    } else {
      expect(json, json.currentToken(), JsonToken.VALUE_STRING, "a path to an object");
      pending.add(
          new Pending(owner, (EReference) feature, json.getString(), json.currentTokenLocation()));
    }
  }

  private static Object scalar(JsonParser json, EAttribute attribute)
      throws NetlistFormatException {
    EDataType type = attribute.getEAttributeType();
    if (!json.currentToken().isScalarValue() || json.currentToken() == JsonToken.VALUE_NULL) {
      throw fault("expected a value of " + attribute.getName(), json.currentTokenLocation());
    }
    Object value;
    try {
      value = EcoreUtil.createFromString(type, json.getString());
    } catch (RuntimeException e) {
      value = null;
    }
    if (value == null) {
      throw fault(
          "'" + json.getString() + "' is no " + attribute.getName(), json.currentTokenLocation());
    }
    return value;
  }

  @SuppressWarnings("unchecked") // the feature's type was checked against the Ecore model
  private static void add(EObject owner, EStructuralFeature feature, Object value) {
    if (feature.isMany()) {
      ((List<Object>) owner.eGet(feature)).add(value);
    } else {
      owner.eSet(feature, value);
    }
  }

  private static void resolve(Design design, Pending reference) throws NetlistFormatException {
    EObject target = ObjectPaths.follow(design, reference.path());
    if (target == null || !reference.reference().getEReferenceType().isInstance(target)) {
      throw fault(
          "'" + reference.path() + "' leads to no " + typeName(reference), reference.place());
    }
    add(reference.owner(), reference.reference(), target);
  }

  private static String typeName(Pending reference) {
    return reference.reference().getEReferenceType().getName();
  }

  private static void expect(
      JsonParser json, @Nullable JsonToken found, JsonToken expected, String what)
      throws NetlistFormatException {
    if (found != expected) {
      throw fault("expected " + what, json.currentTokenLocation());
    }
  }

  private static NetlistFormatException fault(String message, TokenStreamLocation place) {
    return new NetlistFormatException(message, place.getLineNr(), place.getColumnNr());
  }
}
