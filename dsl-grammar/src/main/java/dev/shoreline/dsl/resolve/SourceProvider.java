package dev.shoreline.dsl.resolve;

import dev.shoreline.netlist.source.SourceText;
import java.io.IOException;
import java.util.Optional;

/** Where the files of a design come from. */
public interface SourceProvider {
  /** What the names of the library's files begin with. */
  String LIBRARY = "lib:";

  /**
   * Reads a file.
   *
   * @param path normalised, with forward slashes, relative to the design's root
   * @return empty if there is no such file
   * @throws IOException if it is there but cannot be read; the message is shown to the user
   */
  Optional<SourceText> read(String path) throws IOException;

  /**
   * Reads a file of the library.
   *
   * @param path normalised, relative to the library's root
   * @return empty if there is no such file
   * @throws IOException if it is there but cannot be read
   */
  Optional<SourceText> readLibrary(String path) throws IOException;
}
