package dev.shoreline.flow.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML element by element, one a line, indented by depth. */
public final class XmlOut {
  private final XMLStreamWriter xml;
  private int depth;
  private boolean inline;

  private XmlOut(XMLStreamWriter xml) {
    this.xml = xml;
  }

  /** What is to be written. */
  @FunctionalInterface
  public interface Body {
    /** Writes all elements. */
    void write(XmlOut xml) throws XMLStreamException;
  }

  /**
   * Writes a document; the stream stays open.
   *
   * @throws IOException if the stream fails
   */
  public static void write(OutputStream out, Body body) throws IOException {
    try {
      XMLStreamWriter writer =
          XMLOutputFactory.newDefaultFactory()
              .createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
      writer.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
      body.write(new XmlOut(writer));
      writer.writeEndDocument();
      writer.writeCharacters("\n");
      writer.flush();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  /** Opens an element with attributes given as names and values in turn. */
  public void start(String name, String... attributes) throws XMLStreamException {
    line();
    xml.writeStartElement(name);
    attributes(attributes);
    depth++;
    inline = false;
  }

  /** An element without content. */
  public void empty(String name, String... attributes) throws XMLStreamException {
    line();
    xml.writeEmptyElement(name);
    attributes(attributes);
    inline = false;
  }

  /** Text of the element that is open; the end tag follows it directly. */
  public void text(String text) throws XMLStreamException {
    xml.writeCharacters(legal(text));
    inline = true;
  }

  /** An element with nothing but text. */
  public void element(String name, String text) throws XMLStreamException {
    start(name);
    text(text);
    end();
  }

  /** Closes the element that was opened last. */
  public void end() throws XMLStreamException {
    depth--;
    if (!inline) {
      line();
    }
    xml.writeEndElement();
    inline = false;
  }

  private void attributes(String... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      xml.writeAttribute(attributes[i], legal(attributes[i + 1]));
    }
  }

  private void line() throws XMLStreamException {
    xml.writeCharacters("\n" + " ".repeat(depth));
  }

  /** Replaces what XML 1.0 cannot hold. */
  private static String legal(String text) {
    return text.chars().anyMatch(XmlOut::isIllegal)
        ? text.chars()
            .map(c -> isIllegal(c) ? '\uFFFD' : c)
            .collect(StringBuilder::new, (out, c) -> out.append((char) c), StringBuilder::append)
            .toString()
        : text;
  }

  private static boolean isIllegal(int c) {
    return (c < ' ' && c != '\n' && c != '\t' && c != '\r') || c == 0xFFFE || c == 0xFFFF;
  }
}
