package dev.shoreline.netlist.format.tree;

import dev.shoreline.netlist.source.SourceText;
import java.io.IOException;
import java.util.Optional;

/** The files beside a foreign file that it may name. */
@FunctionalInterface
public interface Includes {
  /** No files at all. */
  Includes NONE = path -> Optional.empty();

  /**
   * Reads a file.
   *
   * @param path relative to the main file, normal, and not above it
   * @return its text, or nothing where there is no such file
   * @throws IOException if it is there but cannot be read
   */
  Optional<SourceText> read(String path) throws IOException;
}
