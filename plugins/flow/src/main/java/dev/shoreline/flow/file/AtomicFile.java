package dev.shoreline.flow.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a file beside its place and moves it there once it is complete. */
public final class AtomicFile {
  private static final int BUFFER = 1 << 16;

  private AtomicFile() {}

  /** What goes into the file. */
  @FunctionalInterface
  public interface Content {
    /**
     * Writes everything; the stream stays open.
     *
     * @throws IOException if the stream fails
     */
    void write(OutputStream out) throws IOException;
  }

  /**
   * Writes or replaces a file. If anything fails, what stood there before stays.
   *
   * @throws IOException if the folder is missing or cannot be written
   */
  public static void write(Path file, Content content) throws IOException {
    Path target = file.toAbsolutePath();
    Path folder = target.getParent();
    Path name = target.getFileName();
    if (folder == null || name == null) {
      throw new IOException("not a file: " + file);
    }
    if (Files.exists(target) && !Files.isRegularFile(target)) {
      fill(target, content); // a device or a pipe has nothing to be replaced
      return;
    }
    if (!Files.isDirectory(folder)) {
      throw new NoSuchFileException(file.toString(), null, "its folder is not there");
    }
    Path draft = folder.resolve("." + name + "." + ProcessHandle.current().pid() + ".part");
    draft.toFile().deleteOnExit(); // should the process be told to end meanwhile
    try {
      fill(draft, content);
      move(draft, target);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private static void fill(Path file, Content content) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER)) {
      content.write(out);
    }
  }

  private static void move(Path draft, Path target) throws IOException {
    try {
      Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
