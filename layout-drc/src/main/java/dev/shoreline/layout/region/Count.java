package dev.shoreline.layout.region;

/**
 * With how many others a polygon has to relate to be selected.
 *
 * @param least at least 1
 * @param most at least {@code least}
 */
public record Count(int least, int most) {
  /** With one or more. */
  public static final Count ANY = new Count(1, Integer.MAX_VALUE);

  /** Checks the range. */
  public Count {
    if (least < 1 || most < least) {
      throw new IllegalArgumentException("a count from " + least + " to " + most);
    }
  }

  boolean holds(int count) {
    return count >= least && count <= most;
  }
}
