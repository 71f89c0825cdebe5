package dev.shoreline.batch.store;

import dev.shoreline.batch.job.JobRow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** A run that rows are added to. */
public final class OpenRun implements AutoCloseable {
  private final int number;
  private final Path folder;
  private final Plan plan;
  private final Journal journal;

  OpenRun(int number, Path folder, Plan plan, Journal journal) {
    this.number = number;
    this.folder = folder;
    this.plan = plan;
    this.journal = journal;
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

  /** Closes the run for good. */
  public StoredRun finish(String now, long milliseconds) throws IOException {
    journal.close();
    Finish finish = new Finish(now, milliseconds, journal.rows().size());
    Store.finish(folder, finish);
    return new StoredRun(number, plan, journal.rows(), finish);
  }

  /** Leaves the run as it is; it can go on later. */
  @Override
  public void close() throws IOException {
    journal.close();
  }
}
