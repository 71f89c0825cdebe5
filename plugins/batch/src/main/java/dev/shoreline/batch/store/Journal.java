package dev.shoreline.batch.store;

import dev.shoreline.batch.job.JobRow;
import dev.shoreline.batch.json.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Rows in the order in which they became known, one a line. A row counts once its line is complete:
 * what a killed process left half written is cut off when the journal is opened again, and its job
 * is run again.
 */
final class Journal implements AutoCloseable {
  /** How much work a power cut may cost, a kill costs none. */
  private static final long SYNC = Duration.ofSeconds(1).toNanos();

  private final FileChannel channel;
  private final Map<String, JobRow> rows;
  private long synced = System.nanoTime();

  private Journal(FileChannel channel, Map<String, JobRow> rows) {
    this.channel = channel;
    this.rows = rows;
  }

  /** Opens a journal, cuts off what is damaged at its end and goes on behind it. */
  static Journal open(Path file) throws IOException {
    Map<String, JobRow> rows = new LinkedHashMap<>();
    long sound = Files.exists(file) ? read(file, rows) : 0;
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    channel.truncate(sound);
    channel.position(sound);
    return new Journal(channel, rows);
  }

  /** The rows of a journal that is not written to. */
  static Map<String, JobRow> read(Path file) throws IOException {
    Map<String, JobRow> rows = new LinkedHashMap<>();
    if (Files.exists(file)) {
      read(file, rows);
    }
    return rows;
  }

  /** Reads up to the first line that is damaged or has no end; returns how many bytes are sound. */
  private static long read(Path file, Map<String, JobRow> rows) throws IOException {
    long sound = 0;
    try (FileChannel in = FileChannel.open(file);
        BufferedReader reader =
            new BufferedReader(
                new InputStreamReader(Channels.newInputStream(in), StandardCharsets.UTF_8))) {
      long size = in.size();
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        long end = sound + line.getBytes(StandardCharsets.UTF_8).length + 1;
        Optional<JobRow> row = Json.read(line, JobRow.class);
        if (row.isEmpty() || end > size) {
          break;
        }
        rows.putIfAbsent(row.get().job(), row.get());
        sound = end;
      }
    }
    return sound;
  }

  /** The rows by job. */
  Map<String, JobRow> rows() {
    return rows;
  }

  /**
   * Adds a row.
   *
   * @throws IllegalStateException if its job has one already
   */
  void append(JobRow row) throws IOException {
    if (rows.putIfAbsent(row.job(), row) != null) {
      throw new IllegalStateException("a second row for " + row.job());
    }
    ByteBuffer line = ByteBuffer.wrap((Json.line(row) + "\n").getBytes(StandardCharsets.UTF_8));
    while (line.hasRemaining()) {
      channel.write(line);
    }
    if (System.nanoTime() - synced > SYNC) {
      channel.force(false);
      synced = System.nanoTime();
    }
  }

  @Override
  public void close() throws IOException {
    try (channel) {
      if (channel.isOpen()) {
        channel.force(false);
      }
    }
  }
}
