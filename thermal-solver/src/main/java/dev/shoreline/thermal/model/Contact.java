package dev.shoreline.thermal.model;

/**
 * A thermal resistance at a horizontal interface.
 *
 * @param name for messages
 * @param area where on the plane
 * @param z height of the interface, metres
 * @param resistance m² K/W, at least 0
 */
public record Contact(String name, Rect area, double z, double resistance) {}
