package dev.shoreline.cli;

import dev.shoreline.netlist.diagnostic.Style;

/** When to use colours. */
enum ColorMode {
  AUTO,
  ALWAYS,
  NEVER;

  Style style(boolean terminal) {
    return switch (this) {
      case AUTO -> terminal && System.getenv("NO_COLOR") == null ? Style.COLOR : Style.PLAIN;
      case ALWAYS -> Style.COLOR;
      case NEVER -> Style.PLAIN;
    };
  }
}
