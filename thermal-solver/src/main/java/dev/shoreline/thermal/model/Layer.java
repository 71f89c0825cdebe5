package dev.shoreline.thermal.model;

/**
 * One layer of the stack, filling the whole domain where no block overrides it.
 *
 * @param name for messages and per-layer results
 * @param thickness metres, above 0
 * @param material what fills it
 * @param cells at least this many cells through its thickness
 */
public record Layer(String name, double thickness, Material material, int cells) {
  /** A layer that the solver's options resolve. */
  public Layer(String name, double thickness, Material material) {
    this(name, thickness, material, 1);
  }
}
