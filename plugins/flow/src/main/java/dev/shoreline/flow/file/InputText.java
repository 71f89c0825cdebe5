package dev.shoreline.flow.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Texts that others wrote, read within bounds. */
public final class InputText {
  /** The largest text that is read, bytes. */
  public static final int LARGEST = 256 << 20;

  private InputText() {}

  /**
   * The text of a file, without a byte order mark.
   *
   * @throws IOException if it cannot be read, is larger than {@link #LARGEST} or not in UTF-8
   */
  public static String read(Path file) throws IOException {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(LARGEST + 1); // devices and files that grow have no size to ask for
    }
    if (bytes.length > LARGEST) {
      throw new IOException(file + ": is larger than " + (LARGEST >> 20) + " MiB");
    }
    String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /**
   * The text of a file that another one names; nothing if there is none.
   *
   * @param path relative to the file that names it
   * @throws IOException if it lies outside of that file's folder, or cannot be read
   */
  public static Optional<String> beside(Path file, String path) throws IOException {
    Path other = file.resolveSibling(path);
    Path folder = file.toAbsolutePath().normalize().getParent();
    if (folder == null || !Files.isRegularFile(other)) {
      return Optional.empty();
    }
    if (!other.toRealPath().startsWith(folder.toRealPath())) {
      throw new IOException("it lies outside of the folder of the file");
    }
    return Optional.of(read(other));
  }
}
