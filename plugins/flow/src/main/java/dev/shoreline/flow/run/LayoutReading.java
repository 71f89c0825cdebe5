package dev.shoreline.flow.run;

import dev.shoreline.layout.database.Layout;
import dev.shoreline.layout.file.LayoutFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** A layout that is read while the caller does something else; closing it gives up. */
final class LayoutReading implements AutoCloseable {
  private final FutureTask<Layout> task;
  private final Thread reader;

  /** Begins to read a file. */
  LayoutReading(Path file) {
    task = new FutureTask<>(() -> LayoutFiles.read(file));
    reader = new Thread(task, "layout");
    reader.setDaemon(true);
    reader.start();
  }

  /**
   * The layout, once it is read.
   *
   * @throws CancellationException if the caller was interrupted
   */
  Layout layout() throws IOException {
    try {
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("the run was stopped");
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case IOException exception -> throw exception;
        case RuntimeException exception -> throw exception;
        case Error error -> throw error;
        case null, default -> throw new IllegalStateException(e);
      }
    }
  }

  /** Reading ends soon where nobody waits for it. */
  @Override
  public void close() {
    reader.interrupt();
  }
}
