package dev.shoreline.batch.worker;

import dev.shoreline.batch.job.Job;
import dev.shoreline.batch.json.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A running worker. Confined to one thread. */
final class WorkerProcess implements AutoCloseable {
  private static final int TAIL = 400;
  private static final Duration START = Duration.ofSeconds(60);
  private static final long REAP_SECONDS = 10;

  private final Process process;
  private final Writer in;
  private final long heapMegabytes;

  /** Empty once the worker's output has ended. */
  private final BlockingQueue<Optional<Message>> messages = new LinkedBlockingQueue<>();

  /** Guarded by itself. */
  private final StringBuilder errors = new StringBuilder();

  private WorkerProcess(Process process, long heapMegabytes) {
    this.process = process;
    this.heapMegabytes = heapMegabytes;
    this.in = process.outputWriter(StandardCharsets.UTF_8);
  }

  /** Starts a worker and waits until it can take jobs. */
  static WorkerProcess start(WorkerCommand command, long heapMegabytes)
      throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command.line(heapMegabytes)).start();
    WorkerProcess worker = new WorkerProcess(process, heapMegabytes);
    worker.read(process.getInputStream(), worker::message, () -> worker.end());
    worker.read(process.getErrorStream(), worker::error, () -> {});
    Message first = worker.next(System.nanoTime() + START.toNanos());
    if (first == null || !first.ready()) {
      worker.close();
      throw new IOException("a worker process does not start: " + worker.lastWords());
    }
    return worker;
  }

  long heapMegabytes() {
    return heapMegabytes;
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Hands over a job. */
  void send(Job job) throws IOException {
    in.write(Json.line(job) + "\n");
    in.flush();
  }

  /** The next message; null where the worker has ended or the deadline passed. */
  @Nullable Message next(long deadline) throws InterruptedException {
    Optional<Message> message =
        messages.poll(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
    return message == null ? null : message.orElse(null);
  }

  /** The exit status of a worker whose output has ended, and what it said at last. */
  int exitStatus() throws InterruptedException {
    if (!process.waitFor(REAP_SECONDS, TimeUnit.SECONDS)) {
      close();
    }
    return process.waitFor();
  }

  /** The end of what it wrote to standard error. */
  String lastWords() {
    String all;
    synchronized (errors) {
      all = errors.toString().strip();
    }
    return all.length() <= TAIL ? all : "…" + all.substring(all.length() - TAIL);
  }

  /** Ends it at once. */
  @Override
  public void close() {
    process.destroyForcibly();
    try {
      process.waitFor(REAP_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void message(String line) {
    Json.read(line, Message.class).ifPresent(message -> messages.add(Optional.of(message)));
  }

  private void end() {
    messages.add(Optional.empty());
  }

  private void error(String line) {
    synchronized (errors) {
      if (errors.length() > 4 * TAIL) {
        errors.delete(0, errors.length() - TAIL);
      }
      errors.append(line).append('\n');
    }
  }

  private void read(InputStream stream, Consumer<String> line, Runnable atEnd) {
    Thread.ofVirtual()
        .start(
            () -> {
              try (BufferedReader reader =
                  new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                reader.lines().forEach(line);
              } catch (IOException | UncheckedIOException e) {
                // The worker was ended while it spoke.
              }
              atEnd.run();
            });
  }
}
