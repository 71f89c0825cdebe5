package dev.shoreline.drc.check;

/**
 * Widths that count as one, database units.
 *
 * @param least smallest width
 * @param most largest width
 */
record WidthRange(double least, double most) {
  /** How far the width of a waveguide may be off, as a fraction of it. */
  private static final double SLACK = 0.1;

  /** The widths that are taken for a nominal one on a grid. */
  static WidthRange around(double width, double grid) {
    return new WidthRange(width * (1 - SLACK) - grid, width * (1 + SLACK) + grid);
  }

  boolean holds(double width) {
    return width >= least && width <= most;
  }
}
