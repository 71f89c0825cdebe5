package dev.shoreline.flow.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
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
    } catch (AccessDeniedException e) {
      throw new AccessDeniedException(file.toString());
    } catch (FileSystemException e) {
      throw new IOException(file + ": cannot be written there", e);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private static void fill(Path file, Content content) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER)) {
      content.write(out);
    } catch (FileSystemException e) {
      throw e; // names its file
    } catch (IOException | RuntimeException e) {
      throw named(file, e);
    }
  }

  /** What went wrong with the file, also where a library told it in an exception of its own. */
  private static IOException named(Path file, Exception problem) throws IOException {
    Throwable first = null;
    for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
      first = cause.getClass() == IOException.class ? cause : first;
    }
    if (first != null) {
      return new IOException(file + ": " + first.getMessage(), problem);
    }
    if (problem instanceof RuntimeException bug) {
      throw bug;
    }
    throw (IOException) problem;
  }

  private static void move(Path draft, Path target) throws IOException {
    try {
      Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
