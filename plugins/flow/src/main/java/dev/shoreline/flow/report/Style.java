package dev.shoreline.flow.report;

import dev.shoreline.netlist.diagnostic.Severity;

/** How text is set off: by terminal colours, or not at all. */
public enum Style {
  /** No escape codes. */
  PLAIN,
  /** ANSI escape codes. */
  COLOR;

  private static final String RESET = "\u001b[0m";

  String bold(String text) {
    return in("1", text);
  }

  String dim(String text) {
    return in("2", text);
  }

  String good(String text) {
    return in("32", text);
  }

  String bad(String text) {
    return in("31", text);
  }

  String of(Severity severity, String text) {
    return switch (severity) {
      case ERROR -> in("1;31", text);
      case WARNING -> in("1;33", text);
      case INFO -> in("1;36", text);
    };
  }

  private String in(String code, String text) {
    return this == PLAIN ? text : "\u001b[" + code + "m" + text + RESET;
  }
}
