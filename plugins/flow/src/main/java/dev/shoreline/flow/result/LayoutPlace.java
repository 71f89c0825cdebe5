package dev.shoreline.flow.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where in the layout a finding is.
 *
 * @param cell name of the cell whose frame the figures are in
 * @param path to what holds the offending shapes, from that cell down: the names of instances in a
 *     design, those of cells in a bare layout; null where the cell itself holds them
 * @param figures the geometry; not empty
 * @param reading what was measured, or null
 * @param copies in how many copies of arrays on the path it stands, the named one among them
 */
public record LayoutPlace(
    String cell,
    @Nullable String path,
    List<Figure> figures,
    @Nullable Reading reading,
    long copies) {
  /** Freezes the figures. */
  public LayoutPlace {
    figures = List.copyOf(figures);
    if (figures.isEmpty()) {
      throw new IllegalArgumentException("a marker shows something");
    }
  }

  /**
   * A short name of the shape that is marked, for waivers: the same wherever it stands, turned by
   * quarter turns or mirrored.
   */
  public String shape() {
    return ShapeHash.of(figures);
  }

  /** A marker of what lies in the cell itself, without a measure. */
  public LayoutPlace(String cell, List<Figure> figures) {
    this(cell, null, figures, null, 1);
  }
}
