package dev.shoreline.drc.engine;

import java.util.Locale;

/**
 * How many shapes a rule looks at one by one: nested arrays of a few hundred bytes may stand for
 * more than any memory holds.
 *
 * @param most shapes, or copies of cells, under way at once
 */
record ShapeLimit(long most) {
  /** What a shape takes while it is merged and compared, bytes, about. */
  private static final int ROOM = 200;

  /** Told where the limit is passed. */
  static final class TooManyShapes extends RuntimeException {
    private static final long serialVersionUID = 1;

    TooManyShapes(long most) {
      super(
          String.format(
              Locale.ROOT,
              "it looks at more than %,d shapes one by one, which this memory would not hold; "
                  + "allow for more memory, or keep the copies of arrays further apart than its limit",
              most));
    }
  }

  /** As many as the memory of this process holds. */
  static ShapeLimit ofMachine() {
    return new ShapeLimit(Math.max(1 << 20, Runtime.getRuntime().maxMemory() / ROOM));
  }

  /** Goes on unless a number of shapes is too large. */
  void check(long shapes) {
    if (shapes > most) {
      throw new TooManyShapes(most);
    }
  }
}
