package dev.shoreline.flow.result;

import java.util.List;

/**
 * Where in the layout a finding is.
 *
 * @param cell name of the cell whose frame the figures are in
 * @param figures the geometry; not empty
 */
public record Marker(String cell, List<Figure> figures) {
  /** Freezes the figures. */
  public Marker {
    figures = List.copyOf(figures);
    if (figures.isEmpty()) {
      throw new IllegalArgumentException("a marker shows something");
    }
  }
}
