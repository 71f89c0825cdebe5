package dev.shoreline.netlist.format.tree;

import dev.shoreline.netlist.diagnostic.NetlistFormatCode;
import dev.shoreline.netlist.source.SourceText;
import dev.shoreline.netlist.source.Span;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** Reads and writes JSON. */
public final class JsonTree {
  private final SourceText source;
  private final Problems problems;

  private JsonTree(SourceText source, Problems problems) {
    this.source = source;
    this.problems = problems;
  }

  /**
   * Reads a text; absent, with a message, where it is not JSON or goes beyond the limits of {@link
   * YamlTree}. Keys given twice are told. Takes linear time.
   */
  public static Optional<Value> read(SourceText source, Problems problems) {
    if (source.text().length() > YamlTree.LONGEST) {
      problems.add(
          NetlistFormatCode.BEYOND_LIMITS,
          source.span(0, 0),
          "the text is longer than 64 Mi characters");
      return Optional.empty();
    }
    return new JsonTree(source, problems).document();
  }

  private Optional<Value> document() {
    try (JsonParser json =
        JsonFactory.builder().build().createParser(ObjectReadContext.empty(), source.text())) {
      if (json.nextToken() == null) {
        throw new TreeFault(NetlistFormatCode.SYNTAX, source.span(0, 0), "the text is empty");
      }
      Value value = value(json, 0);
      if (json.nextToken() != null) {
        throw new TreeFault(NetlistFormatCode.SYNTAX, span(json), "more follows behind the value");
      }
      return Optional.of(value);
    } catch (TreeFault fault) {
      problems.add(fault.code(), fault.span(), fault.text());
    } catch (JacksonException e) {
      String message = String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("");
      problems.add(NetlistFormatCode.SYNTAX, span(e.getLocation()), "not JSON: " + message);
    }
    return Optional.empty();
  }

  private Value value(JsonParser json, int depth) {
    Span span = span(json);
    if (depth > YamlComposer.DEEPEST) {
      throw new TreeFault(
          NetlistFormatCode.BEYOND_LIMITS,
          span,
          "nested deeper than " + YamlComposer.DEEPEST + " levels");
    }
    return switch (json.currentToken()) {
      case START_OBJECT -> mapping(json, span, depth);
      case START_ARRAY -> {
        List<Value> items = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
          items.add(value(json, depth + 1));
        }
        yield new Value.Sequence(items, span);
      }
      case VALUE_STRING -> new Value.Scalar(json.getString(), true, span);
      default -> new Value.Scalar(json.getString(), false, span);
    };
  }

  private Value mapping(JsonParser json, Span span, int depth) {
    List<Value.Entry> entries = new ArrayList<>();
    Set<String> names = new HashSet<>();
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      Value.Scalar key = new Value.Scalar(json.currentName(), true, span(json));
      json.nextToken();
      entries.add(new Value.Entry(key, value(json, depth + 1)));
      if (!names.add(key.text())) {
        problems.add(
            NetlistFormatCode.DUPLICATE_KEY, key.span(), "'" + key.text() + "' is given twice");
      }
    }
    return new Value.Mapping(entries, span);
  }

  private Span span(JsonParser json) {
    return span(json.currentTokenLocation());
  }

  private Span span(TokenStreamLocation place) {
    int offset =
        YamlTree.offset(
            source, Math.max(place.getLineNr() - 1, 0), Math.max(place.getColumnNr() - 1, 0));
    return source.span(offset, offset);
  }

  /** A value in one line. */
  public static String compact(Value value) {
    return write(value, false);
  }

  /** A value as a document, two blanks a level. */
  public static String write(Value value) {
    return write(value, true) + "\n";
  }

  private static String write(Value value, boolean pretty) {
    StringWriter out = new StringWriter();
    ObjectWriteContext context = pretty ? new PrettyContext() : ObjectWriteContext.empty();
    try (JsonGenerator json = JsonFactory.builder().build().createGenerator(context, out)) {
      write(value, json);
    }
    return out.toString();
  }

  private static void write(Value value, JsonGenerator json) {
    switch (value) {
      case Value.Scalar scalar -> write(scalar, json);
      case Value.Sequence sequence -> {
        json.writeStartArray();
        sequence.items().forEach(item -> write(item, json));
        json.writeEndArray();
      }
      case Value.Mapping mapping -> {
        json.writeStartObject();
        for (Value.Entry entry : mapping.entries()) {
          json.writeName(
              entry.key() instanceof Value.Scalar key ? key.text() : compact(entry.key()));
          write(entry.value(), json);
        }
        json.writeEndObject();
      }
    }
  }

  private static void write(Value.Scalar scalar, JsonGenerator json) {
    if (scalar.isNull()) {
      json.writeNull();
    } else if (scalar.truth().isPresent()) {
      json.writeBoolean(scalar.truth().get());
    } else if (scalar.number().isEmpty()) {
      json.writeString(scalar.text());
    } else if (scalar.text().matches("-?\\d{1,18}")) {
      json.writeNumber(Long.parseLong(scalar.text()));
    } else {
      json.writeNumber(scalar.number().orElseThrow());
    }
  }
}
