package dev.shoreline.netlist.format.kit;

import dev.shoreline.netlist.diagnostic.NetlistFormatCode;
import dev.shoreline.netlist.format.tree.Problems;
import dev.shoreline.netlist.format.tree.Value;
import dev.shoreline.netlist.source.SourceText;
import dev.shoreline.netlist.source.Span;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * XML without attributes as a tree: elements with elements are mappings, where a name that is
 * repeated leads to a list; others are texts. Document types are refused and entities never
 * expanded.
 */
final class XmlTree {
  private static final int DEEPEST = 64;

  private final SourceText source;
  private final Problems problems;
  private final XMLStreamReader reader;

  private XmlTree(SourceText source, Problems problems) throws XMLStreamException {
    this.source = source;
    this.problems = problems;
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    this.reader = factory.createXMLStreamReader(new StringReader(source.text()));
  }

  /** Reads a text whose root has that name. */
  static Optional<Value> read(SourceText source, String root, Problems problems) {
    try {
      XmlTree tree = new XmlTree(source, problems);
      Optional<Value> value = tree.document(root);
      return problems.hasErrors() ? Optional.empty() : value;
    } catch (XMLStreamException e) {
      int offset =
          Math.min(Math.max(0, e.getLocation().getCharacterOffset()), source.text().length());
      String message = String.valueOf(e.getMessage()).lines().reduce((a, b) -> b).orElse("");
      problems.add(
          NetlistFormatCode.SYNTAX,
          source.span(offset, offset),
          "not XML: " + message.replaceFirst("^Message: ", ""));
      return Optional.empty();
    }
  }

  private Optional<Value> document(String root) throws XMLStreamException {
    while (reader.hasNext()) {
      int event = reader.next();
      if (event == XMLStreamConstants.DTD) {
        problems.add(
            NetlistFormatCode.SYNTAX,
            here(),
            "a document type is refused: entities are not expanded");
        return Optional.empty();
      }
      if (event == XMLStreamConstants.START_ELEMENT) {
        if (!reader.getLocalName().equals(root)) {
          problems.add(
              NetlistFormatCode.WRONG_VALUE,
              here(),
              "the root is <" + reader.getLocalName() + ">; <" + root + "> is read");
          return Optional.empty();
        }
        Value value = element(1);
        while (reader.hasNext()) {
          reader.next(); // finds what stands behind the root
        }
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }

  private Span here() {
    int offset = Math.max(0, reader.getLocation().getCharacterOffset());
    offset = Math.min(offset, source.text().length());
    return source.span(offset, offset);
  }

  private Value element(int depth) throws XMLStreamException {
    Element element = new Element(here());
    for (int event = reader.next();
        event != XMLStreamConstants.END_ELEMENT;
        event = reader.next()) {
      switch (event) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (depth == DEEPEST) {
            throw new XMLStreamException(
                "nested more than " + DEEPEST + " levels", reader.getLocation());
          }
          String name = reader.getLocalName();
          Span start = here();
          element.add(name, start, element(depth + 1));
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
            element.text.append(reader.getText());
        case XMLStreamConstants.ENTITY_REFERENCE ->
            problems.add(
                NetlistFormatCode.SYNTAX,
                here(),
                "the entity '" + reader.getLocalName() + "' is not expanded");
        default -> {
          // Comments and processing instructions say nothing.
        }
      }
    }
    return element.value();
  }

  /** What an element holds. */
  private static final class Element {
    final StringBuilder text = new StringBuilder();
    private final Span start;
    private final Map<Value.Scalar, List<Value>> children = new LinkedHashMap<>();
    private final Map<String, Value.Scalar> keys = new HashMap<>();

    Element(Span start) {
      this.start = start;
    }

    void add(String name, Span place, Value child) {
      Value.Scalar key = keys.computeIfAbsent(name, n -> new Value.Scalar(n, true, place));
      children.computeIfAbsent(key, k -> new ArrayList<>()).add(child);
    }

    Value value() {
      if (children.isEmpty()) {
        return new Value.Scalar(text.toString().strip(), false, start);
      }
      List<Value.Entry> entries = new ArrayList<>();
      children.forEach(
          (key, values) ->
              entries.add(
                  new Value.Entry(
                      key,
                      values.size() == 1 ? values.get(0) : new Value.Sequence(values, start))));
      return new Value.Mapping(entries, start);
    }
  }
}
