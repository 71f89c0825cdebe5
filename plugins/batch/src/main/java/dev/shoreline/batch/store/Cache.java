package dev.shoreline.batch.store;

import dev.shoreline.batch.job.Job;
import dev.shoreline.batch.job.JobRow;
import dev.shoreline.batch.json.Json;
import dev.shoreline.flow.file.AtomicFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Rows of judged jobs by their keys, a file each: to be deleted, copied and merged at will. */
public final class Cache {
  private final Path folder;

  Cache(Path folder) {
    this.folder = folder;
  }

  /** The result of an equal job. */
  public Optional<JobRow> find(Job job) throws IOException {
    try {
      String text = Files.readString(file(job.key()));
      return Json.read(text, JobRow.class)
          .filter(row -> row.key().equals(job.key()))
          .map(row -> row.asCached(job));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** Keeps a result; one that says nothing about the input itself is not kept. */
  public void keep(JobRow row) throws IOException {
    if (!row.status().isJudged() || row.cached()) {
      return;
    }
    Path file = file(row.key());
    Files.createDirectories(file.getParent());
    AtomicFile.write(file, out -> out.write(Json.line(row).getBytes(StandardCharsets.UTF_8)));
  }

  private Path file(String key) {
    return folder.resolve(key.substring(0, 2)).resolve(key.substring(2) + ".json");
  }
}
