package dev.shoreline.thermal.grid;

/**
 * An interval whose ends become cell edges and that at least {@code cells} cells resolve.
 *
 * @param from lower end, metres
 * @param to upper end, metres; equal to {@code from} for a mere edge
 * @param cells wanted number of cells, at least 1
 */
public record Feature(double from, double to, int cells) {
  /** Rejects reversed intervals and counts below one. */
  public Feature {
    if (!(to >= from) || cells < 1) {
      throw new IllegalArgumentException("not a feature: " + from + " … " + to + " / " + cells);
    }
  }

  /** The cell width that it asks for; infinite for a mere edge. */
  double cellWidth() {
    return to > from ? (to - from) / cells : Double.POSITIVE_INFINITY;
  }
}
