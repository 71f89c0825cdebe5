package dev.shoreline.flow.run;

import dev.shoreline.dsl.parse.SourceDecoder;
import dev.shoreline.dsl.resolve.SourceProvider;
import dev.shoreline.flow.report.Sources;
import dev.shoreline.netlist.source.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads imported texts from a design's folder and from the library, and from nowhere else. */
final class FileSources implements SourceProvider {
  private final Path root;
  private final Path library;

  FileSources(Path root, Path library) {
    this.root = root;
    this.library = library;
  }

  @Override
  public Optional<SourceText> read(String path) throws IOException {
    return read(root, path, path);
  }

  @Override
  public Optional<SourceText> readLibrary(String path) throws IOException {
    return read(library, path, Sources.LIBRARY + path);
  }

  private static Optional<SourceText> read(Path folder, String path, String name)
      throws IOException {
    Path file = folder.resolve(path);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    if (!file.toRealPath().startsWith(folder.toRealPath())) {
      throw new IOException("it lies outside of " + folder);
    }
    try (InputStream in = Files.newInputStream(file)) {
      return switch (SourceDecoder.decode(name, in)) {
        case SourceDecoder.Text text -> Optional.of(text.source());
        case SourceDecoder.Refused refused -> throw new IOException(refused.diagnostic().message());
      };
    }
  }
}
