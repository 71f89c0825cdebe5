package dev.shoreline.flow.scene;

/**
 * A layer.
 *
 * @param name its name, or {@code layer/datatype}
 * @param gdsLayer GDSII layer number
 * @param gdsDatatype GDSII datatype
 * @param color {@code #rrggbb}
 * @param ground whether its shapes are what others stand on, so that they are drawn faintly
 */
public record SceneLayer(
    String name, int gdsLayer, int gdsDatatype, String color, boolean ground) {}
