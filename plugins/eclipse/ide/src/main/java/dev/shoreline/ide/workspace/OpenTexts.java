package dev.shoreline.ide.workspace;

import dev.shoreline.dsl.parse.SourceDecoder;
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

/** Texts as open editors have them. */
public final class OpenTexts {
  private OpenTexts() {}

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
