package dev.shoreline.netlist.format;

import java.io.IOException;

/** A file that should hold a design does not; the message says what is wrong and where. */
public final class NetlistFormatException extends IOException {
  private static final long serialVersionUID = 1L;

  private final int line;
  private final int column;

  /**
   * Describes the fault.
   *
   * @param message what is wrong, without the place
   * @param line line of the fault from 1, or 0 where it has none
   * @param column column of the fault from 1, or 0 where it has none
   */
  public NetlistFormatException(String message, int line, int column) {
    super(message);
    this.line = line;
    this.column = column;
  }

  /** Line of the fault from 1, or 0. */
  public int line() {
    return line;
  }

  /** Column of the fault from 1, or 0. */
  public int column() {
    return column;
  }
}
