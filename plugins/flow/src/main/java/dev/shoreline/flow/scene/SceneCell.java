package dev.shoreline.flow.scene;

import java.util.List;
import java.util.Map;

/**
 * A cell.
 *
 * @param name its name
 * @param shapes outlines by index of their layer: x and y in turn, database units
 * @param references cells placed in it
 */
public record SceneCell(
    String name, Map<Integer, List<long[]>> shapes, List<SceneReference> references) {
  /** Freezes the collections. */
  public SceneCell {
    shapes = Map.copyOf(shapes);
    references = List.copyOf(references);
  }
}
