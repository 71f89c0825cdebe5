package dev.shoreline.thermal.model;

/**
 * A box of one material that overrides what lies there.
 *
 * @param name for messages
 * @param box where it is; every extent above 0
 * @param material what it is made of
 */
public record Block(String name, Box box, Material material) {}
