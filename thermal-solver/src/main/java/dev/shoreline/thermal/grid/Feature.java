package dev.shoreline.thermal.grid;

/**
 * An interval whose ends become cell edges and that at least {@code cells} cells resolve.
 *
 * @param from lower end, metres
 * @param to upper end, metres; equal to {@code from} for a mere edge
 * @param cells wanted number of cells, at least 1
 * @param slack an end gives way to another feature's end that is nearer than this, metres
 */
public record Feature(double from, double to, int cells, double slack) {
  /** Rejects reversed intervals and counts below one. */
  public Feature {
    if (!(to >= from) || cells < 1 || !(slack >= 0)) {
      throw new IllegalArgumentException("not a feature: " + from + " … " + to + " / " + cells);
    }
  }

  /** A feature whose ends become edges in any case. */
  public Feature(double from, double to, int cells) {
    this(from, to, cells, 0);
  }

  /** A feature whose ends give way to others within a quarter of its cells. */
  public static Feature yielding(double from, double to, int cells) {
    return new Feature(from, to, cells, 0.25 * (to - from) / cells);
  }

  /** The cell width that it asks for; infinite for a mere edge. */
  double cellWidth() {
    return to > from ? (to - from) / cells : Double.POSITIVE_INFINITY;
  }
}
