package dev.shoreline.netlist.format.tree;

import dev.shoreline.netlist.diagnostic.NetlistFormatCode;
import dev.shoreline.netlist.source.Span;

/** Ends the reading of a text; caught in this package and told as a message. */
final class TreeFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final NetlistFormatCode code;
  private final transient Span span;
  private final String text;

  TreeFault(NetlistFormatCode code, Span span, String text) {
    super(text, null, false, false);
    this.code = code;
    this.span = span;
    this.text = text;
  }

  NetlistFormatCode code() {
    return code;
  }

  Span span() {
    return span;
  }

  String text() {
    return text;
  }
}
