package dev.shoreline.flow.report;

import java.io.OutputStream;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** Writes JSON piece by piece, leaving out what is null; the caller's stream stays open. */
final class JsonOut implements AutoCloseable {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private final JsonGenerator json;

  private JsonOut(JsonGenerator json) {
    this.json = json;
  }

  /** Indented, for files that people may read. */
  static JsonOut indented(OutputStream out) {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    PrettyPrinter printer = new DefaultPrettyPrinter().withObjectIndenter(indenter);
    return new JsonOut(
        FACTORY.createGenerator(
            new ObjectWriteContext.Base() {
              @Override
              public PrettyPrinter getPrettyPrinter() {
                return printer;
              }
            },
            out,
            JsonEncoding.UTF8));
  }

  /** Without any blank. */
  static JsonOut compact(OutputStream out) {
    return new JsonOut(FACTORY.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8));
  }

  void object(Runnable body) {
    json.writeStartObject();
    body.run();
    json.writeEndObject();
  }

  void object(String name, Runnable body) {
    json.writeName(name);
    object(body);
  }

  <T> void array(String name, Iterable<T> items, Consumer<T> body) {
    json.writeName(name);
    array(items, body);
  }

  <T> void array(Iterable<T> items, Consumer<T> body) {
    json.writeStartArray();
    items.forEach(body);
    json.writeEndArray();
  }

  void startArray(String name) {
    json.writeName(name);
    json.writeStartArray();
  }

  void startArray() {
    json.writeStartArray();
  }

  void endArray() {
    json.writeEndArray();
  }

  void value(String value) {
    json.writeString(value);
  }

  void value(long value) {
    json.writeNumber(value);
  }

  void value(double value) {
    long whole = Math.round(value);
    if (whole == value) {
      json.writeNumber(whole);
    } else if (Double.isFinite(value)) {
      json.writeNumber(value);
    } else {
      json.writeNull();
    }
  }

  void field(String name, @Nullable String value) {
    if (value != null) {
      json.writeStringProperty(name, value);
    }
  }

  void field(String name, boolean value) {
    json.writeBooleanProperty(name, value);
  }

  void field(String name, long value) {
    json.writeNumberProperty(name, value);
  }

  void field(String name, double value) {
    json.writeName(name);
    value(value);
  }

  @Override
  public void close() {
    json.close();
  }
}
