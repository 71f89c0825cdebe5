package dev.shoreline.flow.scene;

import java.util.List;

/** Colours for layers that have none. */
final class Palette {
  /** Twelve hues that stay apart on light and dark ground. */
  private static final List<String> COLORS =
      List.of(
          "#3b7dd8", "#d0453e", "#3f9b4f", "#a259c4", "#e08a1e", "#1aa3a3", "#c2478f", "#8c6d3f",
          "#6f7bd6", "#7fa62b", "#b5566b", "#4f8796");

  private Palette() {}

  static String color(int index) {
    return COLORS.get(index % COLORS.size());
  }
}
