package dev.shoreline.ide.workspace;

import dev.shoreline.dsl.parse.SourceDecoder;
import dev.shoreline.dsl.resolve.SourceProvider;
import dev.shoreline.netlist.source.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.filebuffers.ITextFileBufferManager;
import org.eclipse.core.filebuffers.LocationKind;
import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.resources.IFile;

/** Reads texts as open editors have them, others from disk; never from outside their folder. */
public final class OpenTexts implements SourceProvider {
  private static final String LIBRARY = "lib:";

  private final Path root;
  private final Path library;

  OpenTexts(Path root, Path library) {
    this.root = root;
    this.library = library;
  }

  @Override
  public Optional<SourceText> read(String path) throws IOException {
    return read(root, path, path);
  }

  @Override
  public Optional<SourceText> readLibrary(String path) throws IOException {
    return read(library, path, LIBRARY + path);
  }

  private static Optional<SourceText> read(Path folder, String path, String name)
      throws IOException {
    Path file = folder.resolve(path);
    Optional<String> open = open(file);
    if (open.isPresent()) {
      return Optional.of(new SourceText(name, open.get()));
    }
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    if (!file.toRealPath().startsWith(folder.toRealPath())) {
      throw new IOException("it lies outside of " + folder);
    }
    return switch (decode(file, name)) {
      case SourceDecoder.Text text -> Optional.of(text.source());
      case SourceDecoder.Refused refused -> throw new IOException(refused.diagnostic().message());
    };
  }

  /** What an editor made of a file. */
  static Optional<String> open(Path file) {
    return buffer(file).map(buffer -> buffer.getDocument().get());
  }

  /** The text that editors of a file share; empty where it has none. */
  public static Optional<ITextFileBuffer> buffer(Path file) {
    ITextFileBufferManager buffers = FileBuffers.getTextFileBufferManager();
    for (IFile known : WorkspaceFiles.at(file)) {
      ITextFileBuffer buffer = buffers.getTextFileBuffer(known.getFullPath(), LocationKind.IFILE);
      if (buffer != null) {
        return Optional.of(buffer);
      }
    }
    return Optional.ofNullable(
        buffers.getFileStoreTextFileBuffer(EFS.getLocalFileSystem().getStore(file.toUri())));
  }

  static SourceDecoder.Result decode(Path file, String name) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return SourceDecoder.decode(name, in);
    }
  }
}
