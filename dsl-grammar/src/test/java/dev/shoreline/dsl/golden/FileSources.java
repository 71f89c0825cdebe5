package dev.shoreline.dsl.golden;

import dev.shoreline.dsl.resolve.SourceProvider;
import dev.shoreline.netlist.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The files beside a design and in a library.
 *
 * @param main the design
 * @param library the library's folder
 */
public record FileSources(Path main, Path library) implements SourceProvider {
  @Override
  public Optional<SourceText> read(String path) throws IOException {
    return source(main.resolveSibling(path), path);
  }

  @Override
  public Optional<SourceText> readLibrary(String path) throws IOException {
    return source(library.resolve(path), "lib/" + path);
  }

  /** The text of a file under a name; empty if there is no such file. */
  public static Optional<SourceText> source(Path file, String name) throws IOException {
    return Files.isRegularFile(file)
        ? Optional.of(new SourceText(name, Files.readString(file)))
        : Optional.empty();
  }
}
