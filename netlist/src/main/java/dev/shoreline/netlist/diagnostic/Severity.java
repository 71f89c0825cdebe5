package dev.shoreline.netlist.diagnostic;

import java.util.Locale;

/** How bad it is, worst first. */
public enum Severity {
  /** The input is wrong. */
  ERROR,
  /** The input is probably not what was meant. */
  WARNING,
  /** Worth knowing. */
  INFO;

  /** As written in reports. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
