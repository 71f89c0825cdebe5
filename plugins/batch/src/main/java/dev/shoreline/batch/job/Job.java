package dev.shoreline.batch.job;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * One thing to check.
 *
 * @param id unique in its batch and the same in every run: the file, and the rules where a file is
 *     checked against several
 * @param kind what is done with it
 * @param root absolute folder that {@code file} and {@code rules} start from
 * @param file what to check, with forward slashes
 * @param rules design text with rule decks; only for {@link Kind#DRC}
 * @param top cell to check, or null for the largest top cell
 * @param options what to leave out
 * @param limits what it may take
 * @param expected what it should come to, or null where anything goes
 * @param day ISO date that waivers are held against
 * @param key digest of everything that the result depends on
 */
public record Job(
    String id,
    Kind kind,
    String root,
    String file,
    @Nullable String rules,
    @Nullable String top,
    Options options,
    Limits limits,
    @Nullable Expectation expected,
    String day,
    String key) {
  /** What is done with a file. */
  public enum Kind {
    /** The whole flow over a design or netlist. */
    CHECK,
    /** Design rules on a layout. */
    DRC,
    /** A layout is read; there are no rules for it. */
    READ
  }

  /**
   * What to leave out.
   *
   * @param rules whether design rules are checked
   * @param heat whether scenarios are solved
   */
  public record Options(boolean rules, boolean heat) {}

  /**
   * What a job may take.
   *
   * @param milliseconds of wall time, above 0
   * @param heapMegabytes of Java heap, at least 32
   */
  public record Limits(long milliseconds, long heapMegabytes) {}

  /**
   * What a job should come to.
   *
   * @param status its status, or null where only the number counts
   * @param violations how many violations, or null where any number does
   */
  public record Expectation(@Nullable JobStatus status, @Nullable Long violations) {}

  /** The file. */
  public Path path() {
    return Path.of(root).resolve(file);
  }

  /** The same with another key. */
  public Job withKey(String digest) {
    return new Job(id, kind, root, file, rules, top, options, limits, expected, day, digest);
  }
}
