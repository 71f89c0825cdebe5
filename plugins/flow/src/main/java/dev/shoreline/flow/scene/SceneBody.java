package dev.shoreline.flow.scene;

/**
 * A body of the package in the frame of the top cell, micrometres.
 *
 * @param path path of its instance
 * @param kind die, substrate, …
 * @param material what it is mostly made of
 * @param x0 left
 * @param y0 bottom in plan
 * @param z0 lower face
 * @param x1 right
 * @param y1 top in plan
 * @param z1 upper face
 */
public record SceneBody(
    String path,
    String kind,
    String material,
    double x0,
    double y0,
    double z0,
    double x1,
    double y1,
    double z1) {}
