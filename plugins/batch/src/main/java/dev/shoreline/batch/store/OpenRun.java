package dev.shoreline.batch.store;

import dev.shoreline.batch.job.JobRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A run that rows are added to. */
public final class OpenRun implements AutoCloseable {
  private final int number;
  private final Path folder;
  private final Plan plan;
  private final Journal journal;

  /** Rows of tiles, which are of no use once they are put together. */
  private final Journal tiles;

  OpenRun(int number, Path folder, Plan plan, Journal journal, Journal tiles) {
    this.number = number;
    this.folder = folder;
    this.plan = plan;
    this.journal = journal;
    this.tiles = tiles;
  }

  /** The rows so far, by job. */
  public Map<String, JobRow> rows() {
    return Map.copyOf(journal.rows());
  }

  /**
   * Adds a row, once for each job.
   *
   * @throws IOException if it cannot be written: the run can go on later
   */
  public void add(JobRow row) throws IOException {
    journal.append(row);
  }

  /** The rows of tiles so far, by their jobs. */
  public Map<String, JobRow> tiles() {
    return Map.copyOf(tiles.rows());
  }

  /** Where the rows of tiles lie. */
  public Path tileRows() {
    return folder.resolve(Store.TILES).toAbsolutePath();
  }

  /**
   * Adds the row of a tile, once for each.
   *
   * @throws IOException if it cannot be written: the run can go on later
   */
  public void addTile(JobRow row) throws IOException {
    tiles.append(row);
  }

  /** Closes the run for good. */
  public StoredRun finish(String now, long milliseconds) throws IOException {
    close();
    Files.delete(folder.resolve(Store.TILES));
    Finish finish = new Finish(now, milliseconds, journal.rows().size());
    Store.finish(folder, finish);
    return new StoredRun(number, plan, journal.rows(), finish);
  }

  /** Leaves the run as it is; it can go on later. */
  @Override
  public void close() throws IOException {
    try (tiles) {
      journal.close();
    }
  }
}
