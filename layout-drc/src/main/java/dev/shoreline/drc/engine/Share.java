package dev.shoreline.drc.engine;

import java.util.Objects;

/**
 * A part of a run that a machine of several does: by tiles where many loose shapes lie, else whole
 * cells and whole rules. All machines share a run alike without asking each other.
 *
 * @param part from 0 up to {@code parts}
 * @param parts how many there are, 1 or more
 * @param least shapes that are shared by tiles; fewer are left to one part
 */
public record Share(int part, int parts, int least) {
  /** Fewer are judged sooner than shared. */
  private static final int LEAST = 4_000;

  /** All of it. */
  static final Share ALL = new Share(0, 1, LEAST);

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if there is no such part
   */
  public Share {
    Objects.checkIndex(part, parts);
  }

  /**
   * One of several parts.
   *
   * @param part from 0 up to {@code parts}
   */
  public static Share of(int part, int parts) {
    return new Share(part, parts, LEAST);
  }

  /** Whether this is all. */
  boolean isAll() {
    return parts == 1;
  }

  /** Whether something that is not shared by tiles is left to this part. */
  boolean holds(int number) {
    return Math.floorMod(number, parts) == part;
  }
}
