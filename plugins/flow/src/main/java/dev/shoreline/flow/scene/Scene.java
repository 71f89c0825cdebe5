package dev.shoreline.flow.scene;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What there is to be drawn.
 *
 * @param databaseUnit length of a database unit, micrometres
 * @param layers in drawing order, lowest first
 * @param cells every cell; references are indices into it
 * @param top index of the top cell, or -1 where there is none
 * @param bodies dies, substrates and the like, lowest first
 * @param notice what was left out to keep the scene small, or null if nothing was
 */
public record Scene(
    double databaseUnit,
    List<SceneLayer> layers,
    List<SceneCell> cells,
    int top,
    List<SceneBody> bodies,
    @Nullable String notice) {
  /** Nothing to be drawn. */
  public static final Scene EMPTY = new Scene(0.001, List.of(), List.of(), -1, List.of(), null);

  /** Freezes the lists. */
  public Scene {
    layers = List.copyOf(layers);
    cells = List.copyOf(cells);
    bodies = List.copyOf(bodies);
  }
}
