package dev.shoreline.batch.plan;

import dev.shoreline.batch.job.Job;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Files that are treated alike.
 *
 * @param folder that patterns start from
 * @param patterns folders, files and globs
 * @param rules rule files for layouts, each a job of its own
 * @param top cell to check, or null
 * @param options what to leave out
 * @param limits of each job
 * @param expected of each job, or null
 */
public record Entry(
    Path folder,
    List<String> patterns,
    List<Path> rules,
    @Nullable String top,
    Job.Options options,
    Job.Limits limits,
    Job.@Nullable Expectation expected) {
  /** Freezes the lists. */
  public Entry {
    patterns = List.copyOf(patterns);
    rules = List.copyOf(rules);
  }

  /** An entry without files, for any cell and any outcome. */
  public static Entry plain(Path folder, List<Path> rules, Job.Options options, Job.Limits limits) {
    return new Entry(folder, List.of(), rules, null, options, limits, null);
  }

  /** The same for other files. */
  public Entry of(List<String> others) {
    return new Entry(folder, others, rules, top, options, limits, expected);
  }
}
