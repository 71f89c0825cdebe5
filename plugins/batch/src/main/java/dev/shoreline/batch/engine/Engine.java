package dev.shoreline.batch.engine;

import dev.shoreline.batch.job.Job;
import dev.shoreline.batch.job.JobRow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/** Runs jobs somewhere. */
public interface Engine {
  /** Its name on the command line. */
  String name();

  /**
   * Runs jobs. Each ends in one row, and each row is handed over once, by one thread at a time, as
   * soon as it is known.
   *
   * @throws IOException if the engine does not run, or a row cannot be taken
   * @throws InterruptedException if this thread is to end
   */
  void run(List<Job> jobs, Settings settings, Sink sink) throws IOException, InterruptedException;

  /** Takes rows. */
  @FunctionalInterface
  interface Sink {
    /**
     * Takes the row of a job.
     *
     * @throws IOException if it cannot be kept; the engine stops then
     */
    void take(JobRow row) throws IOException;
  }

  /**
   * How to run.
   *
   * @param slots jobs at the same time; 0 where the engine is to decide
   * @param retries how often a job is run again whose worker died
   * @param home folder that Shoreline is installed in
   * @param cost what a job is likely to take, in milliseconds
   * @param options of the engine, by name
   */
  record Settings(
      int slots, int retries, Path home, ToLongFunction<Job> cost, Map<String, String> options) {
    /** Freezes the options. */
    public Settings {
      options = Map.copyOf(options);
    }
  }
}
