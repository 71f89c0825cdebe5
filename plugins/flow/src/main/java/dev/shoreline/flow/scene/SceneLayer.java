package dev.shoreline.flow.scene;

/**
 * A layer.
 *
 * @param name its name, or {@code layer/datatype}
 * @param gdsLayer GDSII layer number
 * @param gdsDatatype GDSII datatype
 * @param color {@code #rrggbb}
 */
public record SceneLayer(String name, int gdsLayer, int gdsDatatype, String color) {}
