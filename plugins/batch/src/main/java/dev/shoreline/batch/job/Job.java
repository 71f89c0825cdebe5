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
 * @param tiles how many parts rules are judged in, 1 for all at once; the result does not depend on
 *     it
 * @param step what of a job in tiles is to be done, or null for all of it
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
    String key,
    int tiles,
    @Nullable Step step) {
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

  /**
   * A step of a job in tiles: one of them is judged, or what all have found is put together.
   *
   * @param tile from 0, or null for the last step
   * @param found file with the rows of all tiles, or null for a tile
   */
  public record Step(@Nullable Integer tile, @Nullable String found) {}

  /** The file. */
  public Path path() {
    return Path.of(root).resolve(file);
  }

  /** The same with another key. */
  public Job withKey(String digest) {
    return new Job(
        id, kind, root, file, rules, top, options, limits, expected, day, digest, tiles, step);
  }

  /** One of its tiles, which is a job of its own. */
  public Job ofTile(int tile) {
    return step(id + " tile " + (tile + 1) + "/" + tiles, new Step(tile, null));
  }

  /** What puts its tiles together, with their rows in a file. */
  public Job ofTiles(String found) {
    return step(id, new Step(null, found));
  }

  private Job step(String name, Step next) {
    return new Job(
        name, kind, root, file, rules, top, options, limits, expected, day, key, tiles, next);
  }
}
