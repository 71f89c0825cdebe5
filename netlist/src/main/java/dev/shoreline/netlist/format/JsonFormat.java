package dev.shoreline.netlist.format;

import dev.shoreline.netlist.model.Design;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * A design as JSON.
 *
 * <p>{@code {"format": "shoreline-netlist", "version": 1, "design": {…}}}. Every object of the
 * model is a JSON object with its features by name; what has its default value is left out. Where
 * the model allows several classes, {@code "class"} names the one. Contained objects are nested,
 * other references are paths from the design, {@code "cells/3/instances/2"}. Numbers are SI; NaN
 * and the infinities are the strings {@code "NaN"}, {@code "Infinity"}, {@code "-Infinity"}.
 */
public final class JsonFormat {
  /** Value of the member {@code format}. */
  static final String FORMAT = "shoreline-netlist";

  /** Version that is written; only it is read. */
  static final int VERSION = 1;

  private JsonFormat() {}

  /**
   * Writes a design, two blanks a level.
   *
   * @throws IOException if the stream fails
   */
  public static void write(Design design, OutputStream out) throws IOException {
    new JsonWriter(design).write(out);
  }

  /**
   * Reads a design.
   *
   * @throws NetlistFormatException if the input is not such a file; unknown members are refused
   * @throws IOException if the stream fails
   */
  public static Design read(InputStream in) throws IOException {
    return new JsonReader(in).read();
  }
}
