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
 * @param tiles parts that rules on layouts are judged in, 1 or more
 */
public record Entry(
    Path folder,
    List<String> patterns,
    List<Path> rules,
    @Nullable String top,
    Job.Options options,
    Job.Limits limits,
    Job.@Nullable Expectation expected,
    int tiles) {
  /** Freezes the lists. */
  public Entry {
    patterns = List.copyOf(patterns);
    rules = List.copyOf(rules);
  }

  /** An entry without files, for any cell and any outcome. */
  public static Entry plain(Path folder, List<Path> rules, Job.Options options, Job.Limits limits) {
    return new Entry(folder, List.of(), rules, null, options, limits, null, 1);
  }

  /** The same for other files. */
  public Entry of(List<String> others) {
    return new Entry(folder, others, rules, top, options, limits, expected, tiles);
  }

  /** The same with rules judged in parts. */
  public Entry in(int parts) {
    return new Entry(folder, patterns, rules, top, options, limits, expected, parts);
  }
}
