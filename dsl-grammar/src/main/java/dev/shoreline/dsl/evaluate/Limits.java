package dev.shoreline.dsl.evaluate;

/**
 * How much a text may ask for.
 *
 * @param iterations passes of all loops, elements of all ranges, calls of functions and occurrences
 *     of components with contracts together
 * @param depth nested calls of functions
 */
public record Limits(int iterations, int depth) {
  /** Enough for packages of a hundred thousand devices. */
  public static final Limits DEFAULT = new Limits(400_000, 64);
}
