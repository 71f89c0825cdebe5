package dev.shoreline.thermal.nested;

import dev.shoreline.thermal.steady.GridOptions;

/**
 * What is left to sub-models, and how finely they resolve it.
 *
 * @param smallestFeature blocks, sources and probes narrower than this are fine, m
 * @param margin from the fine features of a window to its edge, m; several coarse cells
 * @param cellsPerFeature cells across a fine feature
 * @param growth largest ratio of neighbouring widths along x and y in a window
 */
public record NestingOptions(
    double smallestFeature, double margin, int cellsPerFeature, double growth) {
  /** The widest cell of a window is its larger extent divided by this. */
  private static final int CELLS_ACROSS_WINDOW = 16;

  /**
   * Features below 150 µm, of 12 cells each, growing by 1.4; windows reach 0.75 mm around them. A
   * square sheet on an oxide is then within 1.5 % of its own rise.
   */
  public static final NestingOptions DEFAULT = new NestingOptions(150e-6, 0.75e-3, 12, 1.4);

  /** Rejects sizes that make no window. */
  public NestingOptions {
    if (!(smallestFeature > 0) || !(margin > 0) || cellsPerFeature < 1 || !(growth > 1)) {
      throw new IllegalArgumentException("not nested: " + smallestFeature + ", " + margin);
    }
  }

  /** The same with another number of cells across a fine feature. */
  public NestingOptions withCellsPerFeature(int cells) {
    return new NestingOptions(smallestFeature, margin, cells, growth);
  }

  /** Resolution of a window in a package of some resolution. */
  GridOptions window(GridOptions overall) {
    return new GridOptions(
        cellsPerFeature,
        overall.cellsPerLayer(),
        overall.thinFilm(),
        growth,
        overall.growthZ(),
        CELLS_ACROSS_WINDOW,
        overall.smallestFeature(),
        overall.memoryLimit());
  }
}
