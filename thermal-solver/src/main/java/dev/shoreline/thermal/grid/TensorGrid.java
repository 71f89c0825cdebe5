package dev.shoreline.thermal.grid;

/**
 * The cells of three axes.
 *
 * <p>Natural order of cells: x runs fastest, then y, then z.
 */
public record TensorGrid(Axis x, Axis y, Axis z) {
  /** The number of cells; may exceed what an array can hold. */
  public long cells() {
    return (long) x.cells() * y.cells() * z.cells();
  }

  /** Place of a cell in natural order. */
  public int index(int i, int j, int k) {
    return (k * y.cells() + j) * x.cells() + i;
  }
}
