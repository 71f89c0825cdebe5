package dev.shoreline.thermal.nested;

/**
 * What is left to sub-models.
 *
 * @param smallestFeature blocks, sources and probes narrower than this are fine, m
 * @param margin from the fine features of a window to its edge, m; several coarse cells
 */
public record NestingOptions(double smallestFeature, double margin) {
  /** The widest cell of a window is its larger extent divided by this. */
  static final int CELLS_ACROSS_WINDOW = 16;

  /** Features below 150 µm; windows reach 0.75 mm around them. */
  public static final NestingOptions DEFAULT = new NestingOptions(150e-6, 0.75e-3);

  /** Rejects sizes that make no window. */
  public NestingOptions {
    if (!(smallestFeature > 0) || !(margin > 0)) {
      throw new IllegalArgumentException("not nested: " + smallestFeature + ", " + margin);
    }
  }
}
