package dev.shoreline.flow.run;

import dev.shoreline.dsl.parse.SourceDecoder;
import dev.shoreline.dsl.resolve.SourceProvider;
import dev.shoreline.netlist.source.SourceText;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/** Reads imported texts from a design's folder and from the library, and from nowhere else. */
public final class FileSources implements SourceProvider {
  private final Path root;
  private final Path library;
  private final Function<Path, Optional<String>> open;

  FileSources(Path root, Path library) {
    this(root, library, file -> Optional.empty());
  }

  /**
   * Texts as an editor has them, others from disk.
   *
   * @param root the design's folder
   * @param library the folder of the library
   * @param open what an editor made of a file; empty where it has none of it open
   */
  public FileSources(Path root, Path library, Function<Path, Optional<String>> open) {
    this.root = root;
    this.library = library;
    this.open = open;
  }

  /**
   * The name of a main file: its own, or that in the library where it is a file of the library,
   * whose imports then may go where those of the library go.
   *
   * @throws IOException if the file is not there
   */
  static String nameOf(Path file, Path library) throws IOException {
    Path real = file.toRealPath();
    Path root = Files.isDirectory(library) ? library.toRealPath() : library;
    return real.startsWith(root)
        ? LIBRARY + root.relativize(real).toString().replace(File.separatorChar, '/')
        : String.valueOf(file.getFileName());
  }

  @Override
  public Optional<SourceText> read(String path) throws IOException {
    return read(root, path, path);
  }

  @Override
  public Optional<SourceText> readLibrary(String path) throws IOException {
    return read(library, path, LIBRARY + path);
  }

  private Optional<SourceText> read(Path folder, String path, String name) throws IOException {
    Path file = folder.resolve(path);
    Optional<String> edited = open.apply(file);
    if (edited.isPresent()) {
      return Optional.of(new SourceText(name, edited.get()));
    }
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
