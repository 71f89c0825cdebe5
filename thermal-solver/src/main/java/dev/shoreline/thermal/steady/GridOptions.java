package dev.shoreline.thermal.steady;

/**
 * How finely a model is resolved.
 *
 * @param cellsPerFeature cells across the footprint of a block or source, at least 1
 * @param cellsPerLayer cells through a layer, block or source, at least 1
 * @param thinFilm layers, blocks and sources thinner than this (m) get a single cell
 * @param growth largest ratio of neighbouring widths along x and y, above 1
 * @param growthZ the same along z
 * @param cellsAcross the widest cell is the domain's larger extent divided by this
 * @param smallestFeature footprints narrower than this (m) are neither snapped to nor resolved;
 *     their heat is shared among the cells that they overlap
 * @param memoryLimit bytes that grid and solver may take
 */
public record GridOptions(
    int cellsPerFeature,
    int cellsPerLayer,
    double thinFilm,
    double growth,
    double growthZ,
    int cellsAcross,
    double smallestFeature,
    long memoryLimit) {
  /** Four cells a feature, two a layer, growth 1.4 and 1.6, 48 cells across, 2 GiB. */
  public static final GridOptions DEFAULT = new GridOptions(4, 2, 0, 1.4, 1.6, 48, 0, 2L << 30);

  /** Rejects values that make no grid. */
  public GridOptions {
    if (cellsPerFeature < 1 || cellsPerLayer < 1 || cellsAcross < 1 || !(smallestFeature >= 0)) {
      throw new IllegalArgumentException("cells per feature, layer and across must be 1 or more");
    }
  }

  /** The same with another smallest feature. */
  public GridOptions withSmallestFeature(double metres) {
    return new GridOptions(
        cellsPerFeature,
        cellsPerLayer,
        thinFilm,
        growth,
        growthZ,
        cellsAcross,
        metres,
        memoryLimit);
  }

  /** Half the cells per feature and twice the logarithm of the growth along x and y. */
  public GridOptions coarsened() {
    return new GridOptions(
        Math.max(1, cellsPerFeature / 2),
        cellsPerLayer,
        thinFilm,
        growth * growth,
        growthZ,
        cellsAcross,
        smallestFeature,
        memoryLimit);
  }
}
